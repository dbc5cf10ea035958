package org.wardmote.reports.edit;

import org.wardmote.access.Viewer;
import org.wardmote.reports.EditionId;

/** Editions for the tests of those who clear and publish them. */
public final class Begun {

    private Begun() {}

    public static EditionId edition(Editing editing, Viewer by, String name, String text, String implications) {
        return editing.begin(by, name, new Editing.Written(text, implications), "", null);
    }
}
