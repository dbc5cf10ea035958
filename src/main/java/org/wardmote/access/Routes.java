package org.wardmote.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A room's list of its routes and who may take each: a bean in every room that has pages. What no list names is refused,
 * and a test holds that each route of the application is in exactly one list.
 */
public interface Routes {

    List<Route> routes();

    /**
     * One route.
     *
     * @param method {@code GET}, {@code POST} …
     * @param pattern a Spring path pattern: {@code /areas/{code}}
     * @param gate who may pass
     * @param needs the action that a member needs; null unless the gate is {@link Gate#ACTION}
     */
    record Route(
            String method,
            String pattern,
            Gate gate,
            @Nullable Action needs) {
        public Route {
            if ((gate == Gate.ACTION) != (needs != null)) {
                throw new IllegalArgumentException(
                        "A route names an action when, and only when, one is needed: " + pattern);
            }
        }
    }

    /** Who may pass: everyone, whoever has signed in (their own account only), or whoever may do an action. */
    enum Gate {
        PUBLIC,
        SIGNED_IN,
        ACTION
    }

    static Route open(String method, String pattern) {
        return new Route(method, pattern, Gate.PUBLIC, null);
    }

    static Route signedIn(String method, String pattern) {
        return new Route(method, pattern, Gate.SIGNED_IN, null);
    }

    static Route guarded(String method, String pattern, Action needs) {
        return new Route(method, pattern, Gate.ACTION, needs);
    }
}
