package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.read.Passage;
import org.wardmote.reports.proofread.read.Passage.Heading;
import org.wardmote.reports.proofread.read.Passage.Prose;
import org.wardmote.reports.proofread.read.Reading;
import org.wardmote.statistics.Chance;

/** Checks what programmes claim of those who took part: all of few, and more without saying of how many. */
final class Programmes {

    private static final Pattern ASSESSED = Pattern.compile(
            "(\\d[\\d,]*) (?:[a-z]+ ){0,2}(?:assessments?|questionnaires?|surveys?|responses?|forms|interviews?|returns?)\\b[^.]{0,60}?\\bof (?:the |a )?(?:[a-z]+ ){0,5}?(\\d[\\d,]*)\\b"
                    + "|(\\d[\\d,]*) of (?:the )?(\\d[\\d,]*) (?:[a-z/]+ ){0,4}(?:were assessed|completed|responded|replied|returned)");
    private static final Pattern ALL = Pattern.compile("\\b100( ?%| per cent)");
    private static final Pattern PERCENT = Pattern.compile("^\\W*(\\d{1,3}(?:\\.\\d)?)( ?%| per cent)");
    private static final Pattern TARGET = Pattern.compile("target (?:figure )?of (\\d{1,3})( ?%| per cent)");
    private static final long FEW = 1000;

    private Programmes() {}

    static List<Slip> slips(Reading reading) {
        List<Slip> slips = new ArrayList<>();
        List<Passage> passages = reading.passages();
        for (int i = 0; i < passages.size(); i++) {
            if (passages.get(i) instanceof Prose prose) {
                Matcher matcher = ASSESSED.matcher(Words.plain(prose.words()));
                if (matcher.find()) {
                    long part = number(matcher.group(1) != null ? matcher.group(1) : matcher.group(3));
                    long whole = number(matcher.group(1) != null ? matcher.group(2) : matcher.group(4));
                    if (part > 0 && part < whole && part < FEW) {
                        ceiling(passages, i, part, whole, slips);
                    }
                }
            }
        }
        return slips;
    }

    /** "100%" of those assessed is not 100% of those who took part, nor sure of those to come. */
    private static void ceiling(List<Passage> passages, int from, long part, long whole, List<Slip> slips) {
        Prose first = null;
        int times = 0;
        double lowest = 101;
        double target = 0;
        for (int i = from; i < passages.size() && !(passages.get(i) instanceof Heading); i++) {
            if (!(passages.get(i) instanceof Prose prose)) {
                continue;
            }
            String plain = Words.plain(prose.words());
            Matcher aim = TARGET.matcher(plain);
            target = aim.find() ? Double.parseDouble(aim.group(1)) : target;
            Matcher percent = PERCENT.matcher(plain);
            lowest = percent.find() ? Math.min(lowest, Double.parseDouble(percent.group(1))) : lowest;
            if (Lexicon.shipped().cautious(prose.words())) {
                return;
            }
            if (ALL.matcher(plain).find()) {
                first = first == null ? prose : first;
                times++;
            }
        }
        if (first == null) {
            return;
        }
        Chance.Limits all = Chance.proportion(part, part);
        String evidence = part + " of " + whole + " were assessed, and " + (whole - part)
                + " were not; the 95% lower bound of " + part + " of " + part + " is "
                + Numbers.words(100 * all.lower(), 1) + "%." + beaten(part, lowest, target);
        slips.add(new Slip(
                "evidence.ceiling",
                Severity.DOUBTFUL,
                first.place(),
                "100%",
                "\u201c100%\u201d " + (times > 1 ? "(" + times + " times) " : "")
                        + "is of those assessed alone, and they are few.",
                evidence,
                "Say of how many, and what is not known of the rest."));
    }

    private static String beaten(long part, double lowest, double target) {
        if (target == 0 || lowest > 100) {
            return "";
        }
        Chance.Limits limits = Chance.proportion(lowest / 100, part);
        double low = 100 * limits.lower();
        return " " + Numbers.words(lowest, 0) + "% is " + Numbers.words(100 * limits.lower(), 1) + " to "
                + Numbers.words(100 * limits.upper(), 1)
                + (low < target
                        ? ", so that the target of " + Numbers.words(target, 0) + "% may not have been met."
                        : low < target + 5
                                ? ", so that the target of " + Numbers.words(target, 0) + "% is only just beaten."
                                : ".");
    }

    /** "Of the 611, 611 (100%) said …": all of few, and only of those who answered. */
    static @Nullable Slip all(Draft claim) {
        Quantity part = claim.get("part");
        Quantity whole = claim.get("whole");
        Quantity share = claim.get("share");
        String words = Words.plain(claim.clause.sentence().text());
        boolean asked = words.matches(
                "(?s).*\\b(said|felt|agreed|reported that|told|satisfied|able to|would recommend|rated)\\b.*");
        if (part == null || whole == null || share == null || share.size() != 100 || !asked || whole.size() >= FEW) {
            return null;
        }
        Chance.Limits all = Chance.proportion(Math.round(part.size()), Math.round(whole.size()));
        return new Slip(
                "evidence.ceiling",
                Severity.DOUBTFUL,
                claim.clause.sentence().prose().place(),
                claim.quote("share"),
                "Everybody is said to agree: a measure on which nobody can do better tells little.",
                "The 95% lower bound of " + claim.quote("part") + " of " + claim.quote("whole") + " is "
                        + Numbers.words(100 * all.lower(), 1) + "%.",
                "Say who was asked and how, and how many did not answer.");
    }

    /** A part that grew, of a whole that is told for one of the two periods only. */
    static @Nullable Slip denominator(Draft claim, Scope scope, Sentence sentence) {
        Quantity before = claim.get("before");
        Quantity after = claim.get("after");
        if (before != null && before.unit() != Quantity.Unit.COUNT) {
            return null;
        }
        if (before == null
                || after == null
                || Lexicon.shipped().cautious(sentence.prose().words())) {
            return null;
        }
        Token whole = null;
        int greater = 0;
        for (Sentence each : scope.before()) {
            for (Token token : each.tokens()) {
                Quantity quantity = token.quantity();
                boolean more = quantity != null
                        && quantity.unit() == Quantity.Unit.COUNT
                        && quantity.size() > Math.max(after.size(), before.size());
                if (token.number() && more && alike(each, token, claim)) {
                    greater++;
                    whole = token;
                }
            }
        }
        if (greater != 1 || whole == null) {
            return null;
        }
        String told = sentence.prose().words().substring(whole.from(), whole.to());
        double share = 100
                * after.size()
                / (whole.quantity() == null ? 1 : whole.quantity().size());
        return new Slip(
                "evidence.denominator",
                Severity.DOUBTFUL,
                sentence.prose().place(),
                claim.quote("before"),
                "It grew in number; whether it grew as a share cannot be told, as the whole of the earlier period is missing.",
                Numbers.words(after.value()) + " of " + told + " is " + Numbers.words(share, 1) + "%; "
                        + Numbers.words(before.value()) + " is of a number that is not given.",
                "Give the whole of the earlier period, and compare the two shares.");
    }

    /** Whether the two count the same kind of thing: a word stands after both. */
    private static boolean alike(Sentence sentence, Token whole, Draft claim) {
        Set<String> one = after(sentence, sentence.tokens().indexOf(whole));
        Integer before = claim.roles.get("before");
        Set<String> other = before == null ? Set.of() : after(claim.clause.sentence(), before);
        return one.stream().anyMatch(other::contains);
    }

    private static Set<String> after(Sentence sentence, int at) {
        Set<String> stems = new HashSet<>();
        for (int i = at + 1;
                i < Math.min(sentence.tokens().size(), at + 4)
                        && sentence.tokens().get(i).word();
                i++) {
            stems.add(sentence.tokens().get(i).stem());
        }
        return stems;
    }

    private static long number(String digits) {
        return Long.parseLong(digits.replace(",", ""));
    }
}
