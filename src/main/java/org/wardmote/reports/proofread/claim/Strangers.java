package org.wardmote.reports.proofread.claim;

import java.util.HashSet;
import java.util.Set;

/** Words that tell what is counted, so that a sentence about something else is not held against a table. */
final class Strangers {

    private Strangers() {}

    /** The stems between two places that are no rows' names and say more than any table of counts does. */
    static Set<String> of(Paragraph p, int from, int to) {
        Lexicon lexicon = Lexicon.shipped();
        Set<Integer> named = new HashSet<>();
        for (Ledger.Mention mention : p.mentions(from, to)) {
            for (int i = mention.from(); i < mention.to(); i++) {
                named.add(i);
            }
        }
        Set<String> strangers = new HashSet<>();
        for (int i = Math.max(0, from); i < Math.min(p.size(), to); i++) {
            String text = p.at(i).text();
            String stem = p.at(i).stem();
            boolean known = !p.at(i).word()
                    || named.contains(i)
                    || stem.length() < 2
                    || lexicon.plain.contains(stem)
                    || lexicon.generic.contains(stem)
                    || lexicon.numbers.containsKey(text)
                    || lexicon.ordinals.containsKey(text)
                    || lexicon.direction(text) != 0
                    || lexicon.direction(stem + "s") != 0
                    || lexicon.at("neutral", p.tokens(), i) > 0
                    || lexicon.at("held", p.tokens(), i) > 0
                    || lexicon.at("rows", p.tokens(), i) > 0
                    || lexicon.at("weak", p.tokens(), i) > 0
                    || lexicon.at("strong", p.tokens(), i) > 0
                    || stem.endsWith("ly");
            if (!known) {
                strangers.add(stem);
            }
        }
        return strangers;
    }

    /** Whether a table explains them all. */
    static boolean known(Sheet sheet, Set<String> strangers) {
        Set<String> words = words(sheet);
        return strangers.stream().allMatch(stem -> words.stream().anyMatch(word -> Scales.kin(word, stem)));
    }

    /** What a table says that it is of: its caption, its columns, its total. */
    static Set<String> words(Sheet sheet) {
        Set<String> words = new HashSet<>(sheet.caption());
        sheet.table().columns().forEach(column -> words.addAll(Words.stems(column.header())));
        sheet.series().stream()
                .filter(each -> each.row().total())
                .forEach(each -> words.addAll(Words.stems(each.name())));
        return words;
    }
}
