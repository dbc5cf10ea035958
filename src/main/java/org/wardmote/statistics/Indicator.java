package org.wardmote.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is counted, as its definition file says.
 *
 * @param name as it stands in a table: "Violence against the person"
 * @param noun what the things are, in the plural, in a sentence: "offences of violence against the person"
 * @param definition in plain words, with the counting rules that it follows
 * @param parts whose sum it is; empty when it is counted itself
 * @param children shown beneath it in a table, parts and "of which" rows alike
 * @param overlapping true when it counts things that its siblings count too
 * @param smallNumbersBelow counts from 1 up to below this are hidden from those not entitled; 0 hides none
 * @param source where the definition is from
 */
public record Indicator(
        IndicatorId id,
        String name,
        String noun,
        String definition,
        List<IndicatorId> parts,
        List<IndicatorId> children,
        boolean overlapping,
        int smallNumbersBelow,
        @Nullable IndicatorId shownUnder,
        String source) {

    public Indicator {
        parts = List.copyOf(parts);
        children = List.copyOf(children);
    }
}
