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
import org.wardmote.reports.proofread.claim.Quantity.Unit;
import org.wardmote.reports.proofread.table.TypedTable.Column;
import org.wardmote.statistics.Period;

/** Checks "£64 per incident", "28.1 hours per site", "27.8 per 10,000 attendances" and "305 a month" by the numbers in sight. */
final class Ratios implements ParagraphRule {

    private static final Set<String> TIMES = Set.of(
            "day", "week", "month", "year", "hour", "minute", "night", "quarter", "shift", "annum", "cent", "daily",
            "monthly");
    private static final Set<String> PEOPLE = Set.of(
            "population",
            "resident",
            "household",
            "people",
            "person",
            "attendance",
            "dwelling",
            "journey",
            "pupil",
            "patient",
            "student");
    private static final Pattern PER = Pattern.compile("per (\\d{1,3}(?:,\\d{3})*)");
    private static final Pattern LENGTH =
            Pattern.compile("\\b(\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[ -]months?\\b");
    private static final double FAR = 2.5;

    @Override
    public List<Slip> check(Paragraph p) {
        List<Slip> slips = new ArrayList<>();
        for (int i = 0; i < p.size(); i++) {
            Slip slip = null;
            if (p.at(i).kind() == Token.Kind.MASKED) {
                slip = rate(p, i);
            } else if (p.is(i, "per") || p.is(i, "each") || p.is(i, "a") && p.is(i + 1, "month")) {
                slip = p.is(i + 1, "month") ? monthly(p, i) : each(p, i);
            }
            if (slip != null) {
                slips.add(slip);
            }
        }
        return slips;
    }

    private static int near(Paragraph p, int at, int widest) {
        int found = p.before(at);
        return found >= 0 && at - found <= widest ? found : -1;
    }

    /** "£412,300, or about £64 per incident", where the incidents were counted. */
    private static @Nullable Slip each(Paragraph p, int at) {
        int average = near(p, at, 3);
        Quantity said = average < 0 ? null : p.number(average);
        String noun = p.is(at, "per") && at + 1 < p.size() ? p.at(at + 1).stem() : "";
        if (said == null
                || said.words()
                || said.unit() == Unit.PERCENT
                || p.is(at, "per") && (TIMES.contains(noun) || noun.isEmpty())
                || p.is(at, "each") && said.whole()) {
            return null;
        }
        List<Quantity> wholes = p.all(p.start(at), average, said.unit());
        wholes.removeIf(whole -> whole.size() <= said.size());
        List<Double> counts = new ArrayList<>(new Sight(p).counts());
        Double named = null;
        for (int i = 0; i < average; i++) {
            Quantity count = p.number(i);
            if (count != null && count.unit() == Unit.COUNT && count.size() > 1) {
                counts.add(count.size());
                boolean shared = p.is(at, "each")
                        && !wholes.isEmpty()
                        && count.size() < wholes.get(wholes.size() - 1).size();
                named = shared || counts(p, i, noun) ? Double.valueOf(count.size()) : named;
            }
        }
        if (named == null) {
            named = p.is(at, "per") ? total(p, noun) : null;
        }
        if (named == null || wholes.isEmpty()) {
            return null;
        }
        for (Quantity whole : wholes) {
            if (counts.stream().anyMatch(count -> count > 0 && said.allows(whole.size() / count))) {
                return p.holds(average, at);
            }
        }
        Quantity whole = wholes.get(wholes.size() - 1);
        double exact = whole.size() / named;
        return exact > said.size() * FAR || said.size() > exact * FAR
                ? null
                : p.slip(
                        "claim.average",
                        Severity.WRONG,
                        average,
                        at,
                        "The average is not that of the numbers beside it.",
                        Series.number(whole.size()) + " by " + Series.number(named) + " is " + said.like(exact) + ".",
                        said.like(exact));
    }

    private static boolean counts(Paragraph p, int at, String noun) {
        for (int i = at + 1; i < Math.min(p.end(at), at + 4); i++) {
            if (!p.at(i).word()) {
                return false;
            }
            if (p.at(i).stem().equals(noun)) {
                return true;
            }
        }
        return false;
    }

    /** The whole of the one table that is of such things. */
    private static @Nullable Double total(Paragraph p, String noun) {
        Double found = null;
        for (Sheet sheet : p.ledger().sheets) {
            Series whole = sheet.whole();
            if (whole != null && sheet.caption().contains(noun) && whole.later().isPresent()) {
                if (found != null) {
                    return null;
                }
                found = whole.later().getAsDouble();
            }
        }
        return found;
    }

    /** "27.8 per 10,000 attendances (268 incidents, 96,420 attendances)". */
    private static @Nullable Slip rate(Paragraph p, int at) {
        Matcher matcher = PER.matcher(p.at(at).text());
        int rate = near(p, at, 4);
        Quantity said = rate < 0 ? null : p.number(rate);
        if (!matcher.matches() || said == null || said.unit() != Unit.COUNT || said.words()) {
            return null;
        }
        double per = Double.parseDouble(matcher.group(1).replace(",", ""));
        Set<String> nouns = new HashSet<>(PEOPLE);
        for (int i = at + 1; i < Math.min(p.size(), at + 4) && p.at(i).word(); i++) {
            nouns.add(p.at(i).stem());
        }
        int base = -1;
        for (int i = p.start(at); i < p.end(at); i++) {
            Quantity each = p.digits(i, Unit.COUNT);
            boolean people = each != null && i != rate && each.size() >= 1000 && of(p, i, nouns);
            base = people && (base < 0 || Math.abs(i - at) < Math.abs(base - at)) ? i : base;
        }
        Quantity population = base < 0 ? null : p.number(base);
        if (population == null) {
            return null;
        }
        List<Double> counts = new ArrayList<>(new Sight(p).counts());
        int nearest = -1;
        for (int i = 0; i < p.size(); i++) {
            Quantity each = p.digits(i, Unit.COUNT);
            if (each != null && i != rate && i != base && each.size() < population.size()) {
                counts.add(each.size());
                boolean here = p.start(i) == p.start(at);
                nearest = here && (nearest < 0 || Math.abs(i - rate) < Math.abs(nearest - rate)) ? i : nearest;
            }
        }
        if (nearest < 0) {
            return null;
        }
        if (counts.stream().anyMatch(count -> said.allows(per * count / population.size()))) {
            return p.holds(rate, at);
        }
        Quantity count = p.number(nearest);
        double exact = count == null ? 0 : per * count.size() / population.size();
        return p.slip(
                "claim.rate",
                Severity.WRONG,
                rate,
                at,
                "The rate is not that of its count and its population.",
                p.told(nearest) + " of " + p.told(base) + " is " + said.like(exact) + " " + matcher.group() + ".",
                said.like(exact));
    }

    /** "Population 27,450", "96,420 attendances". */
    private static boolean of(Paragraph p, int at, Set<String> nouns) {
        for (int i = at - 2; i <= at + 3; i++) {
            boolean inside = i >= 0 && i < p.size() && p.at(i).word();
            if (inside
                    && nouns.contains(p.at(i).stem())
                    && (i > at || p.is(at - 1, "population") || p.is(i + 1, "of"))) {
                return true;
            }
        }
        return false;
    }

    /** "On average 305 a month": some count in sight by some period in sight must give it. */
    private static @Nullable Slip monthly(Paragraph p, int at) {
        int average = near(p, at, 4);
        Quantity said = average < 0 ? null : p.number(average);
        Set<Integer> months = months(p);
        if (said == null || said.words() || said.unit() != Unit.COUNT || said.size() < 5 || months.isEmpty()) {
            return null;
        }
        List<Double> counts = new ArrayList<>(new Sight(p).counts());
        p.all(0, p.size(), Unit.COUNT).forEach(count -> counts.add(count.size()));
        if (counts.stream().anyMatch(count -> months.stream().anyMatch(length -> said.allows(count / length)))) {
            return p.holds(average, at);
        }
        Double nearest = null;
        int of = 0;
        for (Quantity count : p.all(0, average, Unit.COUNT)) {
            for (int length : months) {
                double exact = count.size() / length;
                boolean near = exact < said.size() * FAR && said.size() < exact * FAR && count.size() > said.size();
                if (near && (nearest == null || Math.abs(exact - said.size()) < Math.abs(nearest / of - said.size()))) {
                    nearest = count.size();
                    of = length;
                }
            }
        }
        for (Sheet sheet : p.ledger().sheets) {
            Series whole = nearest == null ? sheet.whole() : null;
            boolean about = whole != null && p.any(average, at + 1, sheet.topic());
            if (whole != null
                    && (about || p.ledger().sheets.size() == 1)
                    && whole.later().isPresent()) {
                nearest = whole.sheet().columns(org.wardmote.reports.proofread.table.TypedTable.Role.COUNT).stream()
                        .mapToDouble(column -> whole.value(column).orElse(0))
                        .max()
                        .orElse(0);
                of = months.iterator().next();
            }
        }
        return nearest == null || of == 0 || !Sight.plausible(said.size(), nearest / of, FAR)
                ? null
                : p.slip(
                        "claim.average",
                        said.roundness() == Roundness.ABOUT ? Severity.DOUBTFUL : Severity.WRONG,
                        average,
                        at + 1,
                        "No count and no period of the paper give this average.",
                        Series.number(nearest) + " in " + of + " months is " + said.like(nearest / of) + ".",
                        said.like(nearest / of));
    }

    /** The lengths that the paragraph speaks of, else those of the tables. */
    private static Set<Integer> months(Paragraph p) {
        Set<Integer> months = new HashSet<>();
        Matcher matcher = LENGTH.matcher(Words.plain(p.prose().words()));
        while (matcher.find()) {
            Integer word = Lexicon.shipped().numbers.get(matcher.group(1));
            months.add(word != null ? word : Integer.parseInt(matcher.group(1)));
        }
        for (Token token : p.tokens()) {
            Months.Span span = token.span();
            if (span != null && span.period() != null && span.whole()) {
                months.add(span.period().months());
            }
            if (token.is("year") || token.is("annual")) {
                months.add(12);
            }
            if (token.is("quarter")) {
                months.add(3);
            }
        }
        for (Sheet sheet : p.ledger().sheets) {
            for (Column column : sheet.table().columns()) {
                Period period = column.period();
                if (period != null) {
                    months.add(period.months());
                }
            }
        }
        months.remove(0);
        return months;
    }
}
