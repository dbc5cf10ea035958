package org.wardmote.access.oversight;

import org.wardmote.audit.Verification;

/**
 * What a walk along the chain found.
 *
 * @param sentence what is wrong, empty when the trail is whole
 */
record VerificationPage(boolean whole, long lines, String head, String sentence) {

    static VerificationPage of(Verification found) {
        return new VerificationPage(
                found.whole(),
                found.lines(),
                found.head(),
                found.fault() == null ? "" : found.fault().sentence());
    }
}
