package org.wardmote.statistics.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outside source of data, as {@code datasets/*.yml} says.
 *
 * @param publisher who makes it
 * @param link where it is told of
 * @param attribution the words that its licence asks for
 * @param rhythm how often it comes
 * @param published whether it is already open to all, so that nothing in it needs hiding
 * @param supersedes {@code slice} when a newer vintage replaces whole slices, {@code cell} when it replaces single counts
 * @param caveats what a reader of any figure from it must know
 * @param checks the checks that its loads must pass, by id
 * @param layout how its files of single records are laid out; null for tables of counts
 */
public record Dataset(
        String id,
        String title,
        String publisher,
        String link,
        String licence,
        String attribution,
        String rhythm,
        boolean published,
        String supersedes,
        List<String> caveats,
        List<String> checks,
        @Nullable Layout layout) {

    public Dataset {
        caveats = List.copyOf(caveats);
        checks = List.copyOf(checks);
    }
}
