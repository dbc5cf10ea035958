package org.wardmote.reports.publish;

import org.wardmote.access.Action;

/** What guards a paper on its way to the public. */
final class Actions {

    /** To clear a part of a paper, or to object; which part, the desk's own action says. */
    static final Action CLEAR = new Action("papers.clear");

    /** To sign a paper off, and to take that back. */
    static final Action SIGN_OFF = new Action("papers.sign-off");

    /** To publish a paper that is signed off, and to tell its readers of what came after. */
    static final Action PUBLISH = new Action("papers.publish");

    private Actions() {}
}
