package org.wardmote.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardmote.access.MemberId;
import org.wardmote.access.Viewer;
import org.wardmote.access.member.Member;
import org.wardmote.access.member.Members;
import org.wardmote.govuk.Frame;
import org.wardmote.govuk.Page;

/** Where one is signed in, and where a member is, for an administrator: seen and ended. */
@Controller
class SessionsController {

    private static final String TEMPLATE = "access/signin/sessions";
    private static final String OWN = "/account/sessions";
    private static final String THEIRS = "/administration/members/{id}/sessions";

    private final OpenSessions sessions;
    private final IdleRule idle;
    private final Members members;

    SessionsController(OpenSessions sessions, IdleRule idle, Members members) {
        this.sessions = sessions;
        this.idle = idle;
        this.members = members;
    }

    @GetMapping(OWN)
    Page show(Viewer viewer, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String here = session == null ? null : OpenSessions.name(session.getId());
        return page(
                OWN,
                "",
                own(viewer),
                here,
                List.of(new Frame.Link("Your account", "/account"), new Frame.Link("Where you are signed in", null)));
    }

    @PostMapping(OWN + "/{name}/ending")
    String end(@PathVariable String name, Viewer viewer, RedirectAttributes redirect) {
        return ended(viewer, own(viewer), name, OWN, redirect);
    }

    @GetMapping(THEIRS)
    Page showTheirs(@PathVariable String id) {
        Member member = find(id);
        String at = "/administration/members/" + member.id();
        return page(
                at + "/sessions",
                member.name(),
                member.id(),
                null,
                List.of(
                        new Frame.Link("Administration", "/administration"),
                        new Frame.Link("Members", "/administration/members"),
                        new Frame.Link(member.name(), at),
                        new Frame.Link("Where they are signed in", null)));
    }

    @PostMapping(THEIRS + "/{name}/ending")
    String endTheirs(@PathVariable String id, @PathVariable String name, Viewer viewer, RedirectAttributes redirect) {
        Member member = find(id);
        return ended(viewer, member.id(), name, "/administration/members/" + member.id() + "/sessions", redirect);
    }

    private String ended(Viewer by, MemberId member, String name, String back, RedirectAttributes redirect) {
        if (!sessions.end(by, member, name)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        redirect.addFlashAttribute(Frame.NOTICE, "The session has ended.");
        return "redirect:" + back;
    }

    private Page page(String action, String member, MemberId id, @Nullable String here, List<Frame.Link> breadcrumbs) {
        return Page.of(
                TEMPLATE,
                new SessionsPage(
                        action,
                        member,
                        SessionsPage.rows(sessions.of(id), here),
                        idle.minutes(),
                        idle.sensitiveMinutes(),
                        breadcrumbs));
    }

    private Member find(String id) {
        return MemberId.parse(id)
                .flatMap(members::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static MemberId own(Viewer viewer) {
        return Optional.ofNullable(viewer.id())
                .orElseThrow(() -> new IllegalStateException("The gate lets no visitor in here."));
    }
}
