package org.wardmote.reports.proofread.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.read.Passage;
import org.wardmote.reports.proofread.read.Passage.Prose;
import org.wardmote.reports.proofread.read.Periods;
import org.wardmote.reports.proofread.read.Place;
import org.wardmote.reports.proofread.read.Reading;
import org.wardmote.reports.proofread.table.TypedTable.Column;
import org.wardmote.reports.proofread.table.TypedTable.Role;
import org.wardmote.statistics.Period;

/** The periods that a table's columns name beside those of its caption, and of the sentence that brings it in. */
final class TablePeriods {

    private static final Pattern NUMBERED = Pattern.compile("(?i)\\btable (\\d{1,2})\\b");
    private static final Pattern SHOWS = Pattern.compile("(?i)\\btable (\\d{1,2}) (?:below |overleaf |above )?"
            + "(?:shows|compares|sets out|gives|lists|presents|summarises|covers|details|contains)\\b([^.]*)");

    /** "April-August 2018 and 2019": the months are said once, and are of both years. */
    private static final Pattern MONTHS_OF_TWO_YEARS = Pattern.compile(
            "(?i)\\b(MONTH\\.?(?:\\s*(?:-|–|—|\\bto\\b)\\s*MONTH\\.?)?)\\s+((?:19|20)\\d\\d)\\s+(and|with|against)\\s+((?:19|20)\\d\\d)\\b(?!\\s*[/–-]\\s*\\d)"
                    .replace("MONTH", "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"));

    private TablePeriods() {}

    static List<Slip> slips(Reading reading, List<Understood> tables) {
        List<Slip> slips = new ArrayList<>();
        for (Understood table : tables) {
            uneven(table).ifPresent(slips::add);
            Set<Period> caption = named(table.table().caption());
            differ(table, caption, table.table().place(), table.table().caption(), "its caption")
                    .ifPresent(slips::add);
            Matcher number = NUMBERED.matcher(table.table().caption());
            if (number.find()) {
                slips.addAll(introduced(reading, table, number.group(1)));
            }
        }
        return slips;
    }

    private static List<Slip> introduced(Reading reading, Understood table, String number) {
        List<Slip> slips = new ArrayList<>();
        for (Passage passage : reading.passages()) {
            if (!(passage instanceof Prose prose)) {
                continue;
            }
            Matcher shows = SHOWS.matcher(prose.words());
            while (shows.find()) {
                if (shows.group(1).equals(number)) {
                    differ(table, named(shows.group(2)), prose.place(), shows.group(), "the sentence that brings it in")
                            .ifPresent(slips::add);
                }
            }
        }
        return slips;
    }

    /** A change between periods that are not as long as each other. */
    private static Optional<Slip> uneven(Understood table) {
        for (Column column : table.table().columns()) {
            boolean change = column.role() == Role.CHANGE || column.role() == Role.PERCENT_CHANGE;
            if (!change || column.of() < 0 || column.from() < 0) {
                continue;
            }
            Column later = table.column(column.of());
            Column earlier = table.column(column.from());
            Period now = later.period();
            Period then = earlier.period();
            // a bare year may have lost its months to a line break
            boolean bare = later.header().strip().matches("\\d{4}")
                    || earlier.header().strip().matches("\\d{4}");
            if (now != null && then != null && now.months() != then.months() && !bare) {
                return Optional.of(new Slip(
                        "table.period",
                        Severity.WRONG,
                        table.table().place(),
                        earlier.header(),
                        "The table compares periods that are not as long as each other.",
                        earlier.header() + " has " + months(then) + ", and " + later.header() + " has " + months(now)
                                + ".",
                        "Compare the same months, or mend the header that is wrong."));
            }
        }
        return Optional.empty();
    }

    private static String months(Period period) {
        return period.months() == 1 ? "1 month" : period.months() + " months";
    }

    /** Where as many periods are said as the columns have, they must be the same, or lie within one another. */
    private static Optional<Slip> differ(Understood table, Set<Period> said, Place place, String quote, String where) {
        Set<Period> heads = new LinkedHashSet<>();
        for (Column column : table.table().columns()) {
            Period period = column.period();
            if (column.role() == Role.COUNT && period != null) {
                heads.add(period);
            }
        }
        boolean tried = !said.isEmpty() && said.size() <= 2 && said.size() == heads.size();
        Period stray = tried
                ? said.stream()
                        .filter(one -> heads.stream().noneMatch(head -> within(one, head) || within(head, one)))
                        .findFirst()
                        .orElse(null)
                : null;
        Period shorter = tried && stray == null && said.size() == 2 && !said.equals(heads) ? uneven(said, heads) : null;
        if (stray == null && shorter == null) {
            return Optional.empty();
        }
        return Optional.of(new Slip(
                "table.period",
                Severity.WRONG,
                place,
                quote.strip(),
                "The table's columns are of other months than " + where + " says.",
                "Said: " + labels(said) + "; columns: " + labels(heads) + ".",
                "Mend the one or the other."));
    }

    /** Of two periods that are said and are not as long as each other, the one that is in no header. */
    private static @org.jspecify.annotations.Nullable Period uneven(Set<Period> said, Set<Period> heads) {
        boolean even = heads.stream().mapToInt(Period::months).distinct().count() == 1
                && said.stream().mapToInt(Period::months).distinct().count() == 1;
        return even
                ? null
                : said.stream().filter(one -> !heads.contains(one)).findFirst().orElse(null);
    }

    private static boolean within(Period inner, Period outer) {
        return !inner.from().isBefore(outer.from()) && !inner.to().isAfter(outer.to());
    }

    private static String labels(Set<Period> periods) {
        return periods.stream().map(Period::label).collect(Collectors.joining(" and "));
    }

    /** Every period that stands in a text. */
    private static Set<Period> named(String text) {
        Set<Period> found = new LinkedHashSet<>();
        String rest = MONTHS_OF_TWO_YEARS.matcher(text).replaceAll("$1 $2 $3 $1 $4");
        Optional<Periods.Found> next = Periods.find(rest);
        while (next.isPresent()) {
            found.add(next.get().period());
            rest = rest.substring(next.get().end());
            next = Periods.find(rest);
        }
        return found;
    }
}
