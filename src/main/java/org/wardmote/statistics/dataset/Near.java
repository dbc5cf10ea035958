package org.wardmote.statistics.dataset;

import java.util.List;

/** Which of some words another was likely meant to be. */
final class Near {

    private Near() {}

    /** The nearest word that shares at least half of its letters in order; empty when none does. */
    static String to(String wanted, List<String> words) {
        String best = "";
        double most = 0.5;
        for (String word : words) {
            double share = likeness(Header.plain(wanted), Header.plain(word));
            if (share >= most && !(share == most && !best.isEmpty())) {
                best = word;
                most = share;
            }
        }
        return best;
    }

    private static double likeness(String a, String b) {
        int longest = Math.max(a.length(), b.length());
        return longest == 0 ? 0 : 1 - (double) distance(a, b) / longest;
    }

    /** Levenshtein's distance: how many letters must be put in, taken out or changed. */
    static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(change, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[b.length()];
    }
}
