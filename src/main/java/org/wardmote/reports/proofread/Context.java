package org.wardmote.reports.proofread;

import java.nio.file.Path;
import java.util.List;

/**
 * What a proofreader has beside the paper.
 *
 * @param against folders of lakes whose figures the paper may be held against; may be empty
 */
public record Context(List<Path> against) {

    /** The paper alone. */
    public static final Context ALONE = new Context(List.of());

    public Context {
        against = List.copyOf(against);
    }
}
