package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the claims of a clause by the patterns of the grammar. */
final class Parser {

    private final Lexicon lexicon = Lexicon.shipped();
    private final Ledger ledger;

    Parser(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Every number of the clause, in claims with its role; those that no pattern knows stand by themselves. */
    List<Draft> read(Clause clause) {
        Set<Integer> bound = new HashSet<>();
        // "Violence against the person" compares nothing
        for (Ledger.Mention mention : ledger.mentions(clause.tokens(), clause.from(), clause.to())) {
            for (int i = mention.from(); i < mention.to(); i++) {
                if (!clause.tokens().get(i).number()) {
                    bound.add(i);
                }
            }
        }
        List<Phrase.Match> matches = new ArrayList<>(loose(clause, bound));
        for (Phrase phrase : lexicon.patterns) {
            for (int at = clause.from(); at < clause.to(); at++) {
                Phrase.Match match = phrase.at(clause, at, bound);
                if (match != null && !match.roles().isEmpty()) {
                    matches.add(match);
                    bound.addAll(match.roles().values());
                }
            }
        }
        matches.sort(Comparator.comparingInt(match -> first(match)));
        List<Draft> drafts = drafts(clause, matches);
        for (Draft draft : drafts) {
            if (draft.kind == Draft.Kind.CHANGE && draft.direction == 0) {
                draft.direction = around(clause, draft);
            }
        }
        for (int i = clause.from(); i < clause.to(); i++) {
            if (clause.tokens().get(i).number() && !bound.contains(i)) {
                drafts.add(new Draft(clause, Draft.Kind.LEVEL, new Phrase.Match(i, i + 1, Map.of("level", i))));
            }
        }
        drafts.sort(Comparator.comparingInt(Draft::first));
        adopt(drafts);
        return drafts;
    }

    /** "1,204 incidents in Q1, a 12% decrease on the 1,368": the count that stands before a change without one is its later. */
    private static void adopt(List<Draft> drafts) {
        for (int i = 1; i < drafts.size(); i++) {
            Draft change = drafts.get(i);
            Draft level = drafts.get(i - 1);
            Quantity count = level.kind == Draft.Kind.LEVEL ? level.get("level") : null;
            Quantity base = change.get("before");
            if (change.kind == Draft.Kind.CHANGE
                    && !change.has("after")
                    && count != null
                    && base != null
                    && base.unit() == count.unit()) {
                change.add(new Phrase.Match(level.from, level.to, Map.of("after", level.first())));
                drafts.remove(i - 1);
                return;
            }
        }
    }

    private static int first(Phrase.Match match) {
        return match.roles().values().stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    private static List<Draft> drafts(Clause clause, List<Phrase.Match> matches) {
        List<Draft> drafts = new ArrayList<>();
        Draft change = null;
        for (Phrase.Match match : matches) {
            Draft.Kind kind = Draft.kind(match.roles());
            if (kind == Draft.Kind.CHANGE && change != null && change.takes(match)) {
                change.add(match);
                continue;
            }
            Draft draft = new Draft(clause, kind, match);
            drafts.add(draft);
            change = kind == Draft.Kind.CHANGE ? draft : change;
        }
        return drafts;
    }

    /** Which way the clause says that things went, when it says one way only. */
    private int around(Clause clause, Draft draft) {
        int way = 0;
        for (int i = clause.from(); i < clause.to(); i++) {
            Token token = clause.tokens().get(i);
            int here = token.word() && !lexicon.levels.contains(token.text()) ? lexicon.direction(token.text()) : 0;
            if (here != 0 && way != 0 && here != way) {
                return 0;
            }
            way = here == 0 ? way : here;
        }
        return draft.has("before") || draft.has("diff") || draft.has("percent") ? way : 0;
    }

    /** "Just under half (48.7%)": the words are held against the number, which is left to speak for both. */
    private static List<Phrase.Match> loose(Clause clause, Set<Integer> bound) {
        List<Phrase.Match> matches = new ArrayList<>();
        List<Token> tokens = clause.tokens();
        for (int i = clause.from(); i + 2 < clause.to(); i++) {
            Quantity words = tokens.get(i).quantity();
            Quantity exact = tokens.get(i + 2).quantity();
            boolean fraction =
                    tokens.get(i).number() && words != null && words.words() && words.unit() == Quantity.Unit.PERCENT;
            if (fraction && tokens.get(i + 1).is("(") && exact != null && exact.unit() == Quantity.Unit.PERCENT) {
                matches.add(new Phrase.Match(i, i + 3, Map.of("loose", i, "exact", i + 2)));
                bound.add(i);
            }
        }
        return matches;
    }
}
