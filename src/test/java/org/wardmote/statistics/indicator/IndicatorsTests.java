package org.wardmote.statistics.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.IndicatorId;

class IndicatorsTests {

    private static final List<String> DATASETS =
            List.of(Indicators.COUNT_TABLE, "ons-csp-c2", "ho-csp-open-data", "police-street");

    private final Indicators indicators = Indicators.shipped();

    @Test
    void nothingIsAPartOfItself() {
        for (String dataset : DATASETS) {
            for (Indicator indicator : indicators.all()) {
                assertThat(below(indicator.id(), dataset))
                        .as("%s in %s", indicator.id(), dataset)
                        .doesNotContain(indicator.id());
            }
        }
    }

    @Test
    void aCategoryIsCountedOnceInEverySum() {
        for (String dataset : DATASETS) {
            for (Indicator indicator : indicators.all()) {
                List<String> categories = indicators.categories(indicator.id(), dataset, category -> true);
                assertThat(categories).as("%s in %s", indicator.id(), dataset).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void noCategoryOfASourceMeansTwoIndicators() {
        for (String dataset : List.of("ons-csp-c2", "ho-csp-open-data", "police-street")) {
            Map<String, IndicatorId> owner = new HashMap<>();
            for (Indicator indicator : indicators.all()) {
                for (String category : indicators.categories(dataset)) {
                    if (indicators.ofCategory(dataset, category).equals(java.util.Optional.of(indicator.id()))) {
                        assertThat(owner.put(category, indicator.id())).isNull();
                    }
                }
            }
            assertThat(owner.keySet()).containsExactlyInAnyOrderElementsOf(indicators.categories(dataset));
        }
    }

    @Test
    void theTotalOfEachSourceIsMadeOfAllItsCategories() {
        Set<String> street = new HashSet<>(indicators.categories("police-street"));
        street.remove("anti-social-behaviour");
        IndicatorId total = new IndicatorId("total-crime");
        assertThat(indicators.categories(total, "police-street", c -> true))
                .containsExactlyInAnyOrderElementsOf(street);
        assertThat(indicators.categories(total, "ho-csp-open-data", c -> true))
                .containsExactlyInAnyOrderElementsOf(indicators.categories("ho-csp-open-data"));
        assertThat(indicators.categories(total, "ons-csp-c2", c -> true)).containsExactly("total-recorded-crime");
    }

    @Test
    void everyStreetTypeIsMapped() {
        assertThat(indicators.categories("police-street"))
                .containsExactlyInAnyOrder(
                        "anti-social-behaviour",
                        "bicycle-theft",
                        "burglary",
                        "criminal-damage-and-arson",
                        "drugs",
                        "other-crime",
                        "other-theft",
                        "possession-of-weapons",
                        "public-disorder-and-weapons",
                        "public-order",
                        "robbery",
                        "shoplifting",
                        "theft-from-the-person",
                        "vehicle-crime",
                        "violent-crime",
                        "violence-and-sexual-offences");
    }

    @Test
    void everyGroupOfTableC2IsMapped() {
        assertThat(indicators.categories("ons-csp-c2")).hasSize(23).contains("total-recorded-crime", "theft-offences");
    }

    @Test
    void everyOffenceCodeOfTheHomeOfficeIsInTheGroupThatItsListNames() throws IOException {
        Map<String, String> groups = Map.of(
                "violence-against-the-person", "Violence against the person",
                "sexual-offences", "Sexual offences",
                "robbery", "Robbery",
                "theft-offences", "Theft offences",
                "criminal-damage-and-arson", "Criminal damage and arson",
                "drug-offences", "Drug offences",
                "possession-of-weapons", "Possession of weapons offences",
                "public-order-offences", "Public order offences",
                "miscellaneous-crimes-against-society", "Miscellaneous crimes against society");
        List<List<String>> codes = csv("/offences/home-office-offence-codes.csv");
        groups.forEach((id, group) -> assertThat(
                        indicators.categories(new IndicatorId(id), "ho-csp-open-data", c -> true))
                .as(group)
                .containsAll(codes.stream()
                        .filter(row -> row.get(6).equals("1") && row.get(4).equals(group))
                        .map(row -> row.get(0))
                        .toList()));
    }

    @Test
    void stalkingAndHarassmentAreTogetherWhereverOldListsHaveThem() {
        assertThat(indicators.categories(new IndicatorId("stalking-and-harassment"), "ho-csp-open-data", c -> true))
                .containsExactly("8L", "8M", "8Q", "8R");
    }

    @Test
    void everyRowOfTheCommitteesTableIsAnIndicatorUnderItsPrintedName() throws IOException {
        List<List<String>> rows = csv("/demo/tables/offence-categories-gravesham.csv");
        Set<IndicatorId> found = new HashSet<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            IndicatorId id =
                    indicators.match(row.get(1), Integer.parseInt(row.get(0))).orElseThrow();
            found.add(id);
            assertThat(indicators.name(id, Indicators.COUNT_TABLE)).isEqualToIgnoringCase(row.get(1));
        }
        assertThat(found).hasSize(34);
    }

    @Test
    void everySumAddsUpInTheCommitteesTable() throws IOException {
        List<List<String>> rows = csv("/demo/tables/offence-categories-gravesham.csv");
        for (int column : new int[] {2, 3}) {
            Map<IndicatorId, Long> counts = new HashMap<>();
            for (List<String> row : rows.subList(1, rows.size())) {
                IndicatorId id = indicators
                        .match(row.get(1), Integer.parseInt(row.get(0)))
                        .orElseThrow();
                counts.put(id, Long.parseLong(row.get(column).replace(",", "")));
            }
            int sums = 0;
            for (Map.Entry<IndicatorId, Long> count : counts.entrySet()) {
                List<IndicatorId> parts = indicators.parts(count.getKey(), Indicators.COUNT_TABLE);
                if (!parts.isEmpty()) {
                    assertThat(parts.stream().mapToLong(counts::get).sum())
                            .as("%s in column %d", count.getKey(), column)
                            .isEqualTo(count.getValue());
                    sums++;
                }
            }
            assertThat(sums).isEqualTo(10);
        }
    }

    @Test
    void aWordMayMeanOneThingAtTheFirstLevelAndAnotherBelow() {
        assertThat(indicators.match("Criminal damage", 1)).contains(new IndicatorId("criminal-damage-and-arson"));
        assertThat(indicators.match("Criminal damage", 2)).contains(new IndicatorId("criminal-damage"));
        assertThat(indicators.match("Criminal damage", 0)).contains(new IndicatorId("criminal-damage-and-arson"));
        assertThat(indicators.match("possession – WEAPONS", 1)).contains(new IndicatorId("possession-of-weapons"));
        assertThat(indicators.match("total-crime", 0)).contains(new IndicatorId("total-crime"));
        assertThat(indicators.match("Number of dogs", 0)).isEmpty();
    }

    @Test
    void aTitleOrAFilesNameTellsWhatATableIsOf() {
        assertThat(indicators.guess("recorded-crime-by-district.csv")).contains(new IndicatorId("total-crime"));
        assertThat(indicators.guess("asb-by-district.csv")).contains(new IndicatorId("asb-incidents"));
        assertThat(indicators.guess("domestic-abuse-by-district.csv")).contains(new IndicatorId("domestic-abuse"));
        assertThat(indicators.guess("Total Crime - Apr-Aug 2018 and Apr-Aug 2019"))
                .contains(new IndicatorId("total-crime"));
        assertThat(indicators.guess("populations.csv")).isEmpty();
    }

    @Test
    void aMistypedIndicatorIsOfferedItsNearestNames() {
        assertThat(indicators.near("total-crimes").get(0).id()).isEqualTo(new IndicatorId("total-crime"));
        assertThat(indicators.near("shop lifting").get(0).id()).isEqualTo(new IndicatorId("shoplifting"));
    }

    private Set<IndicatorId> below(IndicatorId id, String dataset) {
        Set<IndicatorId> seen = new HashSet<>();
        Deque<IndicatorId> next = new ArrayDeque<>(indicators.parts(id, dataset));
        next.addAll(indicators.children(id, dataset));
        while (!next.isEmpty()) {
            IndicatorId each = next.pop();
            if (seen.add(each)) {
                next.addAll(indicators.parts(each, dataset));
                next.addAll(indicators.children(each, dataset));
            }
        }
        return seen;
    }

    private static List<List<String>> csv(String resource) throws IOException {
        try (InputStream in = IndicatorsTests.class.getResourceAsStream(resource);
                var reader = de.siegmar.fastcsv.reader.CsvReader.builder()
                        .ofCsvRecord(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8))) {
            return reader.stream().map(r -> new ArrayList<>(r.getFields())).collect(Collectors.toList());
        }
    }
}
