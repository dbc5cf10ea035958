package org.wardmote.statistics;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person has said about files that do not say it themselves.
 *
 * @param dataset the dataset that the files are of, when it cannot be told from them
 * @param indicator what a table of areas counts ({@code total-crime})
 * @param area the area that a table of categories is of: a name or a code
 * @param periods what the columns of a table mean, by header
 * @param mends cells to be read otherwise than as they stand: {@code file:line:column} to its value
 * @param accept whether what was guessed is accepted
 */
public record LoadChoices(
        @Nullable String dataset,
        @Nullable String indicator,
        @Nullable String area,
        Map<String, Period> periods,
        Map<String, String> mends,
        boolean accept) {

    /** Nothing said: what can be told from the files is taken, and guesses are asked about. */
    public static final LoadChoices NONE = new LoadChoices(null, null, null, Map.of(), Map.of(), false);

    public LoadChoices {
        periods = Map.copyOf(periods);
        mends = Map.copyOf(mends);
    }

    public LoadChoices accepting() {
        return new LoadChoices(dataset, indicator, area, periods, mends, true);
    }

    public LoadChoices withIndicator(String id) {
        return new LoadChoices(dataset, id, area, periods, mends, accept);
    }
}
