package org.wardmote.statistics.explore;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardmote.govuk.KeyFigure;
import org.wardmote.statistics.chart.Drawing;

/**
 * The comparison page: the question, and under it the answer.
 *
 * @param form the question as it was asked, with what may be chosen and what is wrong with it
 * @param answer null when the question cannot be asked or nothing is held yet
 * @param empty whether the lake holds no counts yet
 * @param mayLoad whether this member may load data
 */
record ComparisonPage(ComparisonForm form, @Nullable Answer answer, boolean empty, boolean mayLoad) {

    /**
     * What the comparison says, its finding first.
     *
     * @param signals the rows whose change is more than chance, and what may be said of each
     * @param quiet how many of the rows changed within chance, in a sentence
     * @param besides whose change differs from that of the rest of the whole, and what may be said of it
     * @param cut how many of the rows the table shows, where it cannot show all; empty where it does
     * @param withheld rows of which nothing can be told, each with its reason
     */
    record Answer(
            String title,
            String periods,
            String finding,
            boolean signal,
            List<KeyFigure> headlines,
            List<String> signals,
            String quiet,
            List<String> besides,
            List<String> withheld,
            boolean anyHidden,
            String cut,
            Table table,
            List<Drawing> drawings,
            Table drivers,
            @Nullable Drawing driversDrawn,
            List<String> caveats,
            List<String> methods,
            Provenance provenance,
            List<Download> downloads) {}

    /** The same answer in another form. */
    record Download(String text, String href, String what) {}
}
