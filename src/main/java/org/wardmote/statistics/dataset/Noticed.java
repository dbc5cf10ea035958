package org.wardmote.statistics.dataset;

import java.util.Map;
import java.util.stream.Collectors;
import org.wardmote.lake.Manifest;
import org.wardmote.statistics.Caveat;

/**
 * What a check noticed, for those who are not entitled to small numbers: some sentences tell the count that they speak of,
 * and have a plain one in its place.
 */
public final class Noticed {

    private static final Map<String, String> PLAIN = Checks.shipped().all().stream()
            .filter(check -> !check.plain().isEmpty())
            .collect(Collectors.toMap(Check::id, Check::plain));

    private Noticed() {}

    /** The caveat without the count that a check may have put in it. */
    public static Caveat plain(Caveat caveat) {
        String words = PLAIN.get(caveat.id());
        return words == null ? caveat : new Caveat(caveat.id(), words);
    }

    /** The warning without the count that a check may have put in it. */
    public static Manifest.Warning plain(Manifest.Warning warning) {
        String words = PLAIN.get(warning.check());
        return words == null
                ? warning
                : new Manifest.Warning(warning.check(), warning.slice(), warning.month(), words, warning.advice());
    }
}
