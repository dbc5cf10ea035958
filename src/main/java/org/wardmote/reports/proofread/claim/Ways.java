package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;

/** Checks "fell from 90 to 80", "more than doubled, from 52 to 118" and how many months a span of months has. */
final class Ways implements ParagraphRule {

    private static final Map<String, Double> TIMES =
            Map.of("doubled", 2.0, "trebled", 3.0, "tripled", 3.0, "quadrupled", 4.0, "halved", 0.5);
    private static final String MONTH =
            "(january|february|march|april|may|june|july|august|september|october|november|december)";
    private static final String COUNT = "(\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
    private static final Pattern SPAN = Pattern.compile("(?:" + COUNT + "[ -]months? (?:from |of |between |in )?)?\\b"
            + MONTH + "( \\d{4})? ?(?:-|to|until|and) ?" + MONTH + "( \\d{4})?(?: \\(" + COUNT + " months?\\))?");

    @Override
    public List<Slip> check(Paragraph p) {
        List<Slip> slips = new ArrayList<>();
        for (int i = 0; i < p.size(); i++) {
            Slip slip = p.is(i, "from") ? from(p, i) : null;
            if (slip != null) {
                slips.add(slip);
            }
        }
        lengths(p, slips);
        return slips;
    }

    private static @Nullable Slip from(Paragraph p, int at) {
        int first = p.number(at + 1) != null ? at + 1 : at + 2;
        Quantity before = p.number(first);
        int to = -1;
        for (int i = first + 1; i < Math.min(p.end(at), first + 10) && to < 0; i++) {
            to = p.is(i, "to") ? i + 1 : -1;
            if (p.number(i) != null) {
                return null;
            }
        }
        Quantity after = to < 0 ? null : p.number(to) != null ? p.number(to) : p.number(to + 1);
        if (before == null || after == null || before.unit() != after.unit() || before.size() == 0) {
            return null;
        }
        int way = Double.compare(after.size(), before.size());
        for (int i = at - 1; i >= Math.max(p.start(at), at - 8); i--) {
            Double times = TIMES.get(p.at(i).text());
            if (times != null) {
                return times(p, i, to, before, after, times);
            }
            int said = p.at(i).word() && i >= at - 2
                    ? Lexicon.shipped().direction(p.at(i).text())
                    : 0;
            if (said != 0) {
                return way == 0 || way == said
                        ? p.holds(i, to)
                        : p.slip(
                                "claim.direction",
                                Severity.WRONG,
                                i,
                                to,
                                "It says that the number went " + (said > 0 ? "up" : "down")
                                        + ", and it went the other way.",
                                p.quote(at, to) + " is " + (way > 0 ? "a rise." : "a fall."),
                                way > 0 ? "a rise" : "a fall");
            }
            if (p.number(i) != null) {
                return null;
            }
        }
        return null;
    }

    private static @Nullable Slip times(Paragraph p, int at, int to, Quantity before, Quantity after, double times) {
        double exact = after.size() / before.size();
        boolean up = times > 1;
        boolean more = p.is(at - 1, "than") && p.is(at - 2, "more") || p.is(at - 1, "over");
        boolean nearly = p.is(at - 1, Set.of("almost", "nearly"));
        boolean holds =
                more ? up ? exact >= times : exact <= times : Math.abs(exact - times) <= (nearly ? 0.17 : 0.1) * times;
        return holds
                ? p.holds(at, to)
                : p.slip(
                        "claim.times",
                        Severity.WRONG,
                        at,
                        to,
                        "The number did not grow or shrink by so much.",
                        p.told(to) + " is " + Numbers.words(exact, 2) + " times the number before.",
                        Numbers.words(exact, 1) + " times");
    }

    private static void lengths(Paragraph p, List<Slip> slips) {
        String plain = Words.plain(p.prose().words());
        Matcher matcher = SPAN.matcher(plain);
        while (matcher.find()) {
            String said = matcher.group(1) != null ? matcher.group(1) : matcher.group(6);
            if (said == null) {
                continue;
            }
            int from = month(matcher.group(2));
            int to = month(matcher.group(4));
            int months = to - from + 1;
            String first = matcher.group(3);
            String second = matcher.group(5);
            boolean years = first != null && second != null;
            months += years
                    ? 12 * (Integer.parseInt(second.strip()) - Integer.parseInt(first.strip()))
                    : months <= 0 ? 12 : 0;
            Integer word = Lexicon.shipped().numbers.get(said);
            int length = word != null ? word : Integer.parseInt(said);
            if (length != months && !(years && months == 13 && length == 12)) {
                slips.add(new Slip(
                        "claim.period",
                        Severity.WRONG,
                        p.prose().place(),
                        p.prose().words().substring(matcher.start(), matcher.end()),
                        "The period is not as long as it is said to be.",
                        p.prose()
                                        .words()
                                        .substring(
                                                matcher.start(2), matcher.end(5) > 0 ? matcher.end(5) : matcher.end(4))
                                + " is " + months + " months.",
                        months + " months"));
            }
        }
    }

    private static int month(String name) {
        return java.time.Month.valueOf(name.toUpperCase(java.util.Locale.ROOT)).getValue();
    }
}
