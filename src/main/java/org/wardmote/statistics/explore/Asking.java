package org.wardmote.statistics.explore;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.AreaMatch;
import org.wardmote.places.Places;
import org.wardmote.places.Population;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Question;
import org.wardmote.statistics.Refusal;
import org.wardmote.statistics.Statistics;

/**
 * A comparison as it is asked for in words: in a form, in an address or by machine. Empty words mean "not said"; what
 * is said must mean something, and what does not is named with its field and its mend.
 *
 * @param by a level or {@code category}; {@code district} when not said, as on the command line
 * @param areas codes or names, one each
 * @param against a period, {@link #YEAR_BEFORE}, {@link #JUST_BEFORE} or {@link #NOTHING}
 * @param denominator what rates are per: {@code residents} or {@code households}
 */
record Asking(
        String indicator,
        String by,
        List<String> areas,
        String period,
        String against,
        String asAt,
        String denominator,
        String source) {

    static final String YEAR_BEFORE = "year-before";
    static final String JUST_BEFORE = "just-before";
    static final String NOTHING = "nothing";
    static final String CATEGORY = "category";

    static final Asking NOTHING_SAID = new Asking("", "", List.of(), "", "", "", "", "");

    /** A level of 35,672 LSOAs cannot be typed; groups of areas are for that. */
    static final int MOST_AREAS = 100;

    private static final int LONGEST_WORD = 200;

    Asking {
        areas = areas.stream().map(String::trim).filter(a -> !a.isEmpty()).toList();
    }

    /** What was understood: a question, or everything that is wrong with it. */
    record Heard(@Nullable Question question, List<FieldError> errors) {}

    /** The question as it was understood; throws {@link Refused} with everything that is wrong with it. */
    Question question(Statistics statistics, Places places, boolean smallNumbers) {
        Heard heard = understand(statistics, places, smallNumbers);
        if (heard.question() == null) {
            throw new Refused(heard.errors());
        }
        return heard.question();
    }

    /** Asks; throws {@link Refused} with everything that is wrong with the question. */
    Comparison answer(Statistics statistics, Places places, boolean smallNumbers) {
        Question question = question(statistics, places, smallNumbers);
        try {
            return statistics.compare(question);
        } catch (Refusal refusal) {
            throw new Refused(List.of(new FieldError(refusal.field(), String.valueOf(refusal.getMessage()))));
        }
    }

    Heard understand(Statistics statistics, Places places, boolean smallNumbers) {
        List<FieldError> errors = new ArrayList<>();
        IndicatorId readIndicator = readIndicator(statistics, errors);
        AreaLevel level = readLevel(errors);
        Period readPeriod = readPeriod(errors);
        Period readAgainst = readPeriod == null ? null : readAgainst(readPeriod, errors);
        List<AreaCode> readAreas = readAreas(places, level, errors);
        LocalDate readAsAt = readAsAt(errors);
        Population.Base base = readBase(errors);
        if (!errors.isEmpty() || readIndicator == null || readPeriod == null) {
            return new Heard(null, List.copyOf(errors));
        }
        Question question = new Question(
                readIndicator,
                level == null ? Question.Rows.CATEGORIES : Question.Rows.AREAS,
                level,
                readAreas,
                readPeriod,
                readAgainst,
                readAsAt,
                base,
                source.isBlank() ? null : source.trim(),
                smallNumbers);
        return new Heard(question, List.of());
    }

    private @Nullable IndicatorId readIndicator(Statistics statistics, List<FieldError> errors) {
        if (indicator.isBlank()) {
            errors.add(new FieldError("indicator", "Choose what is counted"));
            return null;
        }
        try {
            IndicatorId id = new IndicatorId(indicator.trim());
            if (statistics.indicator(id).isPresent()) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // not even written like one: the same answer
        }
        errors.add(new FieldError(
                "indicator", "There is no indicator '" + shortened(indicator) + "': choose one from the list"));
        return null;
    }

    private @Nullable AreaLevel readLevel(List<FieldError> errors) {
        if (by.equals(CATEGORY)) {
            return null;
        }
        if (by.isBlank()) {
            return AreaLevel.DISTRICT;
        }
        Optional<AreaLevel> level = AreaLevel.of(by);
        if (level.isEmpty()) {
            errors.add(new FieldError(
                    "by",
                    "Rows are one of " + AreaLevel.words() + ", " + CATEGORY + ": '" + shortened(by)
                            + "' is none of them"));
        }
        return level.orElse(null);
    }

    private List<AreaCode> readAreas(Places places, @Nullable AreaLevel level, List<FieldError> errors) {
        if (areas.size() > MOST_AREAS) {
            errors.add(new FieldError("area", "Name at most " + MOST_AREAS + " areas"));
            return List.of();
        }
        Set<AreaCode> read = new LinkedHashSet<>();
        for (String text : areas) {
            if (text.length() > LONGEST_WORD) {
                errors.add(new FieldError("area", "An area's name has at most " + LONGEST_WORD + " characters"));
                continue;
            }
            AreaMatch match = places.meant(text, level);
            Optional<Area> one = match.only();
            if (one.isPresent()) {
                read.add(one.get().code());
            } else {
                errors.add(new FieldError("area", unknownArea(match)));
            }
        }
        return List.copyOf(read);
    }

    private static String unknownArea(AreaMatch match) {
        String text = "'" + shortened(match.text()) + "'";
        if (!match.exact().isEmpty()) {
            return text + " can mean several areas: write the code of one, such as "
                    + named(match.exact().subList(0, Math.min(3, match.exact().size())));
        }
        if (!match.near().isEmpty()) {
            return "No area is called " + text + ": did you mean "
                    + named(match.near().subList(0, Math.min(3, match.near().size()))) + "?";
        }
        return "No area is called " + text + ": write a name or a code, such as Gravesham or E07000109";
    }

    private static String named(List<Area> some) {
        return some.stream().map(a -> a.name() + " (" + a.code() + ")").collect(Collectors.joining(" or "));
    }

    private @Nullable Period readPeriod(List<FieldError> errors) {
        if (period.isBlank()) {
            errors.add(new FieldError("period", "Say which months to look at, as in 2019-04..2019-08"));
            return null;
        }
        return orError("period", errors, () -> Period.parse(shortened(period)));
    }

    private @Nullable Period readAgainst(Period now, List<FieldError> errors) {
        return switch (against.trim()) {
            case "", NOTHING -> null;
            case YEAR_BEFORE -> now.yearsBefore((now.months() + 11) / 12);
            case JUST_BEFORE -> Period.of(now.from().minusMonths(now.months()), now.months());
            default -> {
                Period earlier = orError("against", errors, () -> Period.parse(shortened(against)));
                if (earlier != null && earlier.overlaps(now)) {
                    errors.add(new FieldError(
                            "against",
                            earlier.label() + " overlaps " + now.label() + ": compare with months outside it"));
                }
                yield earlier;
            }
        };
    }

    private @Nullable LocalDate readAsAt(List<FieldError> errors) {
        if (asAt.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(asAt.trim());
        } catch (DateTimeParseException e) {
            errors.add(new FieldError(
                    "as-at", "'" + shortened(asAt) + "' is not a day: write year, month and day, as in 2025-06-30"));
            return null;
        }
    }

    private Population.Base readBase(List<FieldError> errors) {
        String word = denominator.trim().toLowerCase(Locale.ROOT);
        for (Population.Base base : Population.Base.values()) {
            if (word.equals(base.word())) {
                return base;
            }
        }
        if (!word.isEmpty()) {
            errors.add(new FieldError(
                    "denominator", "Rates are per residents or households, not '" + shortened(denominator) + "'"));
        }
        return Population.Base.RESIDENTS;
    }

    private static @Nullable Period orError(String field, List<FieldError> errors, Supplier<Period> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException e) {
            String message = e.getMessage();
            errors.add(new FieldError(field, message == null ? "Not a period" : message));
            return null;
        }
    }

    private static String shortened(String text) {
        String trimmed = text.trim();
        return trimmed.length() <= 60 ? trimmed : trimmed.substring(0, 60) + "…";
    }
}
