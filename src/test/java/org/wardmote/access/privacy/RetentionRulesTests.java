package org.wardmote.access.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wardmote.access.Marking;
import org.wardmote.access.decide.DataFile;

/** Rules of retention hold from their day; classes without law, purpose and gateway do not exist. */
class RetentionRulesTests {

    private final RetentionRules two = new RetentionRules(new DataFile(
            "test",
            Map.of(
                    "rules",
                    List.of(
                            rule("note", "P6Y", "2020-01-01"),
                            rule("note", "P18M", "2026-01-01"),
                            rule("log", "for-ever", "2020-01-01")))));

    @Test
    void theLatestRuleThatHadBegunHolds() {
        assertThat(two.of("note", LocalDate.of(2019, 12, 31))).isEmpty();
        assertThat(cutOff("note", LocalDate.of(2025, 12, 31))).isEqualTo("2019-12-31T00:00:00Z");
        // From midnight by the clocks of London, in summer an hour before that of the world.
        assertThat(cutOff("note", LocalDate.of(2026, 1, 1))).isEqualTo("2024-06-30T23:00:00Z");
    }

    @Test
    void whatIsKeptForEverIsNeverOver() {
        assertThat(two.of("log", LocalDate.of(2100, 1, 1)).orElseThrow().cutOff(LocalDate.of(2100, 1, 1)))
                .isEmpty();
        assertThat(RetentionPage.inWords(two.of("log", LocalDate.of(2026, 1, 1)).orElseThrow()))
                .isEqualTo("Never erased");
        assertThat(RetentionPage.inWords(new RetentionRules.Rule(
                        "note", java.time.Period.parse("P1Y6M"), "the end", LocalDate.of(2026, 1, 1), "")))
                .isEqualTo("1 year and 6 months from the end");
    }

    @Test
    void everyShippedRuleHasACitationAndAClass() {
        Processing processing = new Processing(DataFile.read("/access/processing.yml"), List.of());
        assertThat(RetentionRules.shipped().all()).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.citation()).isNotBlank();
            assertThat(processing.of(rule.recordClass())).isNotNull();
        });
    }

    @Test
    void aClassWithoutLawPurposeOrGatewayCannotBeKept() {
        for (String missing : List.of("regime", "purpose", "gateway")) {
            Map<String, Object> said = described();
            said.remove(missing);
            assertThatThrownBy(() -> processing(said, List.of())).as(missing).hasMessageContaining(missing);
        }
        Map<String, Object> blank = described();
        blank.put("gateway", " ");
        assertThatThrownBy(() -> processing(blank, List.of())).hasMessageContaining("needs a purpose and a gateway");
        assertThatThrownBy(() -> processing(described(), List.of("note", "letter")))
                .hasMessageContaining("letter")
                .hasMessageContaining("access/processing.yml");
        assertThat(processing(described(), List.of("note")).of("note").marking())
                .isEqualTo(Marking.OFFICIAL_SENSITIVE);
    }

    @Test
    void theHighestMarkingWins() {
        assertThat(Marking.highest(List.of())).isEqualTo(Marking.OFFICIAL);
        assertThat(Marking.highest(List.of(Marking.OFFICIAL, Marking.OFFICIAL_SENSITIVE, Marking.OFFICIAL)))
                .isEqualTo(Marking.OFFICIAL_SENSITIVE);
    }

    private String cutOff(String recordClass, LocalDate day) {
        return two.of(recordClass, day).orElseThrow().cutOff(day).orElseThrow().toString();
    }

    private static Processing processing(Map<String, Object> said, List<String> held) {
        return new Processing(new DataFile("test", Map.of("classes", Map.of("note", said))), held);
    }

    private static Map<String, Object> described() {
        Map<String, Object> said = new HashMap<>();
        for (String field : List.of("name", "purpose", "gateway", "people", "data", "recipients")) {
            said.put(field, field + " of it");
        }
        said.put("regime", "part-3");
        said.put("marking", "OFFICIAL-SENSITIVE");
        return said;
    }

    private static Map<String, Object> rule(String recordClass, String keep, String effective) {
        return Map.of(
                "class", recordClass, "keep", keep, "from", "the end", "effective", effective, "citation", "here");
    }
}
