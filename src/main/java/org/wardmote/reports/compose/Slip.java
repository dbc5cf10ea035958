package org.wardmote.reports.compose;

/** An expression that cannot be told as it stands; the line is known to whoever called. */
final class Slip extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String words;
    private final String mend;

    Slip(String words, String mend) {
        super(words, null, false, false);
        this.words = words;
        this.mend = mend;
    }

    String words() {
        return words;
    }

    String mend() {
        return mend;
    }
}
