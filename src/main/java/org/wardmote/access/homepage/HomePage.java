package org.wardmote.access.homepage;

import gg.jte.Content;
import java.util.List;

/** The home page of whoever signed in. */
record HomePage(String partnership, List<Told> panels) {

    /** A panel that has something to tell. */
    record Told(String title, Content content) {}
}
