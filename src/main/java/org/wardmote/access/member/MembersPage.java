package org.wardmote.access.member;

import java.util.List;
import java.util.stream.Collectors;
import org.wardmote.access.decide.Roles;

/** All members, those whose access has ended last. */
record MembersPage(List<Row> rows) {

    /** One member, ready to print. */
    record Row(String id, String name, String email, String agency, String roles, String standing, boolean left) {}

    static MembersPage of(List<Member> members, Roles roles) {
        return new MembersPage(members.stream()
                .map(member -> new Row(
                        member.id().toString(),
                        member.name(),
                        member.email(),
                        member.agencyName(),
                        names(member, roles),
                        standing(member),
                        member.left() != null))
                .toList());
    }

    static String names(Member member, Roles roles) {
        return member.roles().isEmpty()
                ? "None"
                : member.roles().stream().map(roles::name).collect(Collectors.joining(", "));
    }

    static String standing(Member member) {
        if (member.left() != null) {
            return "Left";
        }
        return member.hasPassword() ? "Member" : "Invited";
    }
}
