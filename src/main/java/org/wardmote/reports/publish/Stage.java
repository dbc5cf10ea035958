package org.wardmote.reports.publish;

/** How an edition stands between its writers and the public. */
enum Stage {
    DRAFT("Draft", "grey", "its writers"),
    CIRCULATED("Circulated", "blue", "clearance"),
    SIGNED_OFF("Signed off", "purple", "publication"),
    PUBLISHED("Published", "green", ""),
    CORRECTING("Being corrected", "orange", "clearance of the correction"),
    SUPERSEDED("Superseded", "grey", "");

    private final String words;
    private final String colour;
    private final String waits;

    Stage(String words, String colour, String waits) {
        this.words = words;
        this.colour = colour;
        this.waits = waits;
    }

    String words() {
        return words;
    }

    /** Of its tag, as GOV.UK names it. */
    String colour() {
        return colour;
    }

    /** What it waits for; empty for nothing. */
    String waits() {
        return waits;
    }
}
