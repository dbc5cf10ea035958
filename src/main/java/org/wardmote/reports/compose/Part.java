package org.wardmote.reports.compose;

import java.util.Locale;

/** Which of the two papers that one text makes: that which the public reads, or that with what the law exempts in it. */
public enum Part {
    PUBLIC,
    EXEMPT;

    /** The word for it on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
