package org.wardmote.govuk;

import java.util.List;

/** Which cookies are kept, and why. */
record CookiesPage(List<Cell> head, List<List<Cell>> cookies) {

    /** All that Wardmote sets, here and in {@code access}; a test signs in and looks. */
    static final CookiesPage ALL = new CookiesPage(
            List.of(Cell.of("Name"), Cell.of("What it is for"), Cell.of("When it goes")),
            List.of(
                    cookie(
                            "session",
                            "Keeps you signed in from one page to the next",
                            "When you sign out or close your browser"),
                    cookie("form", "Keeps other sites from sending forms in your name", "When you close your browser"),
                    cookie(
                            "browser",
                            "Lets you sign in from this browser while a stranger is guessing at your password",
                            "After 180 days")));

    private static List<Cell> cookie(String name, String purpose, String end) {
        return List.of(Cell.of(name), Cell.of(purpose), Cell.of(end));
    }
}
