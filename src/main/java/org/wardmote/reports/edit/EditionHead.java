package org.wardmote.reports.edit;

import java.util.List;
import org.wardmote.govuk.Frame;

/**
 * What stands above every page of an edition.
 *
 * @param state how it stands, for its tag, and {@code colour} the tag's colour
 * @param about the period, the meeting and the like, in one line
 * @param tabs its pages, of which one is current
 */
public record EditionHead(
        String title, String href, String paper, String state, String colour, String about, List<Frame.Link> tabs) {}
