package org.wardmote.reports.proofread.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.lake.Lake;
import org.wardmote.places.Area;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;
import org.wardmote.places.Population;

/** The residents that proofreading reads without the lake are those of the lake. */
class ResidentsRoomTests {

    @Test
    void theyAreThoseThatPlacesHold(@TempDir Path folder) {
        Residents residents = Residents.read();
        try (Lake lake = Lake.open(folder.resolve("lake"), Clock.systemUTC())) {
            Places places = Places.of(lake);
            int told = 0;
            for (Area area : places.all(AreaLevel.DISTRICT)) {
                for (Population estimate : places.populations(area.code(), Population.Base.RESIDENTS)) {
                    int day = residents.days().indexOf(estimate.label());
                    assertThat(residents.of(area.name(), day))
                            .as(area.name() + " " + estimate.label())
                            .hasValue(estimate.number());
                    told++;
                }
            }
            assertThat(told).isGreaterThan(5_000);
            assertThat(residents.of("Shepway", residents.days().indexOf("mid-2018")))
                    .isEqualTo(residents.of(
                            "Folkestone and Hythe", residents.days().indexOf("mid-2018")));
        }
    }
}
