package org.wardmote.access.member;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardmote.access.AgencyId;
import org.wardmote.access.MemberId;

/**
 * Somebody who works for an agency of the partnership and may sign in.
 *
 * @param agency whom they work for, and its name in print
 * @param roles the ids of the roles that they hold now
 * @param left when their access ended; null while it lasts
 * @param hasPassword whether they have chosen one, without which nobody signs in
 */
public record Member(
        MemberId id,
        String name,
        String email,
        AgencyId agency,
        String agencyName,
        List<String> roles,
        Instant joined,
        @Nullable Instant left,
        boolean hasPassword) {

    public Member {
        roles = List.copyOf(roles);
    }
}
