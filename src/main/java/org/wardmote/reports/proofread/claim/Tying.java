package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.claim.Candidates.Candidate;

/** Ties a claim to the row that it speaks of, by its words and its numbers, and says what is not so; or why it cannot. */
final class Tying {

    /**
     * What became of a claim.
     *
     * @param series the row that it was tied to; null when it could not be
     * @param slip what is not so; null when all is
     * @param why it could not be tied; empty when it was
     */
    record Outcome(@Nullable Series series, @Nullable Slip slip, String why) {
        boolean tied() {
            return series != null;
        }
    }

    /** A per cent so near to the row's is a slip of that one rather than another number. */
    private static final double NEAR_POINTS = 1.0;

    private static final Map<String, String> ROLES = Map.ofEntries(
            Map.entry("before", "the earlier count"),
            Map.entry("after", "the later count"),
            Map.entry("diff", "the change in number"),
            Map.entry("either", "the change in number"),
            Map.entry("whole", "the whole"),
            Map.entry("percent", "the change in per cent"),
            Map.entry("rate", "the rate"),
            Map.entry("level", "the number"),
            Map.entry("other", "the number"),
            Map.entry("part", "the part"));

    private static final Set<String> TOGETHER = Set.of("together", "combined", "between");

    static final String NOT_SURE = "no table and no other number of the paper is surely about it";

    private final Candidates candidates;

    Tying(Candidates candidates) {
        this.candidates = candidates;
    }

    Outcome tie(Draft claim, Scope scope) {
        Outcome outcome = nearest(claim, scope);
        Series found = outcome.series();
        if (found == null || outcome.slip() == null) {
            return outcome;
        }
        // the row of that name in another table may be the one that is meant
        for (Series namesake : candidates.named(found.name())) {
            Tie tie = Tie.of(claim, namesake);
            if (tie.hits() > 0 && tie.misses().isEmpty()) {
                return new Outcome(namesake, null, "");
            }
        }
        return outcome;
    }

    private Outcome nearest(Draft claim, Scope scope) {
        List<Candidate> found = claim.kind == Draft.Kind.OTHER
                ? others(claim, scope)
                : candidates.of(claim.clause, claim.first(), scope);
        List<Judged> judged = new ArrayList<>();
        for (Candidate candidate : found) {
            Tie tie = Tie.of(claim, candidate.series());
            boolean together = candidate.series().sheet().series().size() == 1;
            boolean near = together && near(claim, new Judged(candidate, tie)) && said(claim);
            if (tie.hits() > 0 && tie.misses().isEmpty() || !tie.misses().isEmpty() && (!together || near)) {
                judged.add(new Judged(candidate, tie));
            }
        }
        if (judged.isEmpty()) {
            return new Outcome(null, null, NOT_SURE);
        }
        for (Judged each : judged) {
            if (each.tie.misses().isEmpty() && enough(claim, each)) {
                return new Outcome(each.tie.series(), null, "");
            }
        }
        List<Judged> all = List.copyOf(judged);
        judged.removeIf(each -> !each.candidate.topical() && all.stream().anyMatch(other -> namesake(each, other)));
        Judged partial = judged.stream()
                .filter(each -> each.tie.hits() > 0
                        && !each.tie.misses().isEmpty()
                        && (each.tie.solid() > 0 || each.candidate.strength() >= Candidates.SENTENCE))
                .max(Comparator.comparingInt((Judged each) ->
                                each.tie.hits() - each.tie.misses().size())
                        .thenComparingInt(each -> each.candidate.strength()))
                .orElse(null);
        if (partial != null && trusted(claim, partial)) {
            return wrong(claim, partial);
        }
        return byWords(claim, judged);
    }

    /** "Of the 18,249 offences, 3,246 (17.8%) were in Saltby": where one of the two is the row's, the other must be. */
    Outcome partOfWhole(Draft claim, Scope scope) {
        Quantity part = claim.get("part");
        Quantity whole = claim.get("whole");
        for (Candidate candidate : candidates.of(claim.clause, claim.first(), scope)) {
            Series series = candidate.series();
            Series all = series.sheet().whole();
            if (part == null
                    || whole == null
                    || all == null
                    || series.later().isEmpty()
                    || all.later().isEmpty()
                    || series.equals(all)
                    || candidate.strength() < Candidates.CARRIED) {
                continue;
            }
            boolean one = part.allows(series.later().getAsDouble());
            boolean other = whole.allows(all.later().getAsDouble());
            if (one && other) {
                return new Outcome(series, null, "");
            }
            Tie tie = one
                    ? new Tie(all, 1, 1, Map.of("whole", all.later().getAsDouble()))
                    : new Tie(series, 1, 1, Map.of("part", series.later().getAsDouble()));
            if ((one || other) && near(claim, new Judged(candidate, tie))) {
                return wrong(claim, new Judged(candidate, tie));
            }
        }
        return new Outcome(null, null, NOT_SURE);
    }

    private static boolean namesake(Judged each, Judged other) {
        return other.candidate.topical()
                && other.candidate
                        .series()
                        .name()
                        .equals(each.candidate.series().name());
    }

    /** "Together", "three wards (…)": that the rows are meant as one. */
    private static boolean said(Draft claim) {
        List<Token> tokens = claim.clause.tokens();
        for (int i = claim.clause.from(); i < claim.clause.to(); i++) {
            boolean rows = Lexicon.shipped().at("rows", tokens, i) > 0
                    && i + 1 < claim.clause.to()
                    && tokens.get(i + 1).is("(");
            if (rows || TOGETHER.contains(tokens.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    private record Judged(Candidate candidate, Tie tie) {}

    /** A single number needs words or size beside it to be the row's, and not another that is alike. */
    private static boolean enough(Draft claim, Judged each) {
        return claim.roles.size() > 1
                || each.candidate.strength() >= Candidates.CARRIED
                || each.tie.solid() > 0 && each.candidate.topical()
                || each.tie.solid() > 0 && each.candidate.strangers() == 0
                || big(claim);
    }

    private static boolean big(Draft claim) {
        return claim.roles.keySet().stream()
                .map(claim::get)
                .anyMatch(quantity ->
                        quantity != null && quantity.size() >= 100 && quantity.unit() == Quantity.Unit.COUNT);
    }

    /** A change by its per cent alone may meet a row by accident; with a count it hardly can. */
    private static boolean trusted(Draft claim, Judged each) {
        boolean counted = claim.roles.keySet().stream()
                .anyMatch(role -> !each.tie.misses().containsKey(role) && !role.equals("percent"));
        return counted || each.candidate.strength() >= Candidates.SENTENCE && each.candidate.strangers() <= 2;
    }

    private Outcome byWords(Draft claim, List<Judged> judged) {
        Judged best = judged.get(0);
        List<Judged> rivals = judged.stream()
                .filter(each -> each.tie.hits() == 0
                        && each.candidate.strength() == best.candidate.strength()
                        && each.candidate.topical() == best.candidate.topical())
                .toList();
        boolean named = best.candidate.strength() >= Candidates.SENTENCE;
        if (named && rivals.size() > 1 && !sameNumbers(rivals)) {
            return new Outcome(
                    null,
                    null,
                    "it could be of "
                            + rivals.stream()
                                    .map(each -> each.tie.series().name() + " in "
                                            + each.tie.series().sheet().name())
                                    .distinct()
                                    .limit(3)
                                    .collect(Collectors.joining(" or ")));
        }
        for (Judged each : judged) {
            if (each.tie.hits() == 0 && each.candidate.strength() >= Candidates.CARRIED && near(claim, each)) {
                return wrong(claim, each);
            }
        }
        if (best.candidate.strength() == Candidates.CLAUSE
                && best.candidate.strangers() == 0
                && best.tie.hits() == 0
                && sized(claim, best.tie)) {
            return wrong(claim, best);
        }
        return new Outcome(null, null, NOT_SURE);
    }

    private static boolean sameNumbers(List<Judged> rivals) {
        return rivals.stream().map(each -> each.tie.misses()).distinct().count() == 1;
    }

    /** Not another kind of number altogether: within four times of what the row has. */
    private static boolean sized(Draft claim, Tie tie) {
        return tie.misses().entrySet().stream().allMatch(miss -> {
            Quantity quantity = claim.get(miss.getKey());
            double right = Math.abs(miss.getValue());
            return quantity != null
                    && (quantity.unit() == Quantity.Unit.PERCENT
                            || quantity.size() <= 4 * right && 4 * quantity.size() >= right);
        });
    }

    /** As a slip of the finger would leave it: one digit other, two digits changed about, or a per cent hardly off. */
    private static boolean near(Draft claim, Judged each) {
        return each.tie.misses().entrySet().stream().allMatch(miss -> {
            Quantity quantity = claim.get(miss.getKey());
            if (quantity == null || quantity.words()) {
                return false;
            }
            double right = Math.abs(miss.getValue());
            if (quantity.unit() == Quantity.Unit.COUNT && quantity.ulp().doubleValue() == 1) {
                return quantity.size() >= 100
                        && oneSlip(String.valueOf((long) quantity.size()), String.valueOf(Math.round(right)));
            }
            return each.candidate.strength() >= Candidates.SENTENCE
                    && each.candidate.strangers() <= 2
                    && Math.abs(quantity.size() - right) <= NEAR_POINTS
                    && (claim.direction == 0 || Math.signum(miss.getValue()) == claim.direction);
        });
    }

    static boolean oneSlip(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        List<Integer> differ = new ArrayList<>();
        for (int i = 0; i < one.length(); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                differ.add(i);
            }
        }
        return differ.size() == 1
                || differ.size() == 2
                        && one.charAt(differ.get(0)) == other.charAt(differ.get(1))
                        && one.charAt(differ.get(1)) == other.charAt(differ.get(0));
    }

    /** Nothing of it can be a slip: a number in words is not mistyped, and a row whose own number is told is told already. */
    private static boolean settled(Draft claim, Tie tie) {
        boolean words = tie.misses().keySet().stream().allMatch(role -> {
            Quantity quantity = claim.get(role);
            return quantity == null || quantity.words();
        });
        if (words || claim.kind != Draft.Kind.LEVEL) {
            return words;
        }
        List<Double> held = Sight.counts(tie.series());
        int own = claim.first();
        List<Token> tokens = claim.clause.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Quantity other = tokens.get(i).quantity();
            if (i != own && tokens.get(i).number() && other != null && !other.words() && held.contains(other.size())) {
                return true;
            }
        }
        return false;
    }

    private static Outcome wrong(Draft claim, Judged judged) {
        Tie tie = judged.tie;
        if (settled(claim, tie)) {
            return new Outcome(null, null, NOT_SURE);
        }
        List<String> said = new ArrayList<>();
        List<String> mends = new ArrayList<>();
        tie.misses().forEach((role, right) -> {
            Quantity quantity = claim.get(role);
            if (quantity != null) {
                said.add(ROLES.getOrDefault(role, role) + " is printed " + claim.quote(role));
                mends.add(quantity.like(Math.abs(right)) + (quantity.unit() == Quantity.Unit.PERCENT ? "%" : ""));
            }
        });
        Set<String> roles = tie.misses().keySet();
        String kind =
                roles.contains("rate") ? "claim.rate" : roles.contains("percent") ? "claim.percent" : "claim.count";
        return new Outcome(
                tie.series(),
                Arithmetic.wrong(
                        claim,
                        kind,
                        "The prose and the table do not say the same: " + String.join(", ", said) + ".",
                        tie.series().told() + rate(roles, tie.series()) + ".",
                        String.join("; ", mends)),
                "");
    }

    private static String rate(Set<String> roles, Series series) {
        return roles.contains("rate") && series.rate().isPresent()
                ? ", rate " + Series.number(series.rate().getAsDouble())
                : "";
    }

    /** The others' number is of the rows that stand beside the subject, else of the whole. */
    private List<Candidate> others(Draft claim, Scope scope) {
        List<Candidate> found = new ArrayList<>();
        for (Candidate each : candidates.all(claim.clause, scope)) {
            found.add(each);
        }
        return found;
    }
}
