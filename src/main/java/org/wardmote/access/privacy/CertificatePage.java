package org.wardmote.access.privacy;

import org.wardmote.access.Marking;
import org.wardmote.access.PrintedTime;

/** The certificate of an erasure, to print: nothing of what was erased stands in it. */
record CertificatePage(
        String marking,
        String id,
        String partnership,
        String name,
        String thing,
        String since,
        String rule,
        String citation,
        String counts,
        String erased,
        String by) {

    static CertificatePage of(Holds.Certificate one, String name, String partnership) {
        return new CertificatePage(
                Marking.OFFICIAL.printed(),
                one.id().toString(),
                partnership,
                name,
                one.thing(),
                PrintedTime.day(one.since()),
                one.rule(),
                one.citation(),
                one.counts(),
                PrintedTime.second(one.erasedAt()),
                one.erasedBy());
    }
}
