package org.wardmote.access;

/**
 * A room's place in the navigation: a bean in every room that has pages. It is shown to those who may do the action.
 *
 * @param order where it stands: Figures 10, Papers 20, Cases 30, Street 40, Plan 50, Administration 60
 */
public record NavigationItem(int order, String label, String href, Action needs) {}
