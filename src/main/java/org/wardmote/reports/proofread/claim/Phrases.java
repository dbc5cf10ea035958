package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words and phrases that stand for one class, found by their first word. */
final class Phrases {

    private final Map<String, List<List<String>>> byFirst = new HashMap<>();

    Phrases(Iterable<List<String>> phrases) {
        for (List<String> phrase : phrases) {
            byFirst.computeIfAbsent(phrase.get(0), none -> new ArrayList<>()).add(phrase);
        }
    }

    static Phrases of(List<String> list) {
        return new Phrases(list.stream().map(Phrases::split).toList());
    }

    static List<String> split(String phrase) {
        return List.of(phrase.strip().split(" +"));
    }

    /** How many pieces from here one of the phrases has, the longest winning; 0 when none stands here. */
    int longest(List<Token> tokens, int from) {
        if (from >= tokens.size()) {
            return 0;
        }
        int longest = 0;
        for (List<String> phrase : byFirst.getOrDefault(tokens.get(from).text(), List.of())) {
            if (phrase.size() > longest && stands(phrase, tokens, from)) {
                longest = phrase.size();
            }
        }
        return longest;
    }

    /** False when none of the phrases can stand in a text, which is in small letters: much quicker than looking for them. */
    boolean mayStandIn(String plain) {
        return byFirst.keySet().stream().anyMatch(plain::contains);
    }

    private static boolean stands(List<String> phrase, List<Token> tokens, int from) {
        if (from + phrase.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!tokens.get(from + i).is(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }
}
