package org.wardmote.reports.proofread.table;

import java.math.BigDecimal;

/** Slips of the finger. */
final class Fingers {

    private Fingers() {}

    /** Whether one number is another with one digit changed, or with two digits changed about. */
    static boolean slipped(BigDecimal printed, BigDecimal right) {
        int scale = Math.max(printed.scale(), right.scale());
        String one = printed.abs().setScale(Math.max(0, scale)).unscaledValue().toString();
        String other = right.abs().setScale(Math.max(0, scale)).unscaledValue().toString();
        if (one.length() != other.length()) {
            return false;
        }
        int first = -1;
        int second = -1;
        int differ = 0;
        for (int i = 0; i < one.length(); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                differ++;
                second = first < 0 ? second : i;
                first = first < 0 ? i : first;
            }
        }
        return differ == 1
                || differ == 2
                        && one.charAt(first) == other.charAt(second)
                        && one.charAt(second) == other.charAt(first);
    }
}
