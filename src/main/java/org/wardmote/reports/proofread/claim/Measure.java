package org.wardmote.reports.proofread.claim;

import java.util.List;
import java.util.OptionalDouble;

/** What two rows are compared by. */
enum Measure {
    /** The count of the later period. */
    COUNT,
    RATE,
    /** The change in per cent, a rise being more. */
    RISE,
    /** The change in per cent, a fall being more. */
    FALL,
    /** The change in per cent with its sign, when the words do not say which way. */
    CHANGE;

    /** The measure that the words nearest before a place speak of, else those after it; null when they speak of none. */
    static @org.jspecify.annotations.Nullable Measure near(Clause clause, int at, int end) {
        for (int i = at - 1; i >= clause.from(); i--) {
            Measure measure = here(clause.tokens(), i);
            if (measure != null) {
                return measure;
            }
        }
        for (int i = at; i < Math.min(end, clause.to()); i++) {
            Measure measure = here(clause.tokens(), i);
            if (measure != null) {
                return measure;
            }
        }
        return null;
    }

    private static @org.jspecify.annotations.Nullable Measure here(List<Token> tokens, int at) {
        Lexicon lexicon = Lexicon.shipped();
        if (lexicon.at("rateWords", tokens, at) > 0) {
            return RATE;
        }
        if (lexicon.at("changeWords", tokens, at) > 0) {
            int way = lexicon.direction(tokens.get(at).text());
            return way > 0 ? RISE : way < 0 ? FALL : CHANGE;
        }
        return null;
    }

    OptionalDouble of(Series series) {
        return switch (this) {
            case COUNT -> series.later();
            case RATE -> series.rate();
            case RISE, CHANGE -> series.percent();
            case FALL -> negated(series.percent());
        };
    }

    private static OptionalDouble negated(OptionalDouble value) {
        return value.isPresent() ? OptionalDouble.of(-value.getAsDouble()) : value;
    }

    boolean change() {
        return this != RATE && this != COUNT;
    }

    /** As evidence: "Gravesham −9.2%", "Gravesham 14.5". */
    String told(Series series) {
        if (this == COUNT) {
            return series.name() + " " + Series.number(series.later().orElse(0));
        }
        if (this == RATE) {
            return series.name() + " " + Series.number(series.rate().orElse(0));
        }
        return series.name() + " " + Series.sign(series.percent().orElse(0), 1) + "%";
    }
}
