package org.wardmote.access.member;

import java.util.ArrayList;
import java.util.List;
import org.wardmote.access.decide.Roles;
import org.wardmote.govuk.Choice;
import org.wardmote.govuk.Option;
import org.wardmote.govuk.Problems;

/** The form for a new member. */
record NewMemberPage(
        String name,
        String email,
        String agency,
        List<String> held,
        List<Option> agencies,
        List<Choice> roles,
        Problems problems) {

    static NewMemberPage of(MemberForm form, List<Agencies.Agency> known, Roles roles, Problems problems) {
        List<Option> agencies = new ArrayList<>(List.of(Option.of("", "Choose an agency")));
        known.forEach(agency -> agencies.add(Option.of(agency.id().value(), agency.name())));
        return new NewMemberPage(
                form.name(), form.email(), form.agency(), form.roles(), agencies, choices(roles), problems);
    }

    static List<Choice> choices(Roles roles) {
        return roles.all().stream()
                .map(role -> Choice.of(role.id(), role.name()).withHint(role.purpose()))
                .toList();
    }
}
