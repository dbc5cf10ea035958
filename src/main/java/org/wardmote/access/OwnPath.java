package org.wardmote.access;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody may be led by what a form or a link says: a page of ours, whoever wrote the link. */
public final class OwnPath {

    /** A path that begins with one slash, of plain characters: no host, no scheme, no backslash, no line end. */
    private static final Pattern OURS =
            Pattern.compile("/([A-Za-z0-9._~!$&'()*+,;=:@%?-][A-Za-z0-9._~!$&'()*+,;=:@%?/-]*)?");

    private static final int LONGEST = 2_000;

    private OwnPath() {}

    /** What is wanted when it is a page of ours, and otherwise another. */
    public static String or(@Nullable String wanted, String other) {
        return wanted != null
                        && wanted.length() <= LONGEST
                        && OURS.matcher(wanted).matches()
                ? wanted
                : other;
    }
}
