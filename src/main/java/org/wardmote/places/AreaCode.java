package org.wardmote.places;

import java.util.regex.Pattern;

/**
 * The nine-character code that the ONS gives an area ({@code E07000109}), a country's ({@code E92000001}), or a group's
 * own ({@code group:north-division}).
 */
public record AreaCode(String value) implements Comparable<AreaCode> {

    private static final Pattern CODE = Pattern.compile("[EWKNS]\\d{8}|group:[a-z0-9]+(-[a-z0-9]+)*");

    public AreaCode {
        if (!CODE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an area code: " + value);
        }
    }

    public static boolean isOne(String text) {
        return CODE.matcher(text).matches();
    }

    @Override
    public int compareTo(AreaCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
