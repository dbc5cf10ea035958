package org.wardmote.access;

import org.jspecify.annotations.Nullable;

/** Whether somebody must say why before they see a record of some class; which classes ask is data. */
public interface Purposes {

    /**
     * What the viewer said for this thing a short while ago, for the trail's line; null where nobody asks.
     *
     * @param recordClass the class that the record carries: {@code domestic-abuse}
     * @param thing as the trail names it: {@code matter:…}
     * @throws PurposeNeeded where it is asked and was not said: whoever asked is shown the question, and led back after
     */
    @Nullable
    String of(Viewer viewer, String recordClass, String thing);
}
