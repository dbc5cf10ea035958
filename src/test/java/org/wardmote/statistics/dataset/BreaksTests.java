package org.wardmote.statistics.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardmote.statistics.Caveat;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.indicator.Indicators;

/** The calendar of recording changes. */
class BreaksTests {

    private static final Indicators INDICATORS = Indicators.shipped();

    @Test
    void everyChangeIsOfIndicatorsThatAreDefinedAndSaysWhereItIsTold() {
        assertThat(Breaks.shipped().all()).isNotEmpty().allSatisfy(each -> {
            assertThat(each.source()).isNotBlank();
            assertThat(each.indicators())
                    .allSatisfy(id -> assertThat(INDICATORS.find(id)).isPresent());
        });
    }

    @Test
    void aComparisonAcrossAChangeCarriesItsCaveatAndOneOnEitherSideDoesNot() {
        assertThat(across("stalking-and-harassment", "2017-04..2018-03", "2018-04..2019-03"))
                .contains("stalking-and-harassment-counted-always");
        assertThat(across("violence-against-the-person", "2017-04..2018-03", "2018-04..2019-03"))
                .as("what it is a part of is concerned too")
                .contains("stalking-and-harassment-counted-always");
        assertThat(across("stalking-and-harassment", "2018-04..2018-08", "2019-04..2019-08"))
                .isEmpty();
        assertThat(across("robbery", "2017-04..2018-03", "2018-04..2019-03")).isEmpty();
    }

    @Test
    void anUndatedChangeIsRefused() {
        assertThatThrownBy(() -> read("from: soon")).hasMessageContaining("not a month");
        assertThatThrownBy(() -> read("to: \"2018-04\"")).hasMessageContaining("'from' is missing");
    }

    @Test
    void twoChangesOfOneIndicatorInOneMonthAreRefused() {
        String one = "breaks:\n" + entry("a", "from: \"2018-04\"") + entry("b", "from: \"2018-04\"");
        assertThatThrownBy(() -> Breaks.read("test", new ByteArrayInputStream(one.getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("in a month in which another change does");
    }

    private static Breaks read(String from) {
        return Breaks.read(
                "test", new ByteArrayInputStream(("breaks:\n" + entry("a", from)).getBytes(StandardCharsets.UTF_8)));
    }

    private static String entry(String id, String from) {
        return "  - {id: " + id + ", " + from + ", indicators: [robbery], words: w, source: s}\n";
    }

    private static List<String> across(String indicator, String earlier, String later) {
        return Breaks.shipped()
                .between(
                        "count-table",
                        new IndicatorId(indicator),
                        Period.parse(earlier),
                        Period.parse(later),
                        INDICATORS)
                .stream()
                .map(Caveat::id)
                .toList();
    }
}
