package org.wardmote.statistics;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.VintageId;

/**
 * The answer to a {@link Question}: rows, a total where one stands, what drove the change, and a finding in words that
 * the evidence allows.
 *
 * @param title what is compared, in words
 * @param rows in the order in which they are printed
 * @param total the row of the whole that the rows make up: an area, a sum of areas, or the indicator whose categories
 *     they are; null when they make up none
 * @param drivers which categories drove the change; empty when it cannot be told
 * @param finding the finding for the whole, or for the one row
 * @param caveats those of the vintages and methods that any row rests on
 * @param vintages every vintage that any row rests on
 * @param methods the methods used, each in a sentence with its source
 */
public record Comparison(
        Question question,
        String title,
        List<Row> rows,
        @Nullable Row total,
        List<Driver> drivers,
        Finding finding,
        List<Caveat> caveats,
        List<VintageId> vintages,
        List<String> methods) {

    public Comparison {
        rows = List.copyOf(rows);
        drivers = List.copyOf(drivers);
        caveats = List.copyOf(caveats);
        vintages = List.copyOf(vintages);
        methods = List.copyOf(methods);
    }

    /**
     * The files of a vintage from which this was counted: those that hold a month or a series of it; all of them where the
     * manifest does not tell.
     */
    public List<Manifest.Original> filesOf(Manifest vintage) {
        Set<String> series =
                rows.stream().map(row -> row.now().indicator().value()).collect(Collectors.toCollection(HashSet::new));
        series.add(question.indicator().value());
        List<Manifest.Original> used = vintage.originals().stream()
                .filter(file -> file.holds().isEmpty()
                        || file.holds().stream().anyMatch(held -> series.contains(held) || asksFor(held)))
                .toList();
        return used.isEmpty() ? vintage.originals() : used;
    }

    private boolean asksFor(String held) {
        if (held.isEmpty() || !Character.isDigit(held.charAt(0))) {
            return false;
        }
        Period period = Period.parse(held);
        Period against = question.against();
        return period.overlaps(question.period()) || (against != null && period.overlaps(against));
    }

    /**
     * One row.
     *
     * @param key the area's code or the category's indicator id
     * @param depth how deep a category lies under the one asked for; 0 for areas
     * @param overlaps true for a category that counts things which other rows count too ("of which")
     * @param now the later period
     * @param before the earlier period; null when one period is looked at
     * @param change now less before; null when it cannot be told
     * @param percent the change in per cent, half up to one place; null when it cannot be told
     * @param percentText as printed: {@code -9.2}, {@code n/a} on a zero base, empty when it cannot be told
     * @param rate of the later period; null for categories without one
     * @param rateBefore of the earlier period
     * @param rank among the rows by rate; null when not ranked
     * @param evidence whether the change is more than chance
     * @param beside its change beside that of the rest of the whole; null where there is no rest, or it is not told
     */
    public record Row(
            String key,
            String name,
            int depth,
            boolean overlaps,
            Figure now,
            @Nullable Figure before,
            @Nullable Long change,
            @Nullable BigDecimal percent,
            String percentText,
            @Nullable Rate rate,
            @Nullable Rate rateBefore,
            @Nullable Rank rank,
            Evidence evidence,
            Finding finding,
            @Nullable Beside beside) {

        /** A row that is set beside nothing. */
        public Row(
                String key,
                String name,
                int depth,
                boolean overlaps,
                Figure now,
                @Nullable Figure before,
                @Nullable Long change,
                @Nullable BigDecimal percent,
                String percentText,
                @Nullable Rate rate,
                @Nullable Rate rateBefore,
                @Nullable Rank rank,
                Evidence evidence,
                Finding finding) {
            this(
                    key,
                    name,
                    depth,
                    overlaps,
                    now,
                    before,
                    change,
                    percent,
                    percentText,
                    rate,
                    rateBefore,
                    rank,
                    evidence,
                    finding,
                    null);
        }

        /** The same row, set beside the rest of its whole. */
        public Row beside(@Nullable Beside rest) {
            return new Row(
                    key,
                    name,
                    depth,
                    overlaps,
                    now,
                    before,
                    change,
                    percent,
                    percentText,
                    rate,
                    rateBefore,
                    rank,
                    evidence,
                    finding,
                    rest);
        }
    }

    /**
     * One change beside another: did this row change otherwise than the rest of the whole?
     *
     * @param rest what it is set beside: "the rest of Kent"
     * @param verdict a signal where the two changes differ by more than chance
     * @param ratio this row's ratio of change over the rest's, to three places
     * @param ratioLower the lower 95% limit; null where a count is 0
     * @param ratioUpper the upper 95% limit
     * @param pValue Fisher's exact, two-sided, before any adjustment
     * @param phrase "cannot be told apart from the rest of Kent (ratio 0.995, …)"
     * @param sentence the same with both changes in per cent
     */
    public record Beside(
            String rest,
            Verdict verdict,
            BigDecimal ratio,
            @Nullable BigDecimal ratioLower,
            @Nullable BigDecimal ratioUpper,
            double pValue,
            String phrase,
            String sentence) {}

    /**
     * A rate, or why there is none.
     *
     * @param value events per {@code per} for the length of the period, one decimal place; null when not calculable
     * @param lower the lower 95% limit to four places, to be rounded once, where it is printed
     * @param upper the upper 95% limit, likewise
     * @param label what it is: "per 1,000 residents, mid-2018, 5 months", or "not calculable" with the reason
     */
    public record Rate(
            @Nullable BigDecimal value,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper,
            int per,
            @Nullable Long denominator,
            int months,
            String label) {}

    /** A place in a ranking, 1 the highest, with the range of places that chance allows (95%). */
    public record Rank(int place, int best, int worst, int of) {}

    /**
     * Whether a change is more than chance.
     *
     * @param verdict what may be said
     * @param pValue of the two-count comparison, two-sided, before any adjustment; null when not tested
     * @param ratio now over before per day of exposure; null on a zero base
     * @param ratioLower the lower 95% limit of the ratio
     * @param ratioUpper the upper 95% limit of the ratio
     * @param method the test used, with any adjustment for judging many at once
     */
    public record Evidence(
            Verdict verdict,
            @Nullable Double pValue,
            @Nullable Double ratio,
            @Nullable Double ratioLower,
            @Nullable Double ratioUpper,
            String method) {}

    /** What the evidence allows to be said of a change. */
    public enum Verdict {
        /** More than chance would give. */
        SIGNAL("signal"),
        /** Within what chance gives. */
        WITHIN_CHANCE("within chance"),
        /** Not tested, because there is nothing to compare or too little to test. */
        NOT_TESTED("not tested");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** A category's part in the change of the whole; the parts sum to it exactly. */
    public record Driver(
            String key, String name, long change, @Nullable BigDecimal shareOfChange) {}
}
