package org.wardmote.access.signin;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.wardmote.access.MemberId;

/**
 * What a session keeps of who signed in: the member's id and since when. What they may is asked anew each time.
 */
final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final Who who;

    SignedIn(MemberId id, Instant since) {
        super(List.of());
        this.who = new Who(id.value(), since);
        setAuthenticated(true);
    }

    MemberId id() {
        return new MemberId(who.id());
    }

    Instant since() {
        return who.since();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return who;
    }

    /** The member, as sessions are found by: its name is the member's id. */
    private record Who(UUID id, Instant since) implements Principal, Serializable {
        @Override
        public String getName() {
            return id.toString();
        }
    }
}
