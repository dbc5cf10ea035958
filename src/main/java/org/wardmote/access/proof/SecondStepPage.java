package org.wardmote.access.proof;

import java.util.List;
import org.wardmote.govuk.Frame;
import org.wardmote.govuk.Problems;

/**
 * A member's second step, as their account shows it.
 *
 * @param since when the app was set up; empty when there is none
 * @param left how many recovery codes are left
 * @param bound whether a role of theirs needs it, so that it cannot be removed
 * @param recent whether they signed in a short while ago
 * @param minutes what counts as a short while
 */
record SecondStepPage(String since, int left, boolean bound, boolean recent, long minutes, Problems problems) {

    static List<Frame.Link> within(String here) {
        return List.of(
                new Frame.Link("Your account", "/account"),
                new Frame.Link("Second step", "/account/second-step"),
                new Frame.Link(here, null));
    }
}
