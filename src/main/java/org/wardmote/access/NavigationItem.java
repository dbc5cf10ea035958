package org.wardmote.access;

import java.util.List;
import java.util.stream.Stream;

/**
 * A room's place in the navigation: a bean in every room that has pages. It is shown to those who may do the action.
 *
 * @param alsoUnder other paths whose pages belong to this place
 * @param order where it stands: Figures 10, Papers 20, Cases 30, Street 40, Plan 50, Administration 60
 */
public record NavigationItem(int order, String label, String href, Action needs, List<String> alsoUnder) {

    public NavigationItem {
        alsoUnder = List.copyOf(alsoUnder);
    }

    public NavigationItem(int order, String label, String href, Action needs) {
        this(order, label, href, needs, List.of());
    }

    /** Whether a path lies in this place. */
    public boolean holds(String path) {
        return Stream.concat(Stream.of(href), alsoUnder.stream())
                .anyMatch(under -> path.equals(under) || path.startsWith(under + "/"));
    }
}
