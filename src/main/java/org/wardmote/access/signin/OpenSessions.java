package org.wardmote.access.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wardmote.access.MemberId;
import org.wardmote.access.Viewer;
import org.wardmote.access.member.Sessions;
import org.wardmote.audit.Entry.Kind;
import org.wardmote.audit.Trail;

/** The sessions in which a member is signed in, to be seen and ended. */
@Component
class OpenSessions {

    private static final int DIGITS = 16;

    private final FindByIndexNameSessionRepository<? extends Session> kept;
    private final Sessions sessions;
    private final Trail trail;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> kept, Sessions sessions, Trail trail) {
        this.kept = kept;
        this.sessions = sessions;
        this.trail = trail;
    }

    /** @param name what it may be called on a page: never its id, which opens it */
    record Open(String name, Presence presence) {}

    /** The one used last first. */
    List<Open> of(MemberId member) {
        return kept.findByPrincipalName(member.toString()).values().stream()
                .flatMap(session -> Optional.<Presence>ofNullable(session.getAttribute(Presence.NAME)).stream()
                        .map(presence -> new Open(name(session.getId()), presence)))
                .sorted(Comparator.comparing((Open open) -> open.presence().used())
                        .reversed()
                        .thenComparing(Open::name))
                .toList();
    }

    /** Ends one; false when the member has none of that name. */
    @Transactional
    boolean end(Viewer by, MemberId member, String name) {
        Optional<String> id = kept.findByPrincipalName(member.toString()).keySet().stream()
                .filter(one -> name(one).equals(name))
                .findFirst();
        boolean ended = id.filter(one -> sessions.end(member, one)).isPresent();
        if (ended) {
            trail.write(
                    Kind.ACCESS,
                    by.name(),
                    String.valueOf(by.id()),
                    "session-ended",
                    "member:" + member,
                    member.equals(by.id()) ? "By themselves." : "By an administrator.");
        }
        return ended;
    }

    static String name(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
