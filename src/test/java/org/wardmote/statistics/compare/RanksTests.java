package org.wardmote.statistics.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wardmote.statistics.Comparison.Rank;

class RanksTests {

    /** ONS mid-2018 estimates of resident population. */
    private static final Map<String, Long> PEOPLE = Map.ofEntries(
            Map.entry("Ashford", 129281L),
            Map.entry("Canterbury", 164553L),
            Map.entry("Dartford", 109709L),
            Map.entry("Dover", 116969L),
            Map.entry("Gravesham", 106385L),
            Map.entry("Maidstone", 169955L),
            Map.entry("Medway", 277855L),
            Map.entry("Sevenoaks", 120293L),
            Map.entry("Shepway", 112578L),
            Map.entry("Swale", 148519L),
            Map.entry("Thanet", 141819L),
            Map.entry("Tonbridge and Malling", 130508L),
            Map.entry("Tunbridge Wells", 118054L));

    @Test
    void graveshamsDomesticAbuseRateIsThirdHighestAndCouldBeSecondToFourth() {
        assertThat(rank(GraveshamTables.DOMESTIC_ABUSE, "Thanet")).isEqualTo(new Rank(1, 1, 1, 13));
        assertThat(rank(GraveshamTables.DOMESTIC_ABUSE, "Medway")).isEqualTo(new Rank(2, 2, 3, 13));
        assertThat(rank(GraveshamTables.DOMESTIC_ABUSE, "Gravesham")).isEqualTo(new Rank(3, 2, 4, 13));
    }

    @Test
    void everyRangeTakesInThePlaceItself() {
        for (String table : List.of(GraveshamTables.TOTAL, GraveshamTables.DOMESTIC_ABUSE, GraveshamTables.ASB)) {
            for (Rank rank : Ranks.of(areas(table)).orElseThrow()) {
                assertThat(rank.place()).isBetween(rank.best(), rank.worst());
            }
        }
    }

    @Test
    void equalRatesShareTheBetterPlace() {
        List<Ranks.Rated> areas = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            areas.add(new Ranks.Rated(10, 1000));
        }
        areas.add(new Ranks.Rated(20, 2000));
        assertThat(Ranks.of(areas).orElseThrow()).containsOnly(new Rank(1, 1, 5, 5));
    }

    @Test
    void fourHundredAreasAreRankedInMomentsAndMoreAreNot() {
        List<Ranks.Rated> areas = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            areas.add(new Ranks.Rated(500 + i * 37L % 900, 90_000 + i * 101L % 5000));
        }
        assertThat(Ranks.of(areas)).isPresent();
        areas.add(new Ranks.Rated(1, 1));
        assertThat(Ranks.of(areas)).isEmpty();
    }

    @Test
    void fewerThanFiveOrOneWithoutPeopleAreNotRanked() {
        List<Ranks.Rated> areas = areas(GraveshamTables.TOTAL);
        assertThat(Ranks.of(areas.subList(0, 4))).isEmpty();
        assertThat(Ranks.of(areas.subList(0, 5))).isPresent();
        areas.set(0, new Ranks.Rated(3, 0));
        assertThat(Ranks.of(areas)).isEmpty();
    }

    static List<Ranks.Rated> areas(String table) {
        List<Ranks.Rated> areas = new ArrayList<>();
        for (GraveshamTables.Row row : GraveshamTables.rows(table)) {
            Long people = PEOPLE.get(row.name());
            if (people != null) {
                areas.add(new Ranks.Rated(row.now(), people));
            }
        }
        return areas;
    }

    private static Rank rank(String table, String name) {
        List<String> names = GraveshamTables.rows(table).stream()
                .map(GraveshamTables.Row::name)
                .toList();
        return Ranks.of(areas(table)).orElseThrow().get(names.indexOf(name));
    }
}
