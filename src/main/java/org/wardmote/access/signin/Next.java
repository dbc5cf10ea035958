package org.wardmote.access.signin;

import org.jspecify.annotations.Nullable;
import org.wardmote.access.OwnPath;

/** Where somebody is led after signing in: a page of ours, whatever the link that brought them says. */
final class Next {

    private Next() {}

    static String safe(@Nullable String wanted) {
        return OwnPath.or(wanted, "/");
    }
}
