package org.wardmote.reports.cite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CitationsTests {

    private static final Citation COUNTED = new Citation(
            "1a2b3c4d-1",
            "count \"total-crime\"",
            "5,370",
            List.of(new CitedFigure(
                    "total-crime", "Total crime", "E07000109", "Gravesham", "2019-04..2019-08", "5370", "count-table")),
            List.of("Total crime: \"all\" offences – recorded."),
            List.of(new CitedSource(
                    "20191010-090000-000-0000/count-table",
                    "Tables",
                    "Kent Police",
                    "2019-10-10T09:00:00Z",
                    List.of(new CitedSource.File("recorded-crime-by-district.csv", "ab12")))),
            null);

    private static final Citation STATED = new Citation(
            "5e6f7a8b-1",
            "sourced \"£248,000\"",
            "£248,000",
            List.of(),
            List.of(),
            List.of(),
            new Citation.Statement("Home Office", LocalDate.of(2018, 7, 1)));

    @Test
    void whatWasFrozenIsReadAsItWas() {
        Citations frozen = new Citations("paper.md", Instant.parse("2019-10-10T09:00:00Z"), List.of(COUNTED, STATED));

        assertThat(Citations.fromJson(frozen.toJson())).isEqualTo(frozen);
        assertThat(new String(frozen.toJson(), StandardCharsets.UTF_8))
                .contains("\n")
                .contains("£248,000");
    }

    @Test
    void aRevisionIsWhatIsToldOtherwiseAndNotWhatCameOrWent() {
        Citations then = Citations.none("paper.md");
        Citations now = new Citations("paper.md", null, List.of(COUNTED, STATED));
        Citations later = new Citations("paper.md", null, List.of(COUNTED.worded("5,371")));

        assertThat(now.since(then)).isEmpty();
        assertThat(later.since(now)).containsExactly(new Revised(COUNTED, COUNTED.worded("5,371")));
    }

    @Test
    void whatIsNoFileOfCitationsIsRefused() {
        for (String text :
                List.of("", "[]", "{\"format\": 9}", "{\"format\": 1, \"citations\": [3]}", "[".repeat(100))) {
            assertThatThrownBy(() -> Citations.fromJson(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Not a file of citations");
        }
    }
}
