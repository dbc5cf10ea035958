package org.wardmote.access.member;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardmote.access.PrintedTime;
import org.wardmote.access.Viewer;
import org.wardmote.access.decide.Roles;
import org.wardmote.govuk.Problems;
import org.wardmote.govuk.SummaryRow;

/**
 * A member's own account.
 *
 * @param may what they may do, each as the end of "you may …"
 * @param newKey a key that was just made, shown this once; null otherwise
 */
record AccountPage(
        List<SummaryRow> rows,
        List<String> may,
        List<KeyRow> keys,
        Problems problems,
        @Nullable String newKey) {

    /** A key, without the key. */
    record KeyRow(String id, String label, String made, boolean revoked) {}

    static AccountPage of(
            Member member,
            Viewer viewer,
            Roles roles,
            List<ApiKeys.ApiKey> keys,
            Problems problems,
            @Nullable String newKey) {
        return new AccountPage(
                List.of(
                        SummaryRow.of("Name", member.name()),
                        SummaryRow.of("Email address", member.email()),
                        SummaryRow.of("Agency", member.agencyName()),
                        SummaryRow.of("Roles", MembersPage.names(member, roles))),
                viewer.allowed().stream().sorted().map(roles::does).toList(),
                keys.stream()
                        .map(key -> new KeyRow(
                                key.id(), key.label(), PrintedTime.day(key.madeAt()), key.revokedAt() != null))
                        .toList(),
                problems,
                newKey);
    }
}
