package org.wardmote.reports.proofread.read;

import java.util.List;

/**
 * A paper as it was read.
 *
 * @param name of its file
 * @param passages in reading order; nothing of the paper is left out
 */
public record Reading(String name, List<Passage> passages) {

    public Reading {
        passages = List.copyOf(passages);
    }
}
