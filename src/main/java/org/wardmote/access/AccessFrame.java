package org.wardmote.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.wardmote.access.decide.GateFilter;
import org.wardmote.access.member.Demonstration;
import org.wardmote.govuk.Frame;
import org.wardmote.govuk.FrameSource;

/** What every page says of who has signed in, where they may go, and that the demonstration is one. */
@Component
class AccessFrame implements FrameSource {

    private final List<NavigationItem> items;
    private final Decisions decisions;
    private final Demonstration demonstration;

    AccessFrame(ObjectProvider<NavigationItem> items, Decisions decisions, Demonstration demonstration) {
        this.items = items.stream()
                .sorted(Comparator.comparingInt(NavigationItem::order))
                .toList();
        this.decisions = decisions;
        this.demonstration = demonstration;
    }

    @Override
    public Part part(HttpServletRequest request) {
        Viewer viewer = GateFilter.viewer(request);
        Part part = Part.NOTHING.withToken(() -> token(request));
        if (demonstration.cast() != null) {
            part = part.withBanner(
                    new Frame.Banner("Demonstration", "The people are invented; the data is open data."));
        }
        if (!viewer.signedIn()) {
            return part;
        }
        String path = request.getRequestURI();
        return part.withMember(new Frame.SignedIn(viewer.name(), viewer.agencyName(), "/account", "/sign-out"))
                .withNavigation(items.stream()
                        .filter(item -> decisions.may(viewer, item.needs()).allowed())
                        .map(item -> new Frame.Link(item.label(), item.href(), item.holds(path)))
                        .toList());
    }

    private static Frame.FormToken token(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            return new Frame.FormToken(token.getParameterName(), token.getToken());
        }
        return new Frame.FormToken("_csrf", "");
    }
}
