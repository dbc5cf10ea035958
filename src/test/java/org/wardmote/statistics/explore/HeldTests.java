package org.wardmote.statistics.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.Vintage;
import org.wardmote.lake.VintageId;
import org.wardmote.statistics.Period;

class HeldTests {

    @Test
    void monthsThatFollowOneAnotherAreOneRun() {
        Held held = Held.of(
                List.of(vintage("police-street", slice("2018-10", 1), slice("2018-11", 1), slice("2025-01", 1))));

        assertThat(held.runs("police-street"))
                .containsEntry("kent", List.of(Period.parse("2018-10..2018-11"), Period.parse("2025-01")));
        assertThat(held.newest("police-street")).contains(YearMonth.of(2025, 1));
        assertThat(held.months())
                .containsExactly(YearMonth.of(2025, 1), YearMonth.of(2018, 11), YearMonth.of(2018, 10));
    }

    @Test
    void theSameMonthsOfTwoYearsAreWorthMoreThanNewerMonthsAlone() {
        Held held = Held.of(List.of(
                vintage("count-table", slice("2018-04", 5), slice("2019-04", 5)),
                vintage("police-street", slice("2025-11", 1), slice("2025-12", 1))));

        assertThat(held.worthComparing())
                .first()
                .isEqualTo(new Held.Pair(
                        "count-table",
                        Period.parse("2019-04..2019-08"),
                        Optional.of(Period.parse("2018-04..2018-08"))));
    }

    @Test
    void withoutAnEarlierYearTheNewestRunStandsAlone() {
        Held held = Held.of(List.of(vintage("police-street", slice("2025-11", 1), slice("2025-12", 1))));

        assertThat(held.worthComparing())
                .containsExactly(new Held.Pair("police-street", Period.parse("2025-11..2025-12"), Optional.empty()));
    }

    @Test
    void noMoreThanAYearIsOfferedOfALongSeries() {
        Manifest.Slice[] months = new Manifest.Slice[36];
        for (int i = 0; i < months.length; i++) {
            months[i] = new Manifest.Slice("kent", YearMonth.of(2020, 1).plusMonths(i), 1, 10);
        }
        Held held = Held.of(List.of(vintage("police-street", months)));

        assertThat(held.worthComparing())
                .first()
                .isEqualTo(new Held.Pair(
                        "police-street",
                        Period.parse("2022-01..2022-12"),
                        Optional.of(Period.parse("2021-01..2021-12"))));
    }

    @Test
    void aVintageWithoutCountsIsNotHeldForComparing() {
        Manifest lookups = new Manifest(
                "lookup", "Lookup", Instant.EPOCH, "x", List.of(), 1, List.of(), List.of(), List.of(), Map.of());

        assertThat(Held.of(List.of(new Vintage(new VintageId("a", "lookup"), Path.of("x"), lookups)))
                        .isEmpty())
                .isTrue();
    }

    private static Manifest.Slice slice(String start, int months) {
        return new Manifest.Slice("kent", YearMonth.parse(start), months, 10);
    }

    private static Vintage vintage(String dataset, Manifest.Slice... covers) {
        Manifest manifest = new Manifest(
                dataset,
                dataset,
                Instant.EPOCH,
                "x",
                List.of(),
                1,
                List.of(covers),
                List.of("district"),
                List.of(),
                Map.of());
        return new Vintage(new VintageId("load-1", dataset), Path.of("x"), manifest);
    }
}
