package org.wardmote.access.member;

import java.time.Instant;
import org.wardmote.access.MemberId;

/** Something that ends with a membership, in the same transaction: a bean where the membership does not know of it. */
public interface WhatEnds {

    void ended(MemberId member, Instant now);
}
