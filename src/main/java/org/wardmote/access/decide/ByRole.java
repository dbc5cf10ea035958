package org.wardmote.access.decide;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wardmote.access.Action;
import org.wardmote.access.Decision;
import org.wardmote.access.Viewer;

/** Decides by the roles that a member holds. What no role allows is refused. */
@Component
class ByRole {

    private final Roles roles;

    ByRole(Roles roles) {
        this.roles = roles;
    }

    Decision may(Viewer viewer, Action action) {
        if (!viewer.signedIn()) {
            return Decision.refuse("You have not signed in.");
        }
        if (viewer.may(action)) {
            return Decision.allow("As " + held(viewer, action) + " you may " + roles.does(action) + ".");
        }
        if (viewer.allowed().isEmpty()) {
            return Decision.refuse("You hold no role in Wardmote yet, so there is nothing here for you to see."
                    + " An administrator of your partnership can give you the role that your work needs.");
        }
        return Decision.refuse("You may not " + roles.does(action) + ": that needs the role "
                + names(roles.allowing(action))
                + ". An administrator of your partnership can give it to you if your work needs it.");
    }

    private String held(Viewer viewer, Action action) {
        return names(roles.allowing(action).stream()
                .filter(role -> viewer.roles().contains(role.id()))
                .toList());
    }

    private static String names(List<Roles.Role> roles) {
        return roles.stream().map(Roles.Role::name).collect(Collectors.joining(" or "));
    }
}
