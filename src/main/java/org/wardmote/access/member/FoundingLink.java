package org.wardmote.access.member;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.stereotype.Component;

/** The link of the first administrator: made anew at each start, and good for as long as there is no member. */
@Component
public class FoundingLink {

    private final Members members;
    private final String token = Tokens.make();

    FoundingLink(Members members) {
        this.members = members;
    }

    /** Whether it is still wanted. */
    public boolean wanted() {
        return members.none();
    }

    /** Where it leads: {@code /founding/…}. */
    public String path() {
        return "/founding/" + token;
    }

    boolean opens(String tried) {
        return MessageDigest.isEqual(tried.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8))
                && wanted();
    }
}
