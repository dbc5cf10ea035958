package org.wardmote.access.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.wardmote.access.Action;
import org.wardmote.access.Actions;
import org.wardmote.access.Decision;
import org.wardmote.access.Decisions;
import org.wardmote.access.Routes;
import org.wardmote.access.Viewer;

/** Decides each request by the list that its route is in. A route in no list is refused. */
@Component
public class Gate {

    private final Decisions decisions;
    private final List<Listed> listed = new ArrayList<>();

    Gate(Decisions decisions, ObjectProvider<Routes> rooms) {
        this.decisions = decisions;
        // The same patterns, read the same way, as those that lead to a controller.
        PathPatternParser parser = PathPatternParser.defaultInstance;
        rooms.orderedStream()
                .flatMap(room -> room.routes().stream())
                .forEach(route -> listed.add(new Listed(route, parser.parse(route.pattern()))));
        listed.sort(Comparator.comparing(Listed::pattern, PathPattern.SPECIFICITY_COMPARATOR));
    }

    private record Listed(Routes.Route route, PathPattern pattern) {}

    /** What is decided of a request. */
    public enum Outcome {
        PASSED,
        /** The visitor must sign in first. */
        SIGN_IN,
        /** The member may not. */
        REFUSED,
        /** No list names it. To a member who may do anything here, that is a page that does not exist. */
        UNKNOWN
    }

    /** An outcome with its reason. */
    public record Verdict(Outcome outcome, String reason) {}

    /** Decides a request by its method and its path within the application. */
    public Verdict decide(Viewer viewer, String method, PathContainer path) {
        List<Routes.Route> routes = routes(method.toUpperCase(Locale.ROOT), path);
        for (Routes.Route route : routes) {
            Decision decision = decide(viewer, route);
            if (decision.allowed()) {
                return new Verdict(Outcome.PASSED, decision.reason());
            }
            // For OPTIONS any of the path's routes will do; otherwise the closest pattern alone speaks.
            if (!method.equals("OPTIONS")) {
                return new Verdict(viewer.signedIn() ? Outcome.REFUSED : Outcome.SIGN_IN, decision.reason());
            }
        }
        if (!viewer.signedIn()) {
            return new Verdict(Outcome.SIGN_IN, "You have not signed in.");
        }
        if (viewer.allowed().isEmpty()) {
            return new Verdict(
                    Outcome.REFUSED, decisions.may(viewer, Actions.READ_HOME).reason());
        }
        return new Verdict(Outcome.UNKNOWN, "There is no such page.");
    }

    /** The action that a request needs, where it needs one. */
    public Optional<Action> needs(String method, PathContainer path) {
        return routes(method.toUpperCase(Locale.ROOT), path).stream()
                .findFirst()
                .flatMap(route -> Optional.ofNullable(route.needs()));
    }

    private Decision decide(Viewer viewer, Routes.Route route) {
        return switch (route.gate()) {
            case PUBLIC -> Decision.allow("This page is for everyone.");
            case SIGNED_IN ->
                viewer.signedIn() ? Decision.allow("This is your own.") : Decision.refuse("You have not signed in.");
            case ACTION -> decisions.may(viewer, Objects.requireNonNull(route.needs()));
        };
    }

    /** The routes that a request may take, the closest pattern first. HEAD asks for what GET shows. */
    private List<Routes.Route> routes(String method, PathContainer path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        return listed.stream()
                .filter(one -> asked.equals("OPTIONS") || one.route().method().equals(asked))
                .filter(one -> one.pattern().matches(path))
                .map(Listed::route)
                .toList();
    }
}
