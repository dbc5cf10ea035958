package org.wardmote.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a walk along the whole chain found.
 *
 * @param lines how many lines are whole, counted from the first
 * @param head the number and hash of the line that the chain ends with, {@code 12:ab…}: note it elsewhere, and a later walk can show that
 *     nothing before it was touched
 * @param fault the first thing that is wrong, null when the trail is whole
 */
public record Verification(
        long lines, String head, @Nullable Fault fault) {

    public boolean whole() {
        return fault == null;
    }

    /** What can be wrong with a line. */
    public enum Wrong {
        CHANGED,
        MISSING,
        REORDERED
    }

    /**
     * The first thing that is wrong.
     *
     * @param number the line's number
     * @param sentence the same in words
     */
    public record Fault(long number, Wrong wrong, String sentence) {}
}
