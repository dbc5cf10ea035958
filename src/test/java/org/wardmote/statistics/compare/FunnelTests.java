package org.wardmote.statistics.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunnelTests {

    @Test
    void limitsAreTheInterpolatedPoissonQuantilesOfR() {
        for (Reference value : Reference.of("funnel")) {
            assertThat(Funnel.quantile(value.number(0), value.number(1)))
                    .as(value.toString())
                    .isEqualTo(value.value(), within(1e-6 * Math.max(1, value.value())));
        }
    }

    @Test
    void theDispersionOfTheAreasIsThatOfR() {
        for (Reference value : Reference.of("funnel.dispersion")) {
            List<Ranks.Rated> areas = new ArrayList<>();
            for (int i = 0; i < value.wholes(0).length; i++) {
                areas.add(new Ranks.Rated(value.wholes(0)[i], value.wholes(1)[i]));
            }
            assertThat(Funnel.of(areas, true).orElseThrow().dispersion()).isEqualTo(value.value(), within(1e-9));
            assertThat(Funnel.of(areas, false).orElseThrow().dispersion()).isEqualTo(1);
        }
    }

    @Test
    void areasThatAllDifferStandOutUntilTheirOwnVariationIsAllowedFor() {
        List<Ranks.Rated> areas = RanksTests.areas(GraveshamTables.DOMESTIC_ABUSE);
        Ranks.Rated gravesham = areas.get(4);
        assertThat(Funnel.of(areas, false).orElseThrow().position(gravesham)).isEqualTo(Funnel.Position.ABOVE_CONTROL);
        assertThat(Funnel.of(areas, true).orElseThrow().position(gravesham)).isEqualTo(Funnel.Position.WITHIN);
    }

    @Test
    void smallerAreasHaveWiderLimitsAndNoneBelowZero() {
        Funnel funnel = Funnel.of(RanksTests.areas(GraveshamTables.ASB), false).orElseThrow();
        Funnel.Limits small = funnel.limits(100);
        Funnel.Limits large = funnel.limits(100_000);
        assertThat(small.control().lower()).isZero();
        assertThat(small.control().upper()).isGreaterThan(large.control().upper());
        assertThat(large.control().lower()).isLessThan(large.warning().lower());
        assertThat(funnel.curve(100, 100_000, 7))
                .hasSize(7)
                .extracting(Funnel.CurvePoint::exposure)
                .startsWith(100L)
                .endsWith(100_000L);
    }

    @Test
    void fewerThanFiveAreasHaveNoFunnel() {
        List<Ranks.Rated> areas = RanksTests.areas(GraveshamTables.ASB);
        assertThat(Funnel.of(areas.subList(0, 4), false)).isEmpty();
        areas.set(2, new Ranks.Rated(1, 0));
        assertThat(Funnel.of(areas, false)).isEmpty();
    }
}
