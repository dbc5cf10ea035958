package org.wardmote.access;

/** Where every room asks whether a viewer may do something. Nobody else decides. */
public interface Decisions {

    /** Whether a member's roles allow an action. */
    Decision may(Viewer viewer, Action action);

    /** The furthest that a member's roles let them go in any circle. */
    Level most(Viewer viewer);

    /** How far a viewer may go with what a circle guards now, and why. A circle that does not exist is NOTHING too. */
    Standing standing(Viewer viewer, CircleId circle);
}
