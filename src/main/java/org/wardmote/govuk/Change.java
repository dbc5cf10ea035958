package org.wardmote.govuk;

/**
 * A change in a badge, which claims no more than its verdict.
 *
 * @param text the change as it is printed: "−9.2%", "545 fewer"
 * @param verdict the verdict in words: "signal", "within chance", "not tested"
 * @param sort what the badge may look like
 */
public record Change(String text, String verdict, Sort sort) {

    /** What a badge claims. */
    public enum Sort {
        UP("wm-change--signal wm-change--up"),
        DOWN("wm-change--signal wm-change--down"),
        WITHIN_CHANCE("wm-change--within-chance"),
        NOT_TESTED("wm-change--not-tested");

        private final String classes;

        Sort(String classes) {
            this.classes = classes;
        }
    }

    public static Change signal(String text, boolean up) {
        return new Change(text, "signal", up ? Sort.UP : Sort.DOWN);
    }

    public static Change withinChance(String text) {
        return new Change(text, "within chance", Sort.WITHIN_CHANCE);
    }

    public static Change notTested(String text) {
        return new Change(text, "not tested", Sort.NOT_TESTED);
    }

    String classes() {
        return sort.classes;
    }
}
