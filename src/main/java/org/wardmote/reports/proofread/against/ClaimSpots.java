package org.wardmote.reports.proofread.against;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardmote.places.Area;
import org.wardmote.places.AreaLevel;
import org.wardmote.reports.proofread.claim.Stated;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.Period;

/** Ties a claim that stands in no table: its clause or its sentence names one indicator, one area and the period. */
final class ClaimSpots {

    /** Words that make a number one of fewer things, or of others, than its indicator counts. */
    private static final Pattern OTHERWISE = Pattern.compile(
            "(?i)\\b(?:of which|of these|of those|of them|involv\\w+|link\\w+|relat(?:ed|ing)|repeat|victims?|offenders?|suspects?"
                    + "|arrest\\w*|charged|solved|outcomes?|detect\\w*|town cent\\w+|wards?|estates?|parks?|streets?|schools?"
                    + "|young|youths?|under[- ]?\\d+s?|aged|children|women|men|hate|alcohol|drug-|night|weekend\\w*|daily|weekly"
                    + "|average|monthly|per (?:month|week|day|1,?000)|targets?|forecast\\w*|expected|estimate\\w*|survey\\w*|respondents?"
                    + "|reports? to|calls?|referr\\w+|cases?|perception|rank\\w*|rates?|projected|council)\\b");

    /** What may stand between a count and the name of what is counted. */
    private static final Pattern FILLER = Pattern.compile(
            "(?i)^(?:(?:reports|incidents|offences|crimes|recorded|reported|police|separate|of|such)\\s+)*?"
                    + "(?=\\S)(?:(?:incidents|offences|crimes|reports) of )?");

    /** Of words in the longest name of what is counted. */
    private static final int NEAR = 6;

    private final Figures figures;

    ClaimSpots(Figures figures) {
        this.figures = figures;
    }

    Spots of(Stated stated) {
        List<Spot> tied = new ArrayList<>();
        List<Indicator> indicators =
                inClauseOrSentence(figures.spokenOf(stated.clause()), figures.spokenOf(stated.sentence()));
        List<Area> areas = inClauseOrSentence(
                List.copyOf(figures.areas().spokenOf(stated.clause())),
                List.copyOf(figures.areas().spokenOf(stated.sentence())));
        if (indicators.size() == 1 && areas.size() == 1 && !stated.elsewhen()) {
            for (Map.Entry<String, Stated.Number> number : stated.numbers().entrySet()) {
                Spot spot = spot(stated, number.getKey(), number.getValue(), indicators.get(0), areas.get(0));
                if (spot != null) {
                    tied.add(spot);
                }
            }
        }
        return new Spots("a sentence", false, tied, stated.numbers().size() - tied.size());
    }

    private static <T> List<T> inClauseOrSentence(List<T> clause, List<T> sentence) {
        return clause.isEmpty() ? sentence : clause;
    }

    private @Nullable Spot spot(Stated stated, String role, Stated.Number number, Indicator indicator, Area area) {
        List<Period> periods = stated.periods();
        Period later = periods.isEmpty()
                ? null
                : periods.stream().max(Period::compareTo).get();
        Period earlier =
                periods.size() == 2 ? periods.stream().min(Period::compareTo).get() : null;
        if (later == null || periods.size() > 2) {
            return null;
        }
        if (earlier == null && stated.sameMonthsBefore()) {
            earlier = later.yearsBefore(1);
        }
        boolean level = role.equals("level");
        boolean change = role.equals("diff") || role.equals("percent");
        boolean alone = level && (periods.size() > 1 || stated.sameMonthsBefore());
        boolean unpaired = !level && earlier == null;
        boolean uneven = earlier != null && earlier.months() != later.months();
        if (alone || unpaired || uneven) {
            return null;
        }
        boolean sure = area.level() != AreaLevel.FORCE
                && !OTHERWISE.matcher(stated.sentence()).find()
                && (!level || counts(number, indicator));
        return new Spot(
                stated.place(),
                "\u201c" + stated.clause() + "\u201d",
                number.text(),
                number.size(),
                indicator,
                area,
                role.equals("before") && earlier != null ? earlier : later,
                change ? earlier : null,
                role.equals("percent"),
                sure,
                number::allows,
                number::mend);
    }

    /** Whether what is counted stands just after the number: "417 vehicle crimes", "120 reports of robbery". */
    private boolean counts(Stated.Number number, Indicator indicator) {
        String after = FILLER.matcher(number.after().strip()).replaceFirst("");
        String[] words = after.split("\\s+");
        for (int i = 1; i <= Math.min(words.length, NEAR); i++) {
            String label = String.join(" ", List.of(words).subList(0, i)).replaceFirst("[.,;:)]+$", "");
            String singular = label.replaceFirst("ies$", "y").replaceFirst("(?<=[a-z]{3})s$", "");
            for (String name : List.of(label, singular)) {
                for (int level = 0; level <= 2; level++) {
                    if (figures.named(name, level).filter(indicator::equals).isPresent()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
