package org.wardmote.statistics;

import java.util.regex.Pattern;

/** Names a thing that is counted, as in {@code indicators/*.yml}: {@code total-crime}. */
public record IndicatorId(String value) implements Comparable<IndicatorId> {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public IndicatorId {
        if (value.length() > 80 || !SLUG.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the id of an indicator: " + value);
        }
    }

    @Override
    public int compareTo(IndicatorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
