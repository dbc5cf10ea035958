package org.wardmote.reports.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.compose.Rolling;
import org.wardmote.reports.compose.Sentence;

/** A place where two papers differ, sentence by sentence. */
record ChangeShown(String place, List<Pair> pairs) {

    /** What was, and what is now in its place; null where one of the two is not there. */
    record Pair(@Nullable Said was, @Nullable Said is) {}

    /** A sentence: what it shares with the other before and after the words that differ. */
    record Said(String before, String differs, String after) {}

    /** What differs between two papers. The annex repeats the rest, so what it says is left out. */
    static List<ChangeShown> of(List<Sentence> was, List<Sentence> is) {
        return Rolling.changes(withoutAnnex(was), withoutAnnex(is)).stream()
                .map(ChangeShown::of)
                .toList();
    }

    private static List<Sentence> withoutAnnex(List<Sentence> sentences) {
        return sentences.stream().filter(sentence -> !sentence.ofAnnex()).toList();
    }

    private static ChangeShown of(Rolling.Change change) {
        List<Pair> pairs = new ArrayList<>();
        List<String> is = change.is();
        int next = 0;
        for (String was : change.was()) {
            int match = next;
            while (match < is.size() && !alike(was, is.get(match))) {
                match++;
            }
            if (match == is.size() && change.was().size() == is.size()) {
                match = next;
            }
            if (match < is.size()) {
                is.subList(next, match).forEach(alone -> pairs.add(new Pair(null, alone(alone))));
                pairs.add(pair(was, is.get(match)));
                next = match + 1;
            } else {
                pairs.add(new Pair(alone(was), null));
            }
        }
        is.subList(Math.min(next, is.size()), is.size()).forEach(alone -> pairs.add(new Pair(null, alone(alone))));
        return new ChangeShown(change.place().isEmpty() ? "At the beginning" : change.place(), pairs);
    }

    /** Whether one sentence may have become the other: they begin with the same words, or the same cell. */
    private static boolean alike(String a, String b) {
        return shared(words(a), words(b)) > 1 || a.split(" \\| ", 2)[0].equals(b.split(" \\| ", 2)[0]);
    }

    private static Said alone(String text) {
        return new Said("", text, "");
    }

    private static Pair pair(String was, String is) {
        List<String> one = words(was);
        List<String> other = words(is);
        int head = shared(one, other);
        int tail = Math.min(Math.min(one.size(), other.size()) - head, sharedAtEnd(one, other));
        return new Pair(said(one, head, tail), said(other, head, tail));
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split("(?<=\\s)"));
    }

    private static int shared(List<String> a, List<String> b) {
        int n = 0;
        while (n < a.size() && n < b.size() && a.get(n).strip().equals(b.get(n).strip())) {
            n++;
        }
        return n;
    }

    private static int sharedAtEnd(List<String> a, List<String> b) {
        int n = 0;
        while (n < a.size()
                && n < b.size()
                && a.get(a.size() - 1 - n)
                        .strip()
                        .equals(b.get(b.size() - 1 - n).strip())) {
            n++;
        }
        return n;
    }

    private static Said said(List<String> words, int head, int tail) {
        return new Said(
                String.join("", words.subList(0, head)),
                String.join("", words.subList(head, words.size() - tail)),
                String.join("", words.subList(words.size() - tail, words.size())));
    }
}
