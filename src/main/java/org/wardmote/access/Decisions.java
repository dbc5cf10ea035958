package org.wardmote.access;

/** Where every room asks whether a viewer may do something. Nobody else decides. */
public interface Decisions {

    Decision may(Viewer viewer, Action action);
}
