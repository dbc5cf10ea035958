package org.wardmote.access.member;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wardmote.access.AgencyId;
import org.wardmote.access.MemberId;
import org.wardmote.access.Viewer;
import org.wardmote.access.decide.Roles;
import org.wardmote.audit.Entry.Kind;
import org.wardmote.audit.Trail;

/** What happens to a membership, each deed with its line in the trail. */
@Component
public class Memberships {

    static final String ADMINISTRATOR = "administrator";

    private final Members members;
    private final Agencies agencies;
    private final Invitations invitations;
    private final ApiKeys keys;
    private final Sessions sessions;
    private final ObjectProvider<WhatEnds> others;
    private final Partnerships partnerships;
    private final Passwords passwords;
    private final Roles roles;
    private final Trail trail;
    private final Clock clock;

    Memberships(
            Members members,
            Agencies agencies,
            Invitations invitations,
            ApiKeys keys,
            Sessions sessions,
            ObjectProvider<WhatEnds> others,
            Partnerships partnerships,
            Passwords passwords,
            Roles roles,
            Trail trail,
            Clock clock) {
        this.members = members;
        this.agencies = agencies;
        this.invitations = invitations;
        this.keys = keys;
        this.sessions = sessions;
        this.others = others;
        this.partnerships = partnerships;
        this.passwords = passwords;
        this.roles = roles;
        this.trail = trail;
        this.clock = clock;
    }

    /** A member who was just invited, and the token of the link that lets them choose a password. */
    record Invited(MemberId member, String token) {}

    @Transactional
    Invited add(Viewer by, String name, String email, AgencyId agency, Collection<String> held) {
        MemberId id = new MemberId(UUID.randomUUID());
        Instant now = clock.instant();
        members.add(id, name, email, agency, now);
        held.stream().filter(roles::known).forEach(role -> members.grant(id, role, now, by.name()));
        String token = invitations.make(id, now, by.name());
        write(by, "member-added", id, name.strip() + ", " + agency + ", roles: " + String.join(", ", held));
        return new Invited(id, token);
    }

    /** A new link for a member who has lost theirs or their password; their sessions go on. */
    @Transactional
    Invited invite(Viewer by, Member member) {
        String token = invitations.make(member.id(), clock.instant(), by.name());
        write(by, "member-invited", member.id(), "A link to choose a password.");
        return new Invited(member.id(), token);
    }

    /** Ends a member's access at once: password, sessions, keys, links and roles. False for the last administrator. */
    @Transactional
    boolean leave(Viewer by, Member member) {
        if (lastAdministrator(member)) {
            return false;
        }
        Instant now = clock.instant();
        members.leave(member.id(), now, by.name());
        member.roles().forEach(role -> members.endRole(member.id(), role, now, by.name()));
        keys.revokeAll(member.id(), now);
        invitations.endAll(member.id(), now);
        sessions.endAll(member.id());
        others.forEach(other -> other.ended(member.id(), now));
        write(by, "member-left", member.id(), "Access ended: password, sessions, keys and roles.");
        return true;
    }

    /**
     * Takes a member to another agency. What they held for the old one ends at once, as if they had left it: roles,
     * sessions and keys. Their password stays theirs. False for the last administrator.
     */
    @Transactional
    boolean move(Viewer by, Member member, AgencyId to) {
        if (lastAdministrator(member)) {
            return false;
        }
        Instant now = clock.instant();
        members.move(member.id(), member.agency(), to, now, by.name());
        member.roles().forEach(role -> members.endRole(member.id(), role, now, by.name()));
        keys.revokeAll(member.id(), now);
        sessions.endAll(member.id());
        write(
                by,
                "member-moved",
                member.id(),
                "From " + member.agency() + " to " + to + ". Roles, sessions and keys ended.");
        return true;
    }

    /** Makes a member's roles exactly these. False when nobody would be left who could give roles again. */
    @Transactional
    boolean setRoles(Viewer by, Member member, Collection<String> wanted) {
        if (lastAdministrator(member) && !wanted.contains(ADMINISTRATOR)) {
            return false;
        }
        if (member.left() != null) {
            return true;
        }
        Instant now = clock.instant();
        Set<String> given = new TreeSet<>(wanted);
        given.removeIf(role -> member.roles().contains(role) || !roles.known(role));
        Set<String> ended = new TreeSet<>(member.roles());
        ended.removeAll(wanted);
        given.forEach(role -> members.grant(member.id(), role, now, by.name()));
        ended.forEach(role -> members.endRole(member.id(), role, now, by.name()));
        if (!given.isEmpty() || !ended.isEmpty()) {
            write(by, "roles-changed", member.id(), "Given: " + list(given) + ". Ended: " + list(ended) + ".");
        }
        return true;
    }

    /** Whether ending this member's access, or this role of theirs, would leave nobody to give it again. */
    private boolean lastAdministrator(Member member) {
        // Two administrators who end each other at once wait for one another here.
        members.lockRoles();
        return member.roles().contains(ADMINISTRATOR) && members.holders(ADMINISTRATOR) == 1;
    }

    Optional<Member> invited(String token) {
        return invitations.invited(token, clock.instant()).flatMap(members::find);
    }

    /** The password that an invited member chose; false when the link is no longer good. */
    @Transactional
    boolean choosePassword(String token, String password) {
        Instant now = clock.instant();
        Optional<Member> member = invited(token);
        if (member.isEmpty() || !invitations.use(token, now)) {
            return false;
        }
        MemberId id = member.get().id();
        members.setPassword(id, passwords.hash(password), now);
        sessions.endAll(id);
        trail.write(
                Kind.ACCESS,
                member.get().name(),
                id.toString(),
                "password-set",
                "member:" + id,
                "With an invitation; other sessions ended.");
        return true;
    }

    @Transactional
    void changePassword(Viewer viewer, MemberId id, String password) {
        members.setPassword(id, passwords.hash(password), clock.instant());
        sessions.endAll(id);
        write(viewer, "password-set", id, "By themselves; all sessions ended.");
    }

    @Transactional
    String makeKey(Viewer viewer, MemberId id, String label) {
        String key = keys.make(id, label, clock.instant());
        write(viewer, "api-key-made", id, label.strip());
        return key;
    }

    @Transactional
    boolean revokeKey(Viewer viewer, MemberId id, String key) {
        boolean revoked = keys.revoke(id, key, clock.instant());
        if (revoked) {
            write(viewer, "api-key-revoked", id, "Key " + key);
        }
        return revoked;
    }

    @Transactional
    AgencyId addAgency(Viewer by, String name) {
        AgencyId id = agencies.add(name);
        trail.write(Kind.COLLECTION, by.name(), id(by), "agency-added", "agency:" + id, name.strip());
        return id;
    }

    /** Whether roles that need a second step do without one here. */
    @Transactional
    public void waiveSecondStep(Viewer by, boolean waived) {
        if (partnerships.waiveSecondStep(waived, clock.instant(), by.name())) {
            trail.write(
                    Kind.ALTERATION,
                    by.name(),
                    id(by),
                    waived ? "second-step-waived" : "second-step-asked",
                    "partnership",
                    "For the roles that need one.");
        }
    }

    /** The first administrator founds the partnership; false when somebody has done so before. */
    @Transactional
    boolean found(String partnership, String agency, String name, String email, String password) {
        if (!members.none() || partnerships.find().isPresent()) {
            return false;
        }
        Instant now = clock.instant();
        partnerships.found(partnership);
        MemberId id = new MemberId(UUID.randomUUID());
        members.add(id, name, email, agencies.add(agency), now);
        members.grant(id, ADMINISTRATOR, now, "Wardmote");
        members.setPassword(id, passwords.hash(password), now);
        trail.write(
                Kind.COLLECTION,
                name.strip(),
                id.toString(),
                "partnership-founded",
                "member:" + id,
                partnership.strip() + ", with its first administrator.");
        return true;
    }

    private void write(Viewer by, String deed, MemberId about, String detail) {
        trail.write(
                deed.equals("member-added") ? Kind.COLLECTION : Kind.ALTERATION,
                by.name(),
                id(by),
                deed,
                "member:" + about,
                detail);
    }

    private static String id(Viewer viewer) {
        return viewer.id() == null ? "" : viewer.id().toString();
    }

    private static String list(Set<String> roles) {
        return roles.isEmpty() ? "none" : String.join(", ", roles);
    }
}
