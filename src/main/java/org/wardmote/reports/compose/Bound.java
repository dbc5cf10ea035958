package org.wardmote.reports.compose;

import org.jspecify.annotations.Nullable;
import org.wardmote.reports.cite.Citation;

/**
 * An expression with what it stands for.
 *
 * @param citation null for what tells no number
 * @param printed the words that the paper prints: those pinned or frozen, where there are any
 * @param truth the words that are true by the data held now, where they are others; null where the printed ones stand
 */
record Bound(
        Call call,
        Told told,
        @Nullable Citation citation,
        String printed,
        @Nullable String truth) {

    /** The same, printing what is true. */
    Bound asTrue() {
        return truth == null ? this : new Bound(call, told, citation, truth, null);
    }
}
