package org.wardmote.reports.publish;

/**
 * A part of a sealed paper that is not as it was sealed, or not as it is made again.
 *
 * @param part its name
 * @param words what differs, in one sentence or more
 */
public record Difference(String part, String words) {

    @Override
    public String toString() {
        return part + " differs: " + words;
    }
}
