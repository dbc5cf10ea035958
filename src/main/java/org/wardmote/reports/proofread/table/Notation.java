package org.wardmote.reports.proofread.table;

import java.util.regex.Pattern;

/** Numbers in the wrong notation. */
final class Notation {

    private static final Pattern POINT_FOR_COMMA = Pattern.compile("\\d{1,3}\\.\\d{3}");

    private Notation() {}

    /** Whether a count has a point where the comma of its thousands belongs: "5.687". */
    static boolean isPointForComma(String text) {
        return POINT_FOR_COMMA.matcher(text.strip()).matches();
    }
}
