package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.read.Passage;
import org.wardmote.reports.proofread.read.Passage.Prose;
import org.wardmote.reports.proofread.read.Reading;
import org.wardmote.reports.proofread.table.TypedTable.Role;
import org.wardmote.statistics.Chance;

/** What the tables of a paper say that its prose leaves out: one category that carries a change, small counts, small cells. */
final class Evidence {

    /** A part carries the change of the whole when it makes up so much of it, and far less of the count. */
    private static final double CARRIES = 0.5;

    private static final double SMALL_PART = 0.25;
    /** A count below this is small, and a change in per cent of it from so many on may mislead. */
    private static final long SMALL_COUNT = 100;

    private static final double MISLEADS = 20;
    private static final int SHOWN = 6;

    private static final Pattern RELIABLE = Pattern.compile(
            "(reliabl[ey]|robust(ly)?|like[- ]for[- ]like|directly comparable|confiden(t|ce)|meaningful(ly)?)[^.]{0,80}(compar|year-on- ?year|year on year)|(compar|year-on- ?year|year on year)[^.]{0,80}(reliabl[ey]|robust(ly)?|like[- ]for[- ]like|meaningful(ly)?)");

    private final Ledger ledger;
    private final Sentences sentences;
    private final Set<Series> told = new HashSet<>();

    Evidence(Ledger ledger, Sentences sentences) {
        this.sentences = sentences;
        this.ledger = ledger;
    }

    List<Slip> ofTables(Reading reading) {
        List<Slip> slips = new ArrayList<>();
        for (Sheet sheet : ledger.sheets) {
            Series carrier = carrier(sheet);
            Series whole = sheet.whole();
            if (carrier != null && whole != null && !saidOf(reading, carrier)) {
                slips.add(carried(carrier, whole));
                reliable(reading, carrier, whole, slips);
            }
            smallCells(sheet, slips);
        }
        return slips;
    }

    /** Whether the prose says by itself how that row went. */
    private boolean saidOf(Reading reading, Series carrier) {
        for (Passage passage : reading.passages()) {
            for (Sentence sentence : passage instanceof Prose prose ? sentences.of(prose) : List.<Sentence>of()) {
                List<Token> tokens = sentence.tokens();
                boolean named = ledger.mentions(tokens, 0, tokens.size()).stream()
                        .anyMatch(mention -> mention.name().equals(carrier.name()));
                boolean moved = tokens.stream()
                        .anyMatch(token -> token.word() && Lexicon.shipped().direction(token.text()) != 0);
                if (named && moved && tokens.stream().anyMatch(Token::number)) {
                    return true;
                }
            }
        }
        return false;
    }

    private @Nullable Series carrier(Sheet sheet) {
        Series whole = sheet.whole();
        if (whole == null
                || ledger.areas(sheet)
                || !whole.counted()
                || Math.abs(whole.change().orElse(0)) < 20) {
            return null;
        }
        double change = whole.change().orElse(0);
        return sheet.series().stream()
                .filter(each -> !each.equals(whole) && !each.name().isEmpty() && each.counted())
                .filter(each -> each.change().orElse(0) / change >= CARRIES
                        && each.earlier().orElse(0)
                                <= SMALL_PART * whole.earlier().orElse(0))
                .filter(each -> Chance.signal(
                        Math.round(each.earlier().orElse(0)),
                        Math.round(each.later().orElse(0))))
                .min(Comparator.comparingDouble(each -> each.earlier().orElse(0)))
                .orElse(null);
    }

    private static Slip carried(Series carrier, Series whole) {
        double change = carrier.change().orElse(0);
        double net = whole.change().orElse(0);
        double base = whole.earlier().orElse(0) - carrier.earlier().orElse(0);
        String way = net < 0 ? "fall" : "rise";
        return new Slip(
                "evidence.one-category",
                Severity.DOUBTFUL,
                carrier.row().place(),
                carrier.name(),
                "One row carries more than half of the whole " + way + ": " + carrier.name() + ".",
                Series.number(Math.abs(change)) + " of the net " + way + " of " + Series.number(Math.abs(net))
                        + "; without it the " + way + " is " + Numbers.words(Math.abs(100 * (net - change) / base), 1)
                        + "%.",
                "Say so beside the total, and rule out a change of recording first.");
    }

    /** "Able to reliably make year-on-year comparisons" does not stand before a change of recording is ruled out. */
    private static void reliable(Reading reading, Series carrier, Series whole, List<Slip> slips) {
        for (Passage passage : reading.passages()) {
            if (!(passage instanceof Prose prose)) {
                continue;
            }
            var matcher = RELIABLE.matcher(Words.plain(prose.words()));
            if (matcher.find()) {
                slips.add(new Slip(
                        "evidence.year-on-year",
                        Severity.DOUBTFUL,
                        prose.place(),
                        prose.words().substring(matcher.start(), word(prose.words(), matcher.end())),
                        "That years can be compared is said, and one row moves as a change of recording would move it.",
                        carrier.told() + ", of " + Series.sign(whole.change().orElse(0), 0) + " in all.",
                        "Ask whether recording of " + carrier.name() + " changed, and say what was found."));
                return;
            }
        }
    }

    private static int word(String words, int end) {
        int to = end;
        while (to < words.length() && Character.isLetter(words.charAt(to))) {
            to++;
        }
        return to;
    }

    private static void smallCells(Sheet sheet, List<Slip> slips) {
        List<Series> small = new ArrayList<>();
        for (Series each : sheet.series()) {
            boolean under = each.row().parent() >= 0
                    && (tiny(each.earlier().orElse(-1)) || tiny(each.later().orElse(-1)));
            if (under) {
                small.add(each);
            }
        }
        if (!small.isEmpty() && ofPeople(sheet, small)) {
            Series first = small.get(0);
            String told = small.stream()
                    .limit(SHOWN)
                    .map(each ->
                            each.name() + " " + Series.number(each.earlier().orElse(0)) + " and "
                                    + Series.number(each.later().orElse(0)))
                    .collect(Collectors.joining("; "));
            slips.add(new Slip(
                    "evidence.small-cells",
                    Severity.DOUBTFUL,
                    first.row().place(),
                    first.name(),
                    "Counts of 0, 1 or 2 are printed beside their parents and sisters.",
                    told + " under " + sheet.series().get(first.row().parent()).name() + ".",
                    "Ask whether they may be told; hiding them alone is no help, as they can be had by subtraction."));
        }
    }

    /** Whether the counts are of what befell persons, so that a small one may tell who. */
    private static boolean ofPeople(Sheet sheet, List<Series> small) {
        Set<String> words = new HashSet<>(sheet.caption());
        small.forEach(each -> words.addAll(Words.stems(each.name())));
        return Lexicon.shipped().persons.stream().anyMatch(words::contains);
    }

    private static boolean tiny(double count) {
        return count == 1 || count == 2 || count == 0;
    }

    /** A small count that the prose cites, of a row whose table prints a great change in per cent. */
    List<Slip> ofCited(Draft claim, Series series) {
        boolean cautious =
                Lexicon.shipped().cautious(claim.clause.sentence().prose().words());
        if (!series.counted() || cautious || !told.add(series)) {
            return List.of();
        }
        long before = Math.round(series.earlier().orElse(0));
        long after = Math.round(series.later().orElse(0));
        double percent = Math.abs(series.printed(Role.PERCENT_CHANGE).orElse(0));
        if (Math.max(before, after) >= SMALL_COUNT || percent < MISLEADS || Chance.signal(before, after)) {
            return List.of();
        }
        Chance.Limits limits = Chance.count(after);
        return List.of(new Slip(
                "evidence.small-count",
                Severity.DOUBTFUL,
                claim.clause.sentence().prose().place(),
                claim.quote(),
                "It is a small count, and its change is within chance.",
                series.told() + ", z about " + Series.sign(Chance.z(before, after), 2) + "; the 95% interval of "
                        + after + " is " + Numbers.words(limits.lower(), 0) + " to " + Numbers.words(limits.upper(), 0)
                        + ".",
                "Tell the two counts, and that they do not show a change."));
    }
}
