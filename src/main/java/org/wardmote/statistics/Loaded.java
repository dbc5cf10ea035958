package org.wardmote.statistics;

import java.util.List;
import org.wardmote.lake.Vintage;

/**
 * What a load did.
 *
 * @param vintages the new vintages; empty when every file had been loaded before
 * @param preview what each file was taken for, and the warnings that are kept with the vintages
 */
public record Loaded(List<Vintage> vintages, LoadPreview preview) {

    public Loaded {
        vintages = List.copyOf(vintages);
    }
}
