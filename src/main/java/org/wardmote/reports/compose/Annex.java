package org.wardmote.reports.compose;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wardmote.documents.Block;
import org.wardmote.documents.Inline;
import org.wardmote.lake.Lake;
import org.wardmote.reports.cite.Citation;
import org.wardmote.reports.cite.CitedFigure;
import org.wardmote.reports.cite.CitedSource;
import org.wardmote.statistics.Manner;
import org.wardmote.statistics.Period;

/** "Where each number comes from": the figures and statements of a paper, each told once, however often it is printed. */
final class Annex {

    /** More figures than these stand in their table, and are not told again. */
    private static final int MOST_TOLD = 6;

    /** What stands before its facts. */
    static final Set<String> LABELS = Set.of("Told as", "Figures", "Definition", "Source", "Of");

    private static final int MOST_NAMED = 3;
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

    /** One entry for each thing counted in each area, whatever is told of it. */
    private static String key(Citation citation) {
        return citation.statement() != null ? citation.statement().toString() : title(citation);
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
                    3, "", Inline.text(stated ? by(first) : title(first)), anchors.getOrDefault(entry.getKey(), "")));
            blocks.add(new Block.Facts(stated ? statement(entry.getValue()) : figures(entry.getValue())));
        }
    }

    private static String by(Citation citation) {
        return citation.statement() == null ? "" : citation.statement().by();
    }

    private static String title(Citation citation) {
        if (citation.figures().isEmpty()) {
            return citation.expression();
        }
        return named(citation, true) + ", " + named(citation, false);
    }

    private static String named(Citation citation, boolean indicators) {
        List<String> names = citation.figures().stream()
                .map(figure -> indicators ? figure.name() : figure.areaName())
                .distinct()
                .toList();
        return names.size() <= MOST_NAMED
                ? String.join(" and ", names)
                : names.size() + (indicators ? " categories" : " areas");
    }

    private List<Block.Fact> figures(List<Citation> citations) {
        List<CitedFigure> figures = union(citations, Citation::figures);
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(fact("Told as", told(citations)));
        String periods = figures.stream()
                .map(figure -> manner.period(Period.parse(figure.period())))
                .distinct()
                .collect(Collectors.joining(" and "));
        facts.add(fact(
                "Figures",
                figures.size() <= MOST_TOLD
                        ? figures.stream().map(this::figure).distinct().collect(Collectors.joining("; ")) + "."
                        : figures.size() + " counts, of " + periods + "."));
        facts.add(fact("Definition", String.join(" ", union(citations, Citation::definitions))));
        for (CitedSource source : union(citations, Citation::sources)) {
            facts.add(fact("Source", source(source)));
        }
        return facts;
    }

    private static <T> List<T> union(List<Citation> citations, Function<Citation, List<T>> of) {
        return citations.stream()
                .flatMap(citation -> of.apply(citation).stream())
                .distinct()
                .toList();
    }

    private static String told(List<Citation> citations) {
        Set<String> words = new LinkedHashSet<>();
        citations.forEach(citation ->
                words.add(citation.words().contains("\t") ? "the table or chart" : "“" + citation.words() + "”"));
        return String.join("; ", words);
    }

    private String figure(CitedFigure figure) {
        String count = figure.value().matches("\\d+") ? Words.number(Long.parseLong(figure.value())) : figure.value();
        return figure.name() + ", " + figure.areaName() + ", " + manner.period(Period.parse(figure.period())) + ": "
                + count;
    }

    private String source(CitedSource source) {
        String files = source.files().stream()
                .map(file -> file.name() + " (SHA-256 "
                        + file.sha256()
                                .substring(0, Math.min(HASH, file.sha256().length())) + "…)")
                .collect(Collectors.joining(", "));
        return (source.publisher().isEmpty() ? "" : source.publisher() + ", ") + source.title() + ", loaded "
                + day(source.loadedAt()) + " as " + source.vintage()
                + ": "
                + files + ".";
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
