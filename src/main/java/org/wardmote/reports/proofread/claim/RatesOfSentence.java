package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;

/** Works out a rate again where its sentence gives what it is made of: "60.6 per 100,000 (371 fires, population 612,300)". */
final class RatesOfSentence {

    private static final Pattern PER = Pattern.compile("per (\\d[\\d,]*)");
    private static final Set<String> PEOPLE = Set.of("population", "residents", "households", "attendances", "people");

    private RatesOfSentence() {}

    static List<Slip> check(Sentence sentence) {
        List<Slip> slips = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        for (int i = 1; i < tokens.size(); i++) {
            Matcher per = PER.matcher(tokens.get(i).text());
            if (tokens.get(i).kind() == Token.Kind.MASKED && per.matches()) {
                check(sentence, i, Double.parseDouble(per.group(1).replace(",", "")))
                        .ifPresent(slips::add);
            }
        }
        return slips;
    }

    private static Optional<Slip> check(Sentence sentence, int at, double per) {
        List<Token> tokens = sentence.tokens();
        int rate = -1;
        for (int i = at - 1; i >= Math.max(0, at - 4) && rate < 0; i--) {
            rate = tokens.get(i).number() ? i : -1;
        }
        Quantity told = rate < 0 ? null : tokens.get(rate).quantity();
        int open = open(tokens, at);
        if (told == null || open < 0) {
            return Optional.empty();
        }
        Quantity base = null;
        Quantity count = null;
        for (int i = open + 1; i < tokens.size() && !tokens.get(i).is(")"); i++) {
            Quantity quantity = tokens.get(i).quantity();
            if (tokens.get(i).number() && quantity != null) {
                boolean people = beside(tokens, i);
                base = people ? quantity : base;
                count = people || count != null ? count : quantity;
            }
        }
        count = count == null ? before(tokens, rate) : count;
        if (base == null || count == null || base.size() <= count.size()) {
            return Optional.empty();
        }
        double exact = per * count.size() / base.size();
        if (told.allows(exact)) {
            return Optional.empty();
        }
        String right = told.like(exact);
        return Optional.of(new Slip(
                "claim.rate",
                Slip.Severity.WRONG,
                sentence.prose().place(),
                sentence.quote(rate, at).strip(),
                "The rate is not that of its count and population.",
                Series.number(count.size()) + " among " + Series.number(base.size()) + " is " + right + " per "
                        + Series.number(per) + ", and the paper says "
                        + sentence.quote(rate, rate).strip() + ".",
                right));
    }

    /** The bracket that opens within the next words. */
    private static int open(List<Token> tokens, int at) {
        for (int i = at + 1; i < Math.min(tokens.size(), at + 12); i++) {
            if (tokens.get(i).is("(")) {
                return i;
            }
            if (tokens.get(i).number()) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean beside(List<Token> tokens, int at) {
        boolean after =
                at + 1 < tokens.size() && PEOPLE.contains(tokens.get(at + 1).text());
        return after
                || PEOPLE.contains(tokens.get(at - 1).text())
                || at > 1
                        && tokens.get(at - 1).is("of")
                        && PEOPLE.contains(tokens.get(at - 2).text());
    }

    /** The last count before the rate. */
    private static @Nullable Quantity before(List<Token> tokens, int rate) {
        for (int i = rate - 1; i >= 0; i--) {
            Quantity quantity = tokens.get(i).quantity();
            if (tokens.get(i).number()
                    && quantity != null
                    && quantity.unit() == Quantity.Unit.COUNT
                    && quantity.whole()) {
                return quantity;
            }
        }
        return null;
    }
}
