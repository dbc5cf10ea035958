package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.statistics.Period;

/** Finds the rows that a claim may speak of, by its words. */
final class Candidates {

    /** The claim's own part of the sentence names the row; another part does; the sentences before do; nothing does. */
    static final int CLAUSE = 3;

    static final int SENTENCE = 2;
    static final int CARRIED = 1;
    static final int HOME = 0;

    /**
     * A row that a claim may speak of.
     *
     * @param strength how near the words stand that name it
     * @param topical whether the words also name what its table is of
     * @param strangers how many words of the claim neither the row nor its table explains
     */
    record Candidate(Series series, int strength, boolean topical, int strangers) {}

    private final Ledger ledger;

    Candidates(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The rows of a name, whatever their table is of. */
    List<Series> named(String name) {
        return ledger.named(name);
    }

    /** The rows, the likeliest first. */
    List<Candidate> of(Clause clause, int near, Scope scope) {
        Map<String, Integer> strength = strengths(clause, near, scope);
        Set<String> said = Scope.stems(clause.sentence().tokens());
        Set<String> here = Scope.stems(clause.tokens().subList(clause.from(), clause.to()));
        List<Candidate> candidates = new ArrayList<>();
        strength.forEach((name, how) -> {
            for (Series series : ledger.named(name)) {
                add(candidates, series, how, clause, said, here, scope, strength);
            }
        });
        for (Sheet sheet : ledger.sheets) {
            Series whole = sheet.whole();
            if (whole != null && strength.keySet().stream().noneMatch(name -> name.equals(whole.name()))) {
                add(candidates, whole, HOME, clause, said, here, scope, strength);
            }
        }
        for (Series sum : sums(clause)) {
            int strangers = strangers(clause, here, sum.words());
            candidates.add(new Candidate(sum, CLAUSE, true, strangers));
        }
        candidates.sort(Comparator.comparingInt((Candidate each) -> -each.strength())
                .thenComparing(each -> !each.topical())
                .thenComparingInt(Candidate::strangers));
        return candidates;
    }

    /** The wholes of the tables that the words are of, and the rows that the clause sets beside its subject. */
    List<Candidate> all(Clause clause, Scope scope) {
        Set<String> said = Scope.stems(clause.sentence().tokens());
        Set<String> here = Scope.stems(clause.tokens().subList(clause.from(), clause.to()));
        Map<String, Integer> beside = new LinkedHashMap<>();
        for (Ledger.Mention mention : ledger.mentions(clause.tokens(), clause.from(), clause.to())) {
            beside.putIfAbsent(mention.name(), SENTENCE);
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Sheet sheet : ledger.sheets) {
            Series whole = sheet.whole();
            for (Series series : sheet.series()) {
                if (series.equals(whole) || beside.containsKey(series.name())) {
                    add(
                            candidates,
                            series,
                            beside.containsKey(series.name()) ? SENTENCE : CARRIED,
                            clause,
                            said,
                            here,
                            scope,
                            Map.of());
                }
            }
        }
        candidates.sort(
                Comparator.comparing((Candidate each) -> !each.topical()).thenComparingInt(each -> -each.strength()));
        return candidates;
    }

    private void add(
            List<Candidate> candidates,
            Series series,
            int how,
            Clause clause,
            Set<String> said,
            Set<String> here,
            Scope scope,
            Map<String, Integer> strength) {
        Sheet sheet = series.sheet();
        Set<String> words = series.words();
        boolean topical = meets(sheet.topic(), said)
                || meets(sheet.topic(), scope.heading())
                || meets(sheet.topic(), scope.paragraph());
        if (!sheet.topic().isEmpty() && !topical && !covers(series, scope, said)) {
            return;
        }
        for (Map.Entry<String, Integer> other : strength.entrySet()) {
            boolean mustFit = other.getValue() == CLAUSE && !other.getKey().equals(series.name());
            if (mustFit
                    && !siblings(series, other.getKey())
                    && !explains(words, other.getKey())
                    && !within(series, other.getKey())) {
                return;
            }
        }
        if (!periodFits(sheet, clause)) {
            return;
        }
        candidates.add(new Candidate(series, how, topical, strangers(clause, here, words)));
    }

    /** A row whose name says what it is of needs no caption: "vehicle crime" in a table of offences. */
    private boolean covers(Series series, Scope scope, Set<String> said) {
        Set<String> name = new HashSet<>(Words.stems(series.name()));
        return said.containsAll(name) && !sharedByTables(series);
    }

    private boolean sharedByTables(Series series) {
        return ledger.named(series.name()).stream()
                        .map(Series::sheet)
                        .distinct()
                        .count()
                > 1;
    }

    private static boolean meets(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }

    /** Rows of one table that a clause names side by side. */
    private static boolean siblings(Series series, String other) {
        return series.sheet().series().stream().anyMatch(each -> each.name().equals(other));
    }

    private static boolean explains(Set<String> words, String name) {
        return words.containsAll(Words.stems(name.replaceAll("\\([^)]*\\)", " ")));
    }

    /** Whether the other name is of a row that this one is a part of, or that is a part of this one. */
    private static boolean within(Series series, String other) {
        int parent = series.row().parent();
        Series whole = series.sheet().whole();
        return whole != null && whole.name().equals(other)
                || parent >= 0 && series.sheet().series().get(parent).name().equals(other)
                || series.sheet().series().stream()
                        .anyMatch(
                                each -> each.name().equals(other) && each.row().parent() == series.index());
    }

    private static boolean periodFits(Sheet sheet, Clause clause) {
        List<Period> said = named(clause.spans());
        if (said.isEmpty()) {
            said = named(new Clause(clause.sentence(), 0, clause.tokens().size()).spans());
        }
        List<Period> held = sheet.table().columns().stream()
                .filter(column -> column.period() != null)
                .map(column -> java.util.Objects.requireNonNull(column.period()))
                .toList();
        return said.isEmpty() || held.isEmpty() || said.stream().anyMatch(held::contains);
    }

    private static List<Period> named(List<Months.Span> spans) {
        List<Period> periods = new ArrayList<>();
        for (Months.Span span : spans) {
            Period period = span.period();
            if (period != null && span.kind() == Months.Kind.NAMED) {
                periods.add(period);
            }
        }
        return periods;
    }

    private int strangers(Clause clause, Set<String> here, Set<String> words) {
        Lexicon lexicon = Lexicon.shipped();
        Set<String> named = new HashSet<>();
        ledger.mentions(clause.tokens(), clause.from(), clause.to())
                .forEach(mention -> named.addAll(Words.stems(mention.name())));
        int strangers = 0;
        for (String stem : here) {
            boolean known = words.contains(stem)
                    || named.contains(stem)
                    || lexicon.numbers.containsKey(stem)
                    || lexicon.plain.contains(stem)
                    || lexicon.generic.contains(stem)
                    || lexicon.direction(stem) != 0
                    || lexicon.direction(stem + "s") != 0
                    || stem.length() < 2;
            strangers += known ? 0 : 1;
        }
        return strangers;
    }

    private Map<String, Integer> strengths(Clause clause, int near, Scope scope) {
        Map<String, Integer> strength = new LinkedHashMap<>();
        List<Ledger.Mention> mentions = subjects(clause, near);
        Ledger.Mention nearest = nearest(mentions, near);
        for (Ledger.Mention mention : mentions) {
            boolean own = mention.equals(nearest) || nearest == null || !sisters(mention.name(), nearest.name());
            strength.putIfAbsent(mention.name(), own ? CLAUSE : SENTENCE);
        }
        for (Ledger.Mention mention :
                ledger.mentions(clause.tokens(), 0, clause.tokens().size())) {
            if (!clause.contains(mention.from())) {
                strength.putIfAbsent(mention.name(), SENTENCE);
            }
        }
        scope.carried().forEach(name -> strength.putIfAbsent(name, CARRIED));
        String home = scope.home();
        if (home != null) {
            strength.putIfAbsent(home, HOME);
        }
        return strength;
    }

    /** Rows of one table that the clause names side by side, taken together; those in brackets count. */
    List<Series> sums(Clause clause) {
        List<Series> sums = new ArrayList<>();
        List<Ledger.Mention> mentions = ledger.mentions(clause.tokens(), clause.from(), clause.to());
        for (Sheet sheet : ledger.sheets) {
            List<Series> rows = sheet.series().stream()
                    .filter(each -> !each.equals(sheet.whole()))
                    .filter(each ->
                            mentions.stream().anyMatch(mention -> mention.name().equals(each.name())))
                    .toList();
            if (rows.size() > 1 && rows.stream().allMatch(each -> each.later().isPresent())) {
                sums.add(Sheet.together(rows));
            }
        }
        return sums;
    }

    /** The last row that is named before a number, else the first after it. */
    private static Ledger.@Nullable Mention nearest(List<Ledger.Mention> mentions, int near) {
        Ledger.Mention nearest = null;
        for (Ledger.Mention mention : mentions) {
            if (nearest == null || mention.to() <= near) {
                nearest = mention;
            }
        }
        return nearest;
    }

    private boolean sisters(String one, String other) {
        return ledger.named(one).stream().anyMatch(each -> siblings(each, other));
    }

    /** The rows named in a clause; of several, those before the number, and not what it is compared with. */
    List<Ledger.Mention> subjects(Clause clause, int near) {
        List<Ledger.Mention> subjects = new ArrayList<>();
        for (Ledger.Mention mention : ledger.mentions(clause.tokens(), clause.from(), clause.to())) {
            if (!beside(clause, mention) && !Clause.inBrackets(clause.tokens(), clause.from(), mention.from())) {
                subjects.add(mention);
            }
        }
        return subjects;
    }

    /** "compared with Kent", "than the Kent average", "(3% across Kent)": the other, not the subject. */
    private static boolean beside(Clause clause, Ledger.Mention mention) {
        Lexicon lexicon = Lexicon.shipped();
        List<Token> tokens = clause.tokens();
        for (int i = Math.max(clause.from(), mention.from() - 4); i < mention.from(); i++) {
            if (lexicon.at("compared", tokens, i) > 0
                    || tokens.get(i).is("than")
                    || tokens.get(i).is("average")) {
                return true;
            }
        }
        return mention.to() < clause.to()
                && (tokens.get(mention.to()).is("average")
                        || tokens.get(mention.to()).is("and")
                                && mention.to() + 2 < clause.to()
                                && tokens.get(mention.to() + 2).is("average"));
    }
}
