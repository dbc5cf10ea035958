package org.wardmote.access.circle;

import static org.wardmote.access.circle.MatterForm.told;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardmote.access.Level;
import org.wardmote.access.PrintedTime;
import org.wardmote.govuk.Problem;

/**
 * A new place in a circle, as it was typed.
 *
 * @param holder {@code member:ID} or {@code agency:ID}
 * @param day the last day of the place, with month and year; all empty for a place without an end
 */
record PlaceForm(
        @Nullable String holder,
        @Nullable String level,
        @Nullable String ground,
        @Nullable String day,
        @Nullable String month,
        @Nullable String year) {

    static final PlaceForm EMPTY = new PlaceForm("", "", "", "", "", "");

    @Override
    public String holder() {
        return told(holder);
    }

    @Override
    public String level() {
        return told(level);
    }

    @Override
    public String ground() {
        return told(ground);
    }

    @Override
    public String day() {
        return told(day);
    }

    @Override
    public String month() {
        return told(month);
    }

    @Override
    public String year() {
        return told(year);
    }

    boolean endless() {
        return day().isEmpty() && month().isEmpty() && year().isEmpty();
    }

    /** The moment at which the place ends, which is the end of its last day; nothing when that is no date. */
    Optional<Instant> until() {
        try {
            LocalDate last = LocalDate.of(Integer.parseInt(year()), Integer.parseInt(month()), Integer.parseInt(day()));
            return Optional.of(PrintedTime.startOf(last.plusDays(1)));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** What is wrong with it by itself. */
    List<Problem> problems(Instant now) {
        List<Problem> problems = new ArrayList<>();
        if (!holder().matches("(member|agency):.+")) {
            problems.add(Problem.of("holder", "place.holder"));
        }
        if (wanted() == Level.NOTHING) {
            problems.add(Problem.of("level", "place.level"));
        }
        MatterForm.length("ground", ground(), MatterForm.LONGEST_GROUND, "place.ground", problems);
        if (!endless() && until().filter(moment -> moment.isAfter(now)).isEmpty()) {
            problems.add(Problem.of("until-day", "place.until"));
        }
        return problems;
    }

    Level wanted() {
        for (Level one : Level.values()) {
            if (one.name().equalsIgnoreCase(level())) {
                return one;
            }
        }
        return Level.NOTHING;
    }

    Optional<String> named(String kind) {
        return holder().startsWith(kind + ":") ? Optional.of(holder().substring(kind.length() + 1)) : Optional.empty();
    }
}
