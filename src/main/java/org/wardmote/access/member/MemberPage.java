package org.wardmote.access.member;

import java.util.List;
import org.wardmote.access.PrintedTime;
import org.wardmote.access.decide.Roles;
import org.wardmote.govuk.Choice;
import org.wardmote.govuk.Problems;
import org.wardmote.govuk.SummaryRow;

/**
 * One member.
 *
 * @param lasts whether their access has not ended
 */
record MemberPage(
        String id,
        String name,
        List<SummaryRow> rows,
        boolean lasts,
        boolean hasPassword,
        List<String> held,
        List<Choice> roles,
        Problems problems) {

    static MemberPage of(Member member, Roles roles, Problems problems) {
        String since = PrintedTime.day(member.joined());
        return new MemberPage(
                member.id().toString(),
                member.name(),
                List.of(
                        SummaryRow.of("Email address", member.email()),
                        SummaryRow.of("Agency", member.agencyName()),
                        SummaryRow.of("Roles", MembersPage.names(member, roles)),
                        SummaryRow.of(
                                "Standing",
                                member.left() == null
                                        ? MembersPage.standing(member) + " since " + since
                                        : "Joined " + since + ", left " + PrintedTime.day(member.left()))),
                member.left() == null,
                member.hasPassword(),
                member.roles(),
                NewMemberPage.choices(roles),
                problems);
    }
}
