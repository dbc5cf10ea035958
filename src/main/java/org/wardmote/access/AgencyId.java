package org.wardmote.access;

/** Names an agency by its slug: {@code gravesham-council}. */
public record AgencyId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
