package org.wardmote.audit;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wardmote.audit.Entries.Link;
import org.wardmote.audit.Verification.Fault;
import org.wardmote.audit.Verification.Wrong;

/** Walks the whole chain, hashing each line anew in Java: nothing that the database says of itself is believed. */
final class Verifier {

    /** How far from its place a line is sought when it seems to have been moved; each try costs one hash. */
    private static final long FURTHEST_MOVE = 1_000_000;

    /** How many lines may have been cut off the end, with the head set back, and their place still be known. */
    private static final long CUT_OFF = 1_000;

    private final Entries entries;

    Verifier(Entries entries) {
        this.entries = entries;
    }

    /** @param noted a head that was noted earlier, which must still stand in the chain; null for none */
    Verification verify(@Nullable ChainHead noted) {
        Walk walk = new Walk(noted);
        ChainHead kept = entries.walk(head -> {
            walk.length = head.number();
            return walk::step;
        });
        if (walk.fault == null) {
            walk.fault = walk.end(kept);
        }
        return new Verification(walk.last.number(), kept.toString(), walk.fault);
    }

    /** One walk from the first line to the head. */
    private static final class Walk {

        private final @Nullable ChainHead noted;
        private ChainHead last = ChainHead.NONE;
        private boolean seen;
        private long length;
        private @Nullable Fault fault;

        Walk(@Nullable ChainHead noted) {
            this.noted = noted;
        }

        boolean step(Link link) {
            fault = check(link);
            if (fault == null) {
                last = new ChainHead(link.entry().number(), link.hash());
            }
            return fault == null;
        }

        private @Nullable Fault check(Link link) {
            long expected = last.number() + 1;
            long number = link.entry().number();
            if (number != expected) {
                return number > expected
                        ? missing(expected, number - 1)
                        : changed(number, "it has no place in the chain");
            }
            if (!Arrays.equals(Chain.hash(expected, link.entry(), link.previous()), link.hash())) {
                return changedOrMoved(link);
            }
            if (!Arrays.equals(link.previous(), last.hash())) {
                return last.number() == 0
                        ? changed(expected, "it does not begin the chain")
                        : changed(last.number(), "line " + expected + " was written after another text of it");
            }
            return noted == null ? null : againstNoted(noted, link);
        }

        private @Nullable Fault againstNoted(ChainHead noted, Link link) {
            boolean same = Arrays.equals(noted.hash(), link.hash());
            seen |= same;
            return !same && noted.number() == link.entry().number()
                    ? changed(noted.number(), "it is not the line that was noted")
                    : null;
        }

        private @Nullable Fault end(ChainHead kept) {
            long wanted = noted == null ? kept.number() : Math.max(noted.number(), kept.number());
            if (last.number() < wanted) {
                return missing(last.number() + 1, wanted);
            }
            if (noted != null && noted.isHashOnly() && !seen && !Arrays.equals(noted.hash(), ChainHead.NONE.hash())) {
                return new Fault(
                        last.number() + 1,
                        Wrong.MISSING,
                        "No line has the head that was noted: the trail was written anew from somewhere before it. Give the"
                                + " number too (number:hash), and the line is named.");
            }
            if (last.number() > kept.number() || !Arrays.equals(last.hash(), kept.hash())) {
                return changed(last.number(), "the head that is kept for the chain is another");
            }
            return null;
        }

        /** A line whose hash fits its text at another place was moved; otherwise its text was changed. */
        private Fault changedOrMoved(Link link) {
            long number = link.entry().number();
            for (long away = 1; away <= Math.min(FURTHEST_MOVE, length + CUT_OFF); away++) {
                for (long place : new long[] {number - away, number + away}) {
                    if (place > 0 && Arrays.equals(Chain.hash(place, link.entry(), link.previous()), link.hash())) {
                        return new Fault(
                                number,
                                Wrong.REORDERED,
                                "Line " + number + " was written as line " + place + ": lines were reordered.");
                    }
                }
            }
            return changed(number, "its text does not fit its hash");
        }

        private static Fault changed(long number, String how) {
            return new Fault(number, Wrong.CHANGED, "Line " + number + " was changed: " + how + ".");
        }

        private static Fault missing(long first, long last) {
            return new Fault(
                    first,
                    Wrong.MISSING,
                    first == last
                            ? "Line " + first + " is missing: it was deleted."
                            : "Lines " + first + " to " + last + " are missing: they were deleted.");
        }
    }
}
