package org.wardmote.access.proof;

import java.util.List;
import org.wardmote.govuk.Page;

/**
 * Recovery codes, shown this once.
 *
 * @param next where to go on to
 */
public record RecoveryCodesPage(List<String> codes, String next) {

    public RecoveryCodesPage {
        codes = List.copyOf(codes);
    }

    /** The page that shows them. */
    public static Page page(List<String> codes, String next) {
        return Page.of("access/proof/recovery-codes", new RecoveryCodesPage(codes, next));
    }
}
