package org.wardmote.access.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardmote.access.PrintedTime;
import org.wardmote.govuk.Problem;
import org.wardmote.govuk.Problems;

/**
 * A member's passkeys.
 *
 * @param name what was typed as the name of a new one
 * @param origin the only address at which a browser can make and use them
 * @param recent whether they signed in a short while ago, so that they may make one
 * @param minutes what counts as a short while
 */
record PasskeysPage(List<Row> passkeys, String name, String origin, boolean recent, long minutes, Problems problems) {

    PasskeysPage {
        passkeys = List.copyOf(passkeys);
    }

    /** @param used when it was last used, or that it was not */
    record Row(String id, String name, String made, String used) {}

    static PasskeysPage of(
            List<KeptPasskeys.Passkey> passkeys,
            String name,
            String origin,
            boolean recent,
            @Nullable Problem problem) {
        return new PasskeysPage(
                passkeys.stream().map(PasskeysPage::row).toList(),
                name,
                origin,
                recent,
                Recent.ENOUGH.toMinutes(),
                problem == null ? Problems.NONE : Problems.of(problem));
    }

    private static Row row(KeptPasskeys.Passkey passkey) {
        return new Row(
                passkey.id().toString(),
                passkey.name(),
                PrintedTime.day(passkey.made()),
                passkey.lastUsed() == null ? "Not yet" : PrintedTime.day(passkey.lastUsed()));
    }
}
