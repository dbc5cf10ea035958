package org.wardmote.reports.proofread.read;

import java.util.List;

/**
 * A paper as it was read.
 *
 * @param name of its file
 * @param passages in reading order; nothing of the paper is left out
 * @param pictures whether it has pictures, which are not read
 */
public record Reading(String name, List<Passage> passages, boolean pictures) {

    public Reading {
        passages = List.copyOf(passages);
    }

    /** A paper without pictures. */
    public Reading(String name, List<Passage> passages) {
        this(name, passages, false);
    }
}
