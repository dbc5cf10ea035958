package org.wardmote.reports.edit;

import org.wardmote.access.Action;

/** What papers guard before they are published. */
public final class Actions {

    /** To read drafts: every edition, its revisions and what is said of them. */
    public static final Action READ = new Action("papers.read");

    /** To begin papers and to write them. */
    public static final Action WRITE = new Action("papers.write");

    /** To comment on a paragraph, and to resolve a comment. */
    public static final Action COMMENT = new Action("papers.comment");

    private Actions() {}
}
