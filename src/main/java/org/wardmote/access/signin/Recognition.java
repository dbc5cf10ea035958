package org.wardmote.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.wardmote.access.Viewer;
import org.wardmote.access.decide.Refusals;
import org.wardmote.access.member.ApiKeys;
import org.wardmote.access.member.Viewers;
import org.wardmote.access.proof.Recent;
import org.wardmote.access.proof.SecondStepRule;

/** Who asks: by a session for people, by a key for machines. */
@Component
class Recognition {

    /** However busy: after a working day one signs in anew. A session that rests ends sooner. */
    static final Duration LONGEST_SESSION = Duration.ofHours(12);

    private static final Duration NOTED = Duration.ofMinutes(1);

    private static final String BEARER = "Bearer ";

    private final Viewers viewers;
    private final ApiKeys keys;
    private final SecondStepRule rule;
    private final IdleRule idle;
    private final Clock clock;

    Recognition(Viewers viewers, ApiKeys keys, SecondStepRule rule, IdleRule idle, Clock clock) {
        this.viewers = viewers;
        this.keys = keys;
        this.rule = rule;
        this.idle = idle;
        this.clock = clock;
    }

    Optional<Viewer> bySession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn)
                || !(session.getAttribute(Presence.NAME) instanceof Presence presence)
                || !presence.since().plus(LONGEST_SESSION).isAfter(clock.instant())) {
            return Optional.empty();
        }
        if (!idle.lasts(presence, clock.instant())) {
            session.invalidate();
            SecurityContextHolder.clearContext();
            return Optional.empty();
        }
        note(session, presence, idle.sensitive(request));
        request.setAttribute(Recent.SINCE, presence.since());
        // Whoever is given a role that needs a second step signs in anew, with it.
        return viewers.in(session.getId(), signedIn.id())
                .filter(viewer -> presence.strong() || !rule.binds(viewer.roles()));
    }

    /** What a session knows of its use is kept to the minute, so that not every page writes it. */
    private void note(HttpSession session, Presence presence, boolean sensitive) {
        Instant now = clock.instant();
        if (sensitive != presence.sensitive() || !presence.used().plus(NOTED).isAfter(now)) {
            session.setAttribute(Presence.NAME, presence.usedAt(now, sensitive));
        }
    }

    /** A key opens what machines ask for, and no page. */
    Optional<Viewer> byKey(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null
                || !Refusals.byMachine(request)
                || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        return keys.owner(header.substring(BEARER.length()).strip()).flatMap(viewers::of);
    }
}
