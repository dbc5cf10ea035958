package org.wardmote.statistics.compare;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardmote.lake.Lake;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.AreaMatch;
import org.wardmote.places.Places;
import org.wardmote.places.Population;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Format;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Question;
import org.wardmote.statistics.Refusal;
import org.wardmote.statistics.Statistics;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wardmote compare}: an indicator, in areas or by category, in one period against another. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Compare an indicator between areas or categories, in one period against another.")
public final class CompareCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--indicator",
            required = true,
            paramLabel = "ID",
            description = "What is counted, such as total-crime: wardmote indicators lists them.")
    private String indicator = "";

    @Option(
            names = "--by",
            paramLabel = "LEVEL",
            description = "What the rows are: lsoa, ward, district, csp, force, country, group, or category"
                    + " (default: ${DEFAULT-VALUE}).")
    private String by = "district";

    @Option(
            names = "--area",
            paramLabel = "AREA",
            description = "A name or a code: a row itself, or an area whose parts are the rows. May be given again."
                    + " Without it, all that the source holds.")
    private List<String> areas = new ArrayList<>();

    @Option(
            names = "--period",
            required = true,
            paramLabel = "MONTHS",
            description = "First and last month, as in 2019-04..2019-08.")
    private String period = "";

    @Option(
            names = "--against",
            paramLabel = "MONTHS",
            description = "The earlier period; without it, one period alone.")
    private @Nullable String against;

    @Option(names = "--as-at", paramLabel = "DATE", description = "As it was known on a day, as in 2019-10-10.")
    private @Nullable String asAt;

    @Option(
            names = "--denominator",
            paramLabel = "WHAT",
            description = "What rates are per: residents or households (default: ${DEFAULT-VALUE}).")
    private String denominator = "residents";

    @Option(
            names = "--source",
            paramLabel = "DATASET",
            description = "Which dataset to count from, such as police-street.")
    private @Nullable String source;

    @Option(
            names = "--audience",
            paramLabel = "WHO",
            description = "analyst or public: for the public small numbers are hidden (default: ${DEFAULT-VALUE}).")
    private String audience = "analyst";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table, csv, json or html (default: ${DEFAULT-VALUE}).")
    private String format = "table";

    @Option(names = "--lake", paramLabel = "DIR", description = "The lake (default: ${DEFAULT-VALUE}).")
    private Path lake = Path.of("data/lake");

    @Override
    public Integer call() {
        try {
            return answer();
        } catch (Refusal e) {
            spec.commandLine().getErr().println("--" + e.field() + ": " + e.getMessage());
            spec.commandLine().getErr().println("wardmote compare --help tells each option.");
            return CommandLine.ExitCode.USAGE;
        }
    }

    private int answer() {
        Format written = oneOf("format", format, Format.values());
        boolean smallNumbers = oneOf("audience", audience, Audience.values()) == Audience.ANALYST;
        Population.Base base = oneOf("denominator", denominator, Population.Base.values());
        AreaLevel level = by.equalsIgnoreCase("category") ? null : level();
        Period now = period("period", period);
        Period earlier = against == null ? null : period("against", against);
        LocalDate day = day();
        try (Lake opened = Lake.open(lake, Clock.systemUTC())) {
            Places places = Places.of(opened);
            Statistics statistics = Statistics.of(opened, places, List.of());
            Question question = new Question(
                    indicator(statistics),
                    level == null ? Question.Rows.CATEGORIES : Question.Rows.AREAS,
                    level,
                    areas(places, level),
                    now,
                    earlier,
                    day,
                    base,
                    source,
                    smallNumbers);
            Comparison comparison = statistics.compare(question);
            spec.commandLine().getOut().print(statistics.write(comparison, written));
            spec.commandLine().getOut().flush();
            return CommandLine.ExitCode.OK;
        }
    }

    /** For whom the answer is: whether it may show small numbers. */
    private enum Audience {
        ANALYST,
        PUBLIC
    }

    private IndicatorId indicator(Statistics statistics) {
        return indicator(statistics, indicator);
    }

    /** The indicator of an id; refuses with those that are near. */
    static IndicatorId indicator(Statistics statistics, String indicator) {
        Optional<IndicatorId> found = statistics.indicators().stream()
                .map(Indicator::id)
                .filter(id -> id.value().equals(indicator.strip()))
                .findFirst();
        if (found.isPresent()) {
            return found.get();
        }
        String near = statistics.near(indicator).stream()
                .map(each -> each.id().value())
                .collect(Collectors.joining(", "));
        throw wrong(
                "indicator",
                "There is no indicator '" + indicator + "'"
                        + (near.isEmpty() ? ". wardmote indicators lists them." : ": perhaps " + near + "."));
    }

    private List<AreaCode> areas(Places places, @Nullable AreaLevel level) {
        List<AreaCode> codes = new ArrayList<>();
        areas.forEach(text -> codes.add(area(places, text, level)));
        return codes;
    }

    /** The area that a word means where the rows are of a level; refuses with those that are near. */
    static AreaCode area(Places places, String text, @Nullable AreaLevel level) {
        AreaMatch match = places.meant(text, level);
        return match.only().orElseThrow(() -> wrong("area", unknown(match))).code();
    }

    private static String unknown(AreaMatch match) {
        List<Area> choices = match.exact().isEmpty() ? match.near() : match.exact();
        String named = choices.stream()
                .limit(5)
                .map(area -> area.name() + " (" + area.level().singular() + ", " + area.code() + ")")
                .collect(Collectors.joining("; "));
        if (!match.exact().isEmpty()) {
            return "'" + match.text() + "' may be any of these, so name one by its code: " + named + ".";
        }
        return "There is no area '" + match.text() + "'"
                + (named.isEmpty()
                        ? ": give a name or a code, such as Gravesham or E07000109."
                        : ": perhaps " + named + ".");
    }

    private AreaLevel level() {
        return AreaLevel.of(by)
                .orElseThrow(() ->
                        wrong("by", "Rows are by one of " + AreaLevel.words() + " or category, not by '" + by + "'."));
    }

    private Period period(String option, String text) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException e) {
            throw wrong(option, String.valueOf(e.getMessage()));
        }
    }

    private @Nullable LocalDate day() {
        try {
            return asAt == null ? null : LocalDate.parse(asAt);
        } catch (DateTimeParseException e) {
            throw wrong("as-at", "Not a day: '" + asAt + "'. Write it as in 2019-10-10.");
        }
    }

    private <T extends Enum<T>> T oneOf(String option, String text, T[] values) {
        for (T value : values) {
            if (value.name().equalsIgnoreCase(text)) {
                return value;
            }
        }
        throw wrong(
                option,
                "'" + text + "' is none of "
                        + Arrays.stream(values)
                                .map(value -> value.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    private static Refusal wrong(String option, String message) {
        return new Refusal("wrong-option", option, message);
    }
}
