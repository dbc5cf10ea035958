package org.wardmote.statistics.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.lake.Lake;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.compare.FinestCells.Series;
import org.wardmote.statistics.compare.Tiles.Tile;
import org.wardmote.statistics.indicator.Indicators;

/** How much is still told to those not entitled, had Kent sent its crimes of 2025 as a table that is not open. */
class StillToldRoomTests {

    private static final AreaCode KENT = new AreaCode("E23000032");

    /** The kinds of data.police.uk, as kinds of a force's own table that are parts of its total. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("Violence and sexual offences", "violence-against-the-person"),
            Map.entry("Robbery", "robbery"),
            Map.entry("Burglary", "burglary-residential"),
            Map.entry("Vehicle crime", "theft-from-motor-vehicle"),
            Map.entry("Shoplifting", "shoplifting"),
            Map.entry("Bicycle theft", "bicycle-theft"),
            Map.entry("Other theft", "other-theft"),
            Map.entry("Theft from the person", "theft-of-motor-vehicle"),
            Map.entry("Criminal damage and arson", "criminal-damage-and-arson"),
            Map.entry("Drugs", "drug-offences"),
            Map.entry("Possession of weapons", "possession-of-weapons"),
            Map.entry("Public order", "public-order-offences"),
            Map.entry("Other crime", "other-crimes"));

    private static final IndicatorId TOTAL = new IndicatorId("total-crime");
    private static final Comparator<Series> BY_ROW =
            Comparator.comparing(Series::indicator).thenComparing(Series::area);

    @TempDir
    private static Path dir;

    private static Lake lake;
    private static Places places;
    private static List<AreaCode> districts;
    private static Map<Series, Map<Tile, Long>> monthly;

    @BeforeAll
    static void count() throws IOException {
        lake = CountsInLake.lake(dir, "2026-01-01");
        places = Places.of(lake);
        districts =
                places.within(KENT, AreaLevel.DISTRICT).stream().map(Area::code).toList();
        monthly = counts();
    }

    @AfterAll
    static void close() {
        lake.close();
    }

    @Test
    void ofAMonthlyTableEveryTotalAndEveryYearIsToldAndMostOfTheRest() {
        Map<Series, Map<Tile, Long>> table = sentIn(1);
        Told told = told(table);
        assertThat(small(table)).isBetween(0.10, 0.11);
        for (int months = 1; months <= 12; months++) {
            assertThat(share(told, table, months, List.of(TOTAL), false)).isEqualTo(1);
            assertThat(share(told, table, months, kinds(table), true)).isEqualTo(1);
        }
        assertThat(share(told, table, 12, kinds(table), false)).isEqualTo(1);
        assertThat(share(told, table, 1, kinds(table), false)).isBetween(0.65, 0.67);
        assertThat(share(told, table, 5, kinds(table), false)).isBetween(0.63, 0.65);
    }

    @Test
    void ofAQuarterlyTableNearlyAllIsToldAndOfAHalfYearlyOneAll() {
        assertThat(share(told(sentIn(3)), sentIn(3), 3, kinds(monthly), false)).isBetween(0.95, 0.97);
        assertThat(share(told(sentIn(6)), sentIn(6), 6, kinds(monthly), false)).isEqualTo(1);
    }

    @Test
    void aRuleThatHidesAWholeFamilyTellsFarLess() {
        Map<String, Boolean> small = new TreeMap<>();
        monthly.forEach((row, tiles) -> tiles.forEach(
                (tile, n) -> small.merge(row.area() + " " + tile.start(), n > 0 && n < 5, Boolean::logicalOr)));
        double told = (double) small.values().stream().filter(one -> !one).count() / small.size();
        assertThat(told).isBetween(0.25, 0.26);
    }

    private static Told told(Map<Series, Map<Tile, Long>> table) {
        return Told.of(List.of(table), new Extents("count-table", Indicators.shipped(), places, AreaLevel.DISTRICT));
    }

    private static List<IndicatorId> kinds(Map<Series, Map<Tile, Long>> table) {
        return table.keySet().stream()
                .map(Series::indicator)
                .filter(kind -> !kind.equals(TOTAL))
                .distinct()
                .toList();
    }

    private static Map<Series, Map<Tile, Long>> sentIn(int months) {
        Map<Series, Map<Tile, Long>> table = new TreeMap<>(BY_ROW);
        monthly.forEach((series, tiles) -> tiles.forEach((tile, n) -> {
            YearMonth start = tile.start().minusMonths((tile.start().getMonthValue() - 1) % months);
            table.computeIfAbsent(series, s -> new TreeMap<>()).merge(new Tile(start, months), n, Long::sum);
        }));
        return table;
    }

    /** The share of counts of a kind, district and month that are small. */
    private static double small(Map<Series, Map<Tile, Long>> table) {
        List<Long> counts = table.entrySet().stream()
                .filter(row -> !row.getKey().indicator().equals(TOTAL))
                .flatMap(row -> row.getValue().values().stream())
                .toList();
        return (double) counts.stream().filter(n -> n > 0 && n < 5).count() / counts.size();
    }

    /** The share of all counts of some kinds, in each run of so many months, that is told. */
    private static double share(
            Told told, Map<Series, Map<Tile, Long>> table, int months, List<IndicatorId> kinds, boolean ofKent) {
        long all = 0;
        long hidden = 0;
        int step = table.values().iterator().next().keySet().iterator().next().months();
        for (int from = 1; from + months <= 13; from += step) {
            Period period = Period.of(YearMonth.of(2025, from), months);
            for (IndicatorId kind : kinds) {
                for (AreaCode area : ofKent ? List.of(KENT) : districts) {
                    long n = 0;
                    for (AreaCode district : ofKent ? districts : List.of(area)) {
                        n += table.getOrDefault(new Series(kind, district), Map.of()).entrySet().stream()
                                .filter(tile -> period.contains(tile.getKey().start()))
                                .mapToLong(Map.Entry::getValue)
                                .sum();
                    }
                    all++;
                    hidden += told.hides(kind, List.of(area), period, n) ? 1 : 0;
                }
            }
        }
        return 1 - (double) hidden / all;
    }

    private static Map<Series, Map<Tile, Long>> counts() throws IOException {
        Map<String, AreaCode> names = new HashMap<>();
        places.within(KENT, AreaLevel.DISTRICT).forEach(area -> names.put(area.name(), area.code()));
        Map<Series, Map<Tile, Long>> counts = new TreeMap<>(BY_ROW);
        for (int month = 1; month <= 12; month++) {
            Tile tile = new Tile(YearMonth.of(2025, month), 1);
            for (AreaCode district : districts) {
                for (String kind : KINDS.values()) {
                    counts.computeIfAbsent(new Series(new IndicatorId(kind), district), s -> new TreeMap<>())
                            .put(tile, 0L);
                }
            }
            Path file = Path.of("demo/police/" + tile.start() + "-kent-street.csv.gz");
            try (BufferedReader reader = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                reader.lines().skip(1).forEach(line -> count(counts, names, tile, line));
            }
        }
        return counts;
    }

    private static void count(
            Map<Series, Map<Tile, Long>> counts, Map<String, AreaCode> names, Tile tile, String line) {
        String[] fields = line.replace("\"", "").split(",", -1);
        // an LSOA's name is its district's with five more characters
        String place = fields[8];
        AreaCode district = place.length() < 5 ? null : names.get(place.substring(0, place.length() - 5));
        String kind = KINDS.get(fields[9]);
        if (kind != null && district != null) {
            for (IndicatorId id : List.of(new IndicatorId(kind), TOTAL)) {
                counts.computeIfAbsent(new Series(id, district), s -> new TreeMap<>())
                        .merge(tile, 1L, Long::sum);
            }
        }
    }
}
