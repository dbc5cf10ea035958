package org.wardmote.access.signin;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody is led after signing in: a page of ours, whatever the link that brought them says. */
final class Next {

    /** A path that begins with one slash, of plain characters: no host, no scheme, no backslash, no line end. */
    private static final Pattern OURS =
            Pattern.compile("/([A-Za-z0-9._~!$&'()*+,;=:@%?-][A-Za-z0-9._~!$&'()*+,;=:@%?/-]*)?");

    private static final int LONGEST = 2_000;

    private Next() {}

    static String safe(@Nullable String wanted) {
        return wanted != null
                        && wanted.length() <= LONGEST
                        && OURS.matcher(wanted).matches()
                ? wanted
                : "/";
    }
}
