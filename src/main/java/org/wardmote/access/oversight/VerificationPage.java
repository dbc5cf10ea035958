package org.wardmote.access.oversight;

import org.jspecify.annotations.Nullable;
import org.wardmote.audit.ChainHead;
import org.wardmote.audit.Verification;
import org.wardmote.govuk.Problems;

/**
 * What a walk along the chain found.
 *
 * @param walked false when the head that somebody typed could not be read, so that nothing was walked
 * @param sentence what is wrong, empty when the trail is whole
 * @param noted whether a head that was noted earlier was sought, and stands in the chain when it is whole
 */
record VerificationPage(
        boolean walked,
        boolean whole,
        long lines,
        String head,
        String sentence,
        boolean noted,
        String typed,
        Problems problems) {

    static VerificationPage of(Verification found, @Nullable ChainHead noted) {
        return new VerificationPage(
                true,
                found.whole(),
                found.lines(),
                found.head(),
                found.fault() == null ? "" : found.fault().sentence(),
                noted != null,
                noted == null ? "" : noted.isHashOnly() ? noted.hex() : noted.toString(),
                Problems.NONE);
    }

    static VerificationPage unread(String typed, Problems problems) {
        return new VerificationPage(false, false, 0, "", "", false, typed, problems);
    }
}
