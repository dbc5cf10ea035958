package org.wardmote.reports.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wardmote.access.PrintedTime;
import org.wardmote.reports.cite.Citation;
import org.wardmote.reports.cite.CitedFigure;
import org.wardmote.reports.cite.CitedSource;
import org.wardmote.statistics.Period;

/** The numbers of a published paper in words for its readers. */
final class PublishedNumbers {

    private static final Pattern CAPTION = Pattern.compile("\\bcaption\\s*=\\s*\"([^\"]*)\"");

    private final Map<CitedFigure, Long> later;

    PublishedNumbers(List<LaterData.Later> later) {
        this.later = later.stream().collect(Collectors.toMap(LaterData.Later::figure, LaterData.Later::now));
    }

    /** A row for each telling; what is told twice in the same words from the same counts stands once. */
    List<PublishedNumbersPage.Row> rows(List<Citation> citations, boolean stated) {
        return citations.stream()
                .filter(citation -> (citation.statement() != null) == stated)
                .map(citation -> new PublishedNumbersPage.Row(
                        words(citation), citation.definitions(), counts(citation), sources(citation)))
                .distinct()
                .toList();
    }

    private static String words(Citation citation) {
        if (!citation.words().contains("\t")) {
            return citation.words();
        }
        Matcher caption = CAPTION.matcher(citation.expression());
        return caption.find() ? caption.group(1) : "A table or chart";
    }

    private List<String> counts(Citation citation) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (CitedFigure figure : citation.figures()) {
            Long now = later.get(figure);
            lines.computeIfAbsent(figure.name() + ", " + figure.areaName(), each -> new ArrayList<>())
                    .add(Period.parse(figure.period()).label() + " " + counted(figure)
                            + (now == null ? "" : " (later data: " + number(now) + ")"));
        }
        return lines.entrySet().stream()
                .map(line -> line.getKey() + ": " + String.join("; ", line.getValue()))
                .toList();
    }

    static String counted(CitedFigure figure) {
        return figure.value().matches("\\d{1,18}") ? number(Long.parseLong(figure.value())) : figure.value();
    }

    static String number(long count) {
        return String.format(Locale.UK, "%,d", count);
    }

    private static List<String> sources(Citation citation) {
        Citation.Statement statement = citation.statement();
        if (statement != null) {
            return List.of(statement.by() + (statement.on() == null ? "" : ", " + OpenDays.day(statement.on())));
        }
        return citation.sources().stream()
                .map(PublishedNumbers::source)
                .distinct()
                .toList();
    }

    private static String source(CitedSource source) {
        return (source.publisher().isEmpty() ? "" : source.publisher() + ", ") + source.title() + ": "
                + source.files().stream().map(CitedSource.File::name).collect(Collectors.joining(", ")) + ", loaded "
                + PrintedTime.day(Instant.parse(source.loadedAt()));
    }
}
