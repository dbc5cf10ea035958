package org.wardmote.statistics.compare;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Comparison.Rank;
import org.wardmote.statistics.Comparison.Rate;
import org.wardmote.statistics.Comparison.Row;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Question;

/** The cells of a comparison as they are printed, alike in text, in CSV and on a page of its own. */
final class Printed {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_YEAR = DateTimeFormatter.ofPattern("MMM yy", Locale.ENGLISH);

    private Printed() {}

    /** The rows, and the total after them. */
    static List<Row> rows(Comparison comparison) {
        return Stream.concat(comparison.rows().stream(), Stream.ofNullable(comparison.total()))
                .toList();
    }

    static String kindOfRows(Comparison comparison) {
        Question question = comparison.question();
        String kind = question.level() == null ? "category" : question.level().singular();
        return kind.substring(0, 1).toUpperCase(Locale.UK) + kind.substring(1);
    }

    /** "Apr-Aug 19": a period where there is little room. */
    static String period(@Nullable Period period) {
        if (period == null) {
            return "";
        }
        if (period.months() == 1) {
            return period.from().format(SHORT_YEAR);
        }
        boolean oneYear = period.from().getYear() == period.to().getYear();
        return period.from().format(oneYear ? SHORT : SHORT_YEAR) + "-"
                + period.to().format(SHORT_YEAR);
    }

    static String count(@Nullable Figure figure) {
        if (figure == null) {
            return "";
        }
        Figure.Value value = figure.value();
        if (value instanceof Figure.Count count) {
            return Wording.number(count.number());
        }
        return value instanceof Figure.Hidden ? "hidden" : "not held";
    }

    static String change(Row row) {
        Long change = row.change();
        return change == null ? "" : Wording.number(change);
    }

    static String rate(@Nullable Rate rate) {
        if (rate == null) {
            return "";
        }
        BigDecimal value = rate.value();
        if (value != null) {
            return value.toPlainString();
        }
        return rate.label().contains(Denominators.NO_COUNT) ? "" : "not calculable";
    }

    /** "50.5 (49.2-51.9)". */
    static String rateWithInterval(@Nullable Rate rate) {
        String value = rate(rate);
        return rate == null || rate.lower() == null || rate.upper() == null
                ? value
                : value + " (" + one(rate.lower()) + "-" + one(rate.upper()) + ")";
    }

    /** "3 (2-4)": the place, and the places that chance allows. */
    static String rank(@Nullable Rank rank) {
        return rank == null
                ? ""
                : rank.place() + (rank.best() == rank.worst() ? "" : " (" + rank.best() + "-" + rank.worst() + ")");
    }

    /** Why a row has a count missing or is not compared; empty when it has none and is. */
    static String withheld(Row row) {
        Stream<Figure> figures = Stream.of(row.now(), row.before()).filter(Objects::nonNull);
        return figures.map(Figure::value)
                .filter(Figure.Withheld.class::isInstance)
                .map(value -> ((Figure.Withheld) value).reason())
                .findFirst()
                .orElseGet(() -> row.finding().phrase().startsWith("cannot be")
                        ? row.finding()
                                .sentence()
                                .substring(row.finding().sentence().indexOf(": ") + 2)
                        : "");
    }

    private static String one(BigDecimal value) {
        return value.setScale(1, java.math.RoundingMode.HALF_UP).toPlainString();
    }
}
