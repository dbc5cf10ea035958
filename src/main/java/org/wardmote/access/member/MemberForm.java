package org.wardmote.access.member;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardmote.govuk.Problem;

/** Who is to be added, as it was typed. */
record MemberForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String agency,
        @Nullable List<String> roles) {

    static final MemberForm EMPTY = new MemberForm("", "", "", List.of());

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    @Override
    public String name() {
        return name == null ? "" : name.strip();
    }

    @Override
    public String email() {
        return email == null ? "" : email.strip();
    }

    @Override
    public String agency() {
        return agency == null ? "" : agency;
    }

    @Override
    public List<String> roles() {
        return roles == null ? List.of() : roles;
    }

    static List<Problem> namedBadly(String name) {
        if (name.isBlank()) {
            return List.of(Problem.of("name", "member.name-missing"));
        }
        return name.length() > LONGEST_NAME ? List.of(Problem.of("name", "member.name-long")) : List.of();
    }

    static List<Problem> addressedBadly(String email) {
        return EMAIL.matcher(email).matches() && email.length() <= LONGEST_EMAIL
                ? List.of()
                : List.of(Problem.of("email", "member.email-unreadable"));
    }

    List<Problem> problems(Members members, Agencies agencies) {
        List<Problem> problems = new ArrayList<>(namedBadly(name()));
        problems.addAll(addressedBadly(email()));
        if (problems.isEmpty() && members.findByEmail(email()).isPresent()) {
            problems.add(Problem.of("email", "member.email-taken"));
        }
        if (agencies.all().stream().noneMatch(known -> known.id().value().equals(agency()))) {
            problems.add(Problem.of("agency", "member.agency-missing"));
        }
        return problems;
    }
}
