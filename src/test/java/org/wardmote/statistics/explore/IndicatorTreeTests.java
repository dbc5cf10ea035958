package org.wardmote.statistics.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.IndicatorId;

/** The order in which what is counted is listed. */
class IndicatorTreeTests {

    @Test
    void eachPartStandsUnderItsWholeHoweverTheyAreDefined() {
        assertThat(IndicatorTree.of(List.of(
                        indicator("crime", "violence", "theft"),
                        indicator("violence", "homicide"),
                        indicator("burglary"),
                        indicator("theft"),
                        indicator("homicide"))))
                .extracting(placed -> placed.depth() + " " + placed.indicator().name())
                .containsExactly("0 crime", "1 violence", "2 homicide", "1 theft", "0 burglary");
    }

    @Test
    void aPartOfTwoWholesIsListedOnce() {
        assertThat(IndicatorTree.of(List.of(
                        indicator("crime", "robbery"), indicator("violent-crime", "robbery"), indicator("robbery"))))
                .extracting(placed -> placed.depth() + " " + placed.indicator().name())
                .containsExactly("0 crime", "1 robbery", "0 violent-crime");
    }

    private static Indicator indicator(String id, String... children) {
        return new Indicator(
                new IndicatorId(id),
                id,
                id,
                "",
                List.of(),
                Arrays.stream(children).map(IndicatorId::new).toList(),
                false,
                5,
                null,
                "");
    }
}
