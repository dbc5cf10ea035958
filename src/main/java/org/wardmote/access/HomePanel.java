package org.wardmote.access;

import java.util.Optional;

/** A part of the home page: a bean in every room that has something to tell whoever signs in. */
public interface HomePanel {

    /** Where it stands among the others, from the top. */
    int order();

    /** What to tell this viewer; nothing when there is nothing that concerns them or that they may see. */
    Optional<Panel> panel(Viewer viewer);

    /**
     * One panel.
     *
     * @param title its heading
     * @param template the template beneath the heading, without {@code .jte}; it takes one parameter, {@code panel}
     * @param model what the template prints
     */
    record Panel(String title, String template, Object model) {}
}
