package org.wardmote.govuk;

import java.util.List;

/** Which cookies are kept, and why. */
record CookiesPage(List<Cell> head, List<List<Cell>> cookies) {

    static CookiesPage sessionOnly(String name) {
        return new CookiesPage(
                List.of(Cell.of("Name"), Cell.of("What it is for"), Cell.of("When it goes")),
                List.of(List.of(
                        Cell.of(name),
                        Cell.of("Keeps you signed in from one page to the next, and keeps others from sending"
                                + " forms in your name"),
                        Cell.of("When you sign out or close your browser"))));
    }
}
