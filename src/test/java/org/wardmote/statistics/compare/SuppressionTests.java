package org.wardmote.statistics.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wardmote.statistics.compare.Attack.Exposure;
import org.wardmote.statistics.compare.Attack.Hidden;
import org.wardmote.statistics.compare.Suppression.Release;

class SuppressionTests {

    @Test
    void aTableWithoutSmallNumbersIsShownWhole() {
        Release release = Suppression.protect(CountTable.builder()
                .cell("a", 5, 5)
                .cell("b", 0, 5)
                .cell("all", 5, 5)
                .sum("all", List.of("a", "b"))
                .build());
        assertThat(release.released()).isTrue();
        assertThat(release.hidden()).isEmpty();
    }

    @Test
    void aSmallNumberWithoutATotalIsHiddenAlone() {
        Release release = Suppression.protect(
                CountTable.builder().cell("a", 4, 5).cell("b", 70, 5).build());
        assertThat(release.hidden()).containsExactly("a");
        assertThat(release.small()).containsExactly("a");
    }

    @Test
    void besideATotalTheCheapestOtherPartIsHiddenTooAndTheTotalKept() {
        Release release = Suppression.protect(CountTable.builder()
                .cell("a", 3, 5)
                .cell("b", 12, 5)
                .cell("c", 90, 5)
                .cell("d", 4000, 5)
                .cell("all", 4105, 5)
                .sum("all", List.of("a", "b", "c", "d"))
                .build());
        assertThat(release.hidden()).containsExactlyInAnyOrder("a", "b");
        assertThat(release.small()).containsExactly("a");
    }

    @Test
    void twoSmallNumbersThatSumToLittleNeedAThird() {
        Release release = Suppression.protect(CountTable.builder()
                .cell("a", 1, 5)
                .cell("b", 2, 5)
                .cell("c", 30, 5)
                .cell("all", 33, 5)
                .sum("all", List.of("a", "b", "c"))
                .build());
        assertThat(release.hidden()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void aChangeAPercentageOrARateBesideAHiddenCountIsHidden() {
        Release release = Suppression.protect(CountTable.builder()
                .cell("homicide.before", 1, 5)
                .cell("homicide.now", 0, 5)
                .derived("homicide.change", "homicide.before", "homicide.now")
                .derived("homicide.percent", "homicide.before", "homicide.now")
                .derived("homicide.rate", "homicide.now")
                .build());
        assertThat(release.hides("homicide.before")).isTrue();
        assertThat(release.hides("homicide.now")).isFalse();
        assertThat(release.hiddenDerived()).containsExactlyInAnyOrder("homicide.change", "homicide.percent");
    }

    /** README item 15: cells of 0, 1 and 2 are printed with their parents. */
    @Test
    void graveshamsHomicideAndDeathByDrivingCannotBeGotBySubtraction() {
        CountTable table = violence();
        Release release = Suppression.protect(table);
        assertThat(release.released()).isTrue();
        assertThat(release.hides("Homicide.before")).isTrue();
        assertThat(release.hides("Death/SI (unlawful driving).now")).isTrue();
        assertThat(release.hides("Violence against the person.before")).isFalse();
        assertThat(release.hides("Violence against the person.now")).isFalse();
        // one more part in each period is enough
        assertThat(release.hidden()).hasSize(4);
        assertThat(release.hides("Homicide.change")).isTrue();
    }

    @Test
    void aSmallDifferenceFromAnEarlierReleaseIsProtectedInTheLaterOne() {
        Release release = Suppression.protect(CountTable.builder()
                .published("mid.a", 20)
                .published("mid.b", 30)
                .published("mid", 50)
                .sum("mid", List.of("mid.a", "mid.b"))
                .cell("year.a", 22, 5)
                .cell("year.b", 61, 5)
                .cell("year", 83, 5)
                .sum("year", List.of("year.a", "year.b"))
                .difference("year.a", "mid.a", "rest.a", 5)
                .difference("year.b", "mid.b", "rest.b", 5)
                .difference("year", "mid", "rest", 5)
                .build());
        assertThat(release.released()).isTrue();
        assertThat(release.small()).isEmpty();
        assertThat(release.hidden()).containsExactlyInAnyOrder("year.a", "year.b");
    }

    @Test
    void whatEarlierReleasesGiveAwayForGoodIsRefusedWithTheDerivation() {
        Release release = Suppression.protect(CountTable.builder()
                .published("mid", 20)
                .published("year", 22)
                .cell("next", 400, 5)
                .difference("year", "mid", "rest", 5)
                .build());
        assertThat(release.released()).isFalse();
        assertThat(release.refused())
                .singleElement()
                .satisfies(exposure ->
                        assertThat(exposure.words()).isEqualTo("rest must be exactly 2, because year = mid + rest."));
    }

    @Test
    void zerosAreHiddenWhereTheRuleSaysSo() {
        Release release = Suppression.protect(CountTable.builder()
                .cell("a", 0, 5, true)
                .cell("b", 40, 5, true)
                .cell("all", 40, 5, true)
                .sum("all", List.of("a", "b"))
                .build());
        assertThat(release.hides("a")).isTrue();
        assertThat(release.hidden()).hasSize(2);
    }

    @Test
    void aTotalThatIsNotTheSumOfItsPartsIsAttackedWithTheRemainder() {
        Release release = Suppression.protect(CountTable.builder()
                .cell("a", 3, 5)
                .cell("b", 30, 5)
                .cell("all", 34, 5)
                .sum("all", List.of("a", "b"))
                .build());
        assertThat(release.hidden()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void thirtyFiveThousandAreasAreDoneInMoments() {
        CountTable.Builder builder = CountTable.builder();
        List<String> parts = new ArrayList<>();
        long total = 0;
        for (int i = 0; i < 35_000; i++) {
            long count = (i * 7919L) % 60;
            total += count;
            parts.add("area" + i);
            builder.cell("area" + i, count, 5);
        }
        Release release = Suppression.protect(
                builder.cell("all", total, 5).sum("all", parts).build());
        assertThat(release.released()).isTrue();
        assertThat(release.hidden()).isEqualTo(release.small());
    }

    @Test
    void districtsByCategoriesInTwoPeriodsKeepTheirTotals() {
        Random random = new Random(42);
        CountTable.Builder builder = CountTable.builder();
        for (String period : List.of("before", "now")) {
            crossed(builder, random, period, 8, 20);
        }
        CountTable table = builder.build();
        Release release = Suppression.protect(table);
        assertThat(release.released()).isTrue();
        // few more are hidden than are small, and no total
        assertThat(release.hidden().size()).isLessThan(release.small().size() * 3 / 2);
        assertThat(release.hidden()).noneMatch(id -> id.startsWith("before8,") || id.startsWith("now8,"));
    }

    private static void crossed(CountTable.Builder builder, Random random, String period, int rows, int columns) {
        long[][] counts = new long[rows + 1][columns + 1];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                long count = random.nextInt(4) == 0 ? random.nextInt(6) : random.nextInt(300);
                counts[i][j] = count;
                counts[rows][j] += count;
                counts[i][columns] += count;
                counts[rows][columns] += count;
            }
        }
        for (int i = 0; i <= rows; i++) {
            for (int j = 0; j <= columns; j++) {
                builder.cell(period + i + "," + j, counts[i][j], 5);
            }
        }
        for (int i = 0; i <= rows; i++) {
            List<String> parts = new ArrayList<>();
            for (int j = 0; j < columns; j++) {
                parts.add(period + i + "," + j);
            }
            builder.sum(period + i + "," + columns, parts);
        }
        for (int j = 0; j <= columns; j++) {
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                parts.add(period + i + "," + j);
            }
            builder.sum(period + rows + "," + j, parts);
        }
    }

    @Test
    void theAttackReadsPercentagesAndRates() {
        List<Hidden> hidden = List.of(new Hidden("before", 1, 5), new Hidden("now", 1, 5));
        // 3 to 4 is the one pair of counts up to 4 that is +33.3%
        List<Fact> percent = List.of(
                Fact.percent("before", "now", new BigDecimal("33.3")),
                Fact.percentAtMost("before", "now", new BigDecimal("33.3")),
                Fact.within("now", "cap"));
        List<Exposure> found = new Attack(Map.of("cap", 4L), hidden, percent).onAll();
        assertThat(found).extracting(Exposure::low).containsExactly(3L, 4L);
        assertThat(found).extracting(Exposure::high).containsExactly(3L, 4L);
        // 0.3 per 1,000 of 9,800 people is 3 crimes
        List<Fact> rate = List.of(Fact.rate("now", new BigDecimal("0.3"), 1000, 9800));
        Exposure three = new Attack(Map.of(), List.of(new Hidden("now", 1, 5)), rate)
                .onAll()
                .get(0);
        assertThat(three.low()).isEqualTo(3);
        assertThat(three.high()).isEqualTo(3);
        assertThat(three.words()).contains("exactly 3").contains("0.3 per 1000 of 9800");
    }

    @Test
    void aFactAboutAnUnknownCellAndANegativeCountAreRefused() {
        assertThatThrownBy(() -> new Attack(Map.of(), List.of(), List.of(Fact.known("a", 3))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CountTable.builder().cell("a", -1, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CountTable.builder().cell("a", 1, 5).cell("a", 1, 5))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> CountTable.builder().sum("a", List.of())).hasMessageContaining("No such cell");
    }

    private static CountTable violence() {
        List<String> parts = List.of(
                "Homicide",
                "Death/SI (unlawful driving)",
                "Violence with injury",
                "Violence without injury",
                "Stalking and harassment");
        CountTable.Builder builder = CountTable.builder();
        List<String> all = new ArrayList<>(parts);
        all.add("Violence against the person");
        for (String name : all) {
            GraveshamTables.Row row = GraveshamTables.row(GraveshamTables.CATEGORIES, name);
            builder.cell(name + ".before", row.before(), 5)
                    .cell(name + ".now", row.now(), 5)
                    .derived(name + ".change", name + ".before", name + ".now");
        }
        for (String period : List.of(".before", ".now")) {
            builder.sum(
                    "Violence against the person" + period,
                    parts.stream().map(part -> part + period).toList());
        }
        return builder.build();
    }
}
