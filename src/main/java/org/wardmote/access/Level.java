package org.wardmote.access;

/** How far somebody in a circle may go, each level with all below it. The database keeps the number. */
public enum Level {
    NOTHING("knows nothing of it", "know nothing of it"),
    KNOWS("knows of it", "know of it"),
    READS("reads it", "read it"),
    WRITES("writes in it", "write in it"),
    LEADS("leads it", "lead it");

    private final String words;
    private final String second;

    Level(String words, String second) {
        this.words = words;
        this.second = second;
    }

    /** What a holder does, as the end of "Maria Costa …". */
    public String words() {
        return words;
    }

    /** The same as the end of "You …". */
    public String second() {
        return second;
    }

    public boolean atLeast(Level other) {
        return compareTo(other) >= 0;
    }

    /** The lower of the two. */
    public Level noMoreThan(Level most) {
        return atLeast(most) ? most : this;
    }

    /** The level of a number of the database, 0 to 4. */
    public static Level of(int number) {
        return values()[number];
    }

    public int number() {
        return ordinal();
    }
}
