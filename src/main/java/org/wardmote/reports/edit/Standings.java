package org.wardmote.reports.edit;

import org.wardmote.reports.EditionId;

/** Asks whoever clears and publishes papers how an edition stands; where nobody does, each is a draft that may be written. */
public interface Standings {

    /** Every edition a draft. */
    Standings DRAFTS = edition -> new Standing("Draft", "grey", "", true);

    Standing of(EditionId edition);

    /**
     * How an edition stands.
     *
     * @param words as on its tag: Draft, Circulated, Signed off …
     * @param colour of the tag, as GOV.UK names them
     * @param waits what is to be done next, in a few words; empty for nothing
     * @param open whether a new revision may still be saved
     */
    record Standing(String words, String colour, String waits, boolean open) {}
}
