package org.wardmote.reports.compose;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wardmote.documents.Block;
import org.wardmote.documents.Inline;
import org.wardmote.lake.Lake;
import org.wardmote.reports.cite.Citation;
import org.wardmote.reports.cite.CitedFigure;
import org.wardmote.reports.cite.CitedSource;
import org.wardmote.statistics.Manner;
import org.wardmote.statistics.Period;

/**
 * "Where each number comes from": what is counted, each told once with its definition, its files and every place where the
 * paper tells of it; and the statements of others.
 */
final class Annex {

    /** More figures than these stand in their table, and are not told again. */
    private static final int MOST_TOLD = 6;

    /** What stands before its facts. */
    static final Set<String> LABELS = Set.of("Told as", "Definition", "Source", "Of");

    private static final int HASH = 16;

    private final Map<String, List<Citation>> entries = new LinkedHashMap<>();
    private final Map<String, String> anchors = new LinkedHashMap<>();
    private final HouseStyle style;
    private final Manner manner;

    Annex(List<Citation> citations, HouseStyle style) {
        this.style = style;
        this.manner = style.manner();
        for (Citation citation : citations) {
            String key = key(citation);
            entries.computeIfAbsent(key, each -> new ArrayList<>()).add(citation);
            anchors.computeIfAbsent(key, each -> "from-" + (anchors.size() + 1));
        }
    }

    /** One entry for each thing that is counted, wherever and whenever, and one for each statement. */
    private static String key(Citation citation) {
        return citation.statement() != null ? citation.statement().toString() : counted(citation);
    }

    String anchor(Citation citation) {
        return anchors.getOrDefault(key(citation), "");
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        part(blocks, "Figures that are counted", "figures-that-are-counted", false);
        part(blocks, "Numbers that others state", "numbers-that-others-state", true);
        return blocks;
    }

    private void part(List<Block> blocks, String title, String anchor, boolean stated) {
        List<Map.Entry<String, List<Citation>>> those = entries.entrySet().stream()
                .filter(entry -> (entry.getValue().get(0).statement() != null) == stated)
                .toList();
        if (those.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(2, "", Inline.text(title), anchor));
        for (Map.Entry<String, List<Citation>> entry : those) {
            Citation first = entry.getValue().get(0);
            blocks.add(new Block.Heading(
                    3, "", Inline.text(stated ? by(first) : counted(first)), anchors.getOrDefault(entry.getKey(), "")));
            blocks.add(
                    new Block.Facts(stated ? statement(entry.getValue()) : figures(counted(first), entry.getValue())));
        }
    }

    private static String by(Citation citation) {
        return citation.statement() == null ? "" : citation.statement().by();
    }

    /** The name of what an expression counts before all else: its definition stands first. */
    private static String counted(Citation citation) {
        return citation.definitions().isEmpty()
                ? citation.expression()
                : citation.definitions().get(0).split(": ", 2)[0];
    }

    private List<Block.Fact> figures(String counted, List<Citation> citations) {
        List<Block.Fact> facts = new ArrayList<>();
        union(citations, Citation::definitions).forEach(definition -> facts.add(fact("Definition", definition)));
        sources(citations).forEach(source -> facts.add(fact("Source", source(source))));
        Map<String, String> told = new LinkedHashMap<>();
        citations.forEach(citation -> told.putIfAbsent(words(citation), behind(counted, citation)));
        List<List<Block>> items = new ArrayList<>();
        told.forEach((words, behind) -> items.add(
                List.of(new Block.Paragraph("", Inline.text(words + (behind.isEmpty() ? "" : ": " + behind))))));
        facts.add(new Block.Fact("Told as", List.of(new Block.Items(false, items))));
        return facts;
    }

    /** The counts behind words, those of one area together. */
    private String behind(String counted, Citation citation) {
        List<CitedFigure> figures = citation.figures();
        if (figures.size() > MOST_TOLD) {
            String periods = figures.stream()
                    .map(figure -> manner.period(Period.parse(figure.period())))
                    .distinct()
                    .collect(Collectors.joining(" and "));
            return figures.size() + " counts, of " + periods;
        }
        Map<String, String> byArea = new LinkedHashMap<>();
        for (CitedFigure figure : figures) {
            String area = figure.name() + ", " + figure.areaName();
            byArea.merge(
                    area,
                    manner.period(Period.parse(figure.period())) + " " + count(figure),
                    (one, other) -> one + ", " + other);
        }
        return byArea.entrySet().stream()
                .map(entry -> entry.getKey() + ", " + entry.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String count(CitedFigure figure) {
        return figure.value().matches("\\d+") ? Words.number(Long.parseLong(figure.value())) : figure.value();
    }

    /** Each vintage once, with all of its files that were counted from. */
    private static List<CitedSource> sources(List<Citation> citations) {
        Map<String, CitedSource> byVintage = new LinkedHashMap<>();
        for (CitedSource source : union(citations, Citation::sources)) {
            byVintage.merge(
                    source.vintage(),
                    source,
                    (one, other) -> new CitedSource(
                            one.vintage(),
                            one.title(),
                            one.publisher(),
                            one.loadedAt(),
                            Stream.concat(one.files().stream(), other.files().stream())
                                    .distinct()
                                    .toList()));
        }
        return List.copyOf(byVintage.values());
    }

    private static <T> List<T> union(List<Citation> citations, Function<Citation, List<T>> of) {
        return citations.stream()
                .flatMap(citation -> of.apply(citation).stream())
                .distinct()
                .toList();
    }

    private static String told(List<Citation> citations) {
        return citations.stream().map(Annex::words).distinct().collect(Collectors.joining("; "));
    }

    private static String words(Citation citation) {
        return citation.words().contains("\t") ? "the table or chart" : "“" + citation.words() + "”";
    }

    private String source(CitedSource source) {
        String files = source.files().stream()
                .map(file -> file.name() + " (SHA-256 "
                        + file.sha256()
                                .substring(0, Math.min(HASH, file.sha256().length())) + "…)")
                .collect(Collectors.joining(", "));
        return (source.publisher().isEmpty() ? "" : source.publisher() + ", ") + source.title() + ": " + files
                + ". Loaded " + day(source.loadedAt()) + " as " + source.vintage() + ".";
    }

    private String day(String instant) {
        return style.day(Instant.parse(instant).atZone(Lake.ZONE).toLocalDate());
    }

    private List<Block.Fact> statement(List<Citation> citations) {
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(fact("Told as", told(citations)));
        Citation.Statement statement = citations.get(0).statement();
        if (statement != null && statement.on() != null) {
            facts.add(fact("Of", style.day(statement.on())));
        }
        return facts;
    }

    private static Block.Fact fact(String label, String words) {
        return new Block.Fact(label, List.of(new Block.Paragraph("", Inline.text(words))));
    }
}
