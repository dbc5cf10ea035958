package org.wardmote.statistics.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.wardmote.govuk.KeyFigure;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;
import org.wardmote.statistics.Caveat;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.Finding;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Question;
import org.wardmote.statistics.chart.Drawing;

/** Sets a comparison out for its page. */
final class Answers {

    /** More signals than this are in the table for whoever wants them all. */
    private static final int MOST_SIGNALS = 6;

    private static final int MOST_REASONS = 5;

    private final Origins origins;
    private final Drawings drawings;

    Answers(Origins origins, Places places) {
        this.origins = origins;
        this.drawings = new Drawings(places);
    }

    ComparisonPage.Answer answer(Comparison comparison, Asking asked) {
        ComparisonTables tables = new ComparisonTables(comparison);
        Provenance provenance = origins.of(comparison);
        String attribution = origins.attribution(comparison);
        List<Drawing> drawn = drawings.of(comparison, attribution);
        return new ComparisonPage.Answer(
                comparison.title(),
                Workbooks.periods(comparison),
                comparison.finding().sentence(),
                asserts(comparison),
                headlines(comparison),
                signals(comparison),
                quiet(comparison),
                besides(comparison),
                withheld(comparison),
                anyHidden(comparison),
                cut(comparison),
                tables.main(),
                drawn,
                tables.drivers(),
                Drawings.drivers(comparison, attribution).orElse(null),
                comparison.caveats().stream().map(Caveat::words).distinct().toList(),
                comparison.methods(),
                provenance,
                downloads(comparison.question(), !drawn.isEmpty()));
    }

    /** A finding where its subject stands above it: "Fell by 9.2% (545 fewer), from 5,915 in …". */
    static String withoutSubject(Finding finding) {
        int phrase = finding.sentence().indexOf(finding.phrase());
        return phrase < 0
                ? finding.sentence()
                : ComparisonForms.upper(finding.sentence().substring(phrase));
    }

    private static int surestFirst(Comparison.Row a, Comparison.Row b) {
        Double first = a.evidence().pValue();
        Double second = b.evidence().pValue();
        return Double.compare(first == null ? 1 : first, second == null ? 1 : second);
    }

    /** Whether the finding is shown as one that claims something: a signal, or a plain number that claims no change. */
    static boolean asserts(Comparison comparison) {
        return comparison.question().against() == null || comparison.finding().signal();
    }

    /** The row of the whole where there is one, or the only row: of several rows apart none speaks for the others. */
    private static Comparison.@Nullable Row whole(Comparison comparison) {
        if (comparison.total() != null) {
            return comparison.total();
        }
        return comparison.rows().size() == 1 ? comparison.rows().get(0) : null;
    }

    static List<KeyFigure> headlines(Comparison comparison) {
        Comparison.Row row = whole(comparison);
        if (row == null) {
            return List.of();
        }
        List<KeyFigure> figures = new ArrayList<>();
        Period against = comparison.question().against();
        figures.add(figure(row.name(), row.now().value(), comparison.question().period()));
        if (against != null && row.before() != null) {
            figures.add(figure(row.name(), row.before().value(), against));
            if (row.change() != null) {
                figures.add(KeyFigure.of(
                        "Change",
                        Print.signed(row.change()),
                        ComparisonTables.badge(row),
                        row.evidence().method()));
            }
        }
        Comparison.Rate rate = row.rate();
        if (rate != null && rate.value() != null) {
            figures.add(KeyFigure.of("Rate", Print.rate(rate), null, rate.label()));
        }
        return figures;
    }

    private static KeyFigure figure(String name, Figure.Value value, Period period) {
        return value instanceof Figure.Count
                ? KeyFigure.of(period.label(), Print.value(value), null, name)
                : KeyFigure.untold(period.label(), Print.value(value), name);
    }

    /** The rows whose change is more than chance, the surest first, and what may be said of each. */
    static List<String> signals(Comparison comparison) {
        return comparison.rows().stream()
                .filter(row -> row.evidence().verdict() == Comparison.Verdict.SIGNAL)
                .sorted(Answers::surestFirst)
                .limit(MOST_SIGNALS)
                .map(row -> row.name() + " " + row.finding().phrase() + ".")
                .toList();
    }

    private static String quiet(Comparison comparison) {
        if (comparison.question().against() == null) {
            return "";
        }
        long signals = comparison.rows().stream()
                .filter(row -> row.evidence().verdict() == Comparison.Verdict.SIGNAL)
                .count();
        long chance = comparison.rows().stream()
                .filter(row -> row.evidence().verdict() == Comparison.Verdict.WITHIN_CHANCE)
                .count();
        int all = comparison.rows().size();
        List<String> parts = new ArrayList<>();
        if (signals > MOST_SIGNALS) {
            parts.add((signals - MOST_SIGNALS) + " more changed by more than chance would give: see the table.");
        }
        if (chance > 0) {
            parts.add(chance + " of " + all + (chance == 1 ? " is" : " are")
                    + " within chance: the change is no larger than what comes and goes by itself.");
        }
        return String.join(" ", parts);
    }

    /** The rows that changed otherwise than the rest of the whole, the surest first, and how many did not. */
    static List<String> besides(Comparison comparison) {
        List<Comparison.Beside> all = comparison.rows().stream()
                .flatMap(row -> Stream.ofNullable(row.beside()))
                .toList();
        List<Comparison.Beside> apart = all.stream()
                .filter(beside -> all.size() == 1 || beside.verdict() == Comparison.Verdict.SIGNAL)
                .sorted(Comparator.comparingDouble(Comparison.Beside::pValue))
                .toList();
        List<String> sentences = new ArrayList<>(apart.stream()
                .limit(MOST_SIGNALS)
                .map(Comparison.Beside::sentence)
                .toList());
        if (apart.size() > MOST_SIGNALS) {
            sentences.add((apart.size() - MOST_SIGNALS) + " more: see the table.");
        }
        if (all.size() > apart.size()) {
            sentences.add((all.size() - apart.size()) + " of " + all.size() + " cannot be told apart from the rest.");
        }
        return sentences;
    }

    private static List<String> withheld(Comparison comparison) {
        Set<String> reasons = new LinkedHashSet<>();
        for (Comparison.Row row : comparison.rows()) {
            values(row).forEach(value -> {
                if (value instanceof Figure.Withheld withheld) {
                    reasons.add(withheld.reason());
                }
            });
        }
        return reasons.stream().limit(MOST_REASONS).toList();
    }

    private static String cut(Comparison comparison) {
        int rows = comparison.rows().size();
        return rows <= ComparisonTables.MOST_ROWS
                ? ""
                : "The table shows the first " + Print.number(ComparisonTables.MOST_ROWS) + " of " + Print.number(rows)
                        + " rows. The CSV and XLSX files have them all.";
    }

    private static boolean anyHidden(Comparison comparison) {
        return comparison.rows().stream().flatMap(Answers::values).anyMatch(Figure.Hidden.class::isInstance);
    }

    private static Stream<Figure.Value> values(Comparison.Row row) {
        Figure before = row.before();
        return before == null
                ? Stream.of(row.now().value())
                : Stream.of(row.now().value(), before.value());
    }

    private static List<ComparisonPage.Download> downloads(Question question, boolean drawn) {
        List<ComparisonPage.Download> downloads = new ArrayList<>();
        downloads.add(download(question, "csv", "CSV", "the table as plain text, for any program"));
        downloads.add(download(question, "xlsx", "XLSX", "a spreadsheet with its sources and methods"));
        downloads.add(download(question, "json", "JSON", "everything, for machines"));
        if (drawn) {
            downloads.add(download(question, "svg", "SVG", "the chart, to be put into a paper"));
        }
        return downloads;
    }

    private static ComparisonPage.Download download(Question question, String format, String text, String what) {
        return new ComparisonPage.Download(text, address("/compare." + format, question), what);
    }

    /** The address of a comparison: what was understood, not what was typed. */
    static String address(String path, Question question) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path)
                .queryParam("indicator", question.indicator())
                .queryParam("by", by(question.level()))
                .queryParam("period", question.period());
        for (AreaCode area : question.areas()) {
            address.queryParam("area", area.value());
        }
        if (question.against() != null) {
            address.queryParam("against", question.against());
        }
        if (question.asAt() != null) {
            address.queryParam("as-at", question.asAt());
        }
        address.queryParam("denominator", question.base().word());
        if (question.source() != null) {
            address.queryParam("source", question.source());
        }
        return address.encode().toUriString();
    }

    private static String by(@Nullable AreaLevel level) {
        return level == null ? Asking.CATEGORY : level.word();
    }
}
