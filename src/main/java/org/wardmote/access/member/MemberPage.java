package org.wardmote.access.member;

import java.util.ArrayList;
import java.util.List;
import org.wardmote.access.PrintedTime;
import org.wardmote.access.decide.Roles;
import org.wardmote.govuk.Choice;
import org.wardmote.govuk.Option;
import org.wardmote.govuk.Problems;
import org.wardmote.govuk.SummaryRow;

/**
 * One member.
 *
 * @param agencies those that they could move to, after a first line that is none
 * @param lasts whether their access has not ended
 */
record MemberPage(
        String id,
        String name,
        String agency,
        List<SummaryRow> rows,
        boolean lasts,
        boolean hasPassword,
        List<String> held,
        List<Choice> roles,
        List<Option> agencies,
        Problems problems) {

    static MemberPage of(Member member, Roles roles, List<Agencies.Agency> known, Problems problems) {
        List<Option> agencies = new ArrayList<>(List.of(Option.of("", "Choose an agency")));
        known.stream()
                .filter(agency -> !agency.id().equals(member.agency()))
                .forEach(agency -> agencies.add(Option.of(agency.id().value(), agency.name())));
        String since = PrintedTime.day(member.joined());
        return new MemberPage(
                member.id().toString(),
                member.name(),
                member.agencyName(),
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
                agencies,
                problems);
    }
}
