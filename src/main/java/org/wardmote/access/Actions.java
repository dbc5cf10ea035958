package org.wardmote.access;

/** The actions that there are; which role allows which is data, in {@code access/roles.yml}. */
public final class Actions {

    /** To see the home page and one's own account: whoever holds any role at all. */
    public static final Action READ_HOME = new Action("home.read");

    public static final Action READ_FIGURES = new Action("figures.read");
    public static final Action READ_SMALL_NUMBERS = new Action("small-numbers.read");
    public static final Action LOAD_DATA = new Action("data.load");
    public static final Action MANAGE_MEMBERS = new Action("members.manage");
    public static final Action READ_TRAIL = new Action("trail.read");
    public static final Action CLOSE_ALERTS = new Action("alerts.close");
    public static final Action MANAGE_PRIVACY = new Action("privacy.manage");

    public static final Action READ_MATTERS = new Action("matters.read");
    public static final Action WRITE_MATTERS = new Action("matters.write");
    public static final Action OPEN_IN_AN_EMERGENCY = new Action("matters.emergency");
    public static final Action READ_AGREEMENTS = new Action("agreements.read");
    public static final Action MANAGE_AGREEMENTS = new Action("agreements.manage");

    private Actions() {}
}
