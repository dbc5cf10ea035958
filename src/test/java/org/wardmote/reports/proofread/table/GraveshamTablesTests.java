package org.wardmote.reports.proofread.table;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.read.Readers;
import org.wardmote.reports.proofread.read.Reading;
import org.wardmote.reports.proofread.table.TypedTable.Column;
import org.wardmote.reports.proofread.table.TypedTable.Role;
import org.wardmote.reports.proofread.table.TypedTable.Row;
import org.wardmote.statistics.Period;

/** The real paper of October 2019, as it was lifted from its PDF. */
class GraveshamTablesTests {

    private static final Path FILES = Path.of("src/test/resources/reports/gravesham-2019");

    @Test
    void itsFourTablesAreReadCellByCellAsTheyWerePrinted() throws IOException {
        List<TypedTable> tables = TypedTables.of(paper());

        assertThat(tables).hasSize(4);
        holds(tables.get(0), "recorded-crime-by-district.csv");
        holds(tables.get(1), "offence-categories-gravesham.csv");
        holds(tables.get(2), "domestic-abuse-by-district.csv");
        holds(tables.get(3), "asb-by-district.csv");
    }

    @Test
    void itsColumnsAreTwoPeriodsTheirChangeAndARate() throws IOException {
        TypedTable asb = TypedTables.of(paper()).get(3);

        assertThat(asb.columns().stream().map(Column::role))
                .containsExactly(Role.COUNT, Role.COUNT, Role.CHANGE, Role.PERCENT_CHANGE, Role.RATE);
        assertThat(asb.columns().stream().map(Column::period))
                .startsWith(Period.parse("2018-04..2018-08"), Period.parse("2019-04..2019-08"));
        assertThat(asb.columns().get(3).of()).isEqualTo(1);
        assertThat(asb.columns().get(3).from()).isZero();
    }

    @Test
    void itsTotalsAreFoundByAddingUp() throws IOException {
        TypedTable categories = TypedTables.of(paper()).get(1);

        assertThat(parts(categories, "Violent crime"))
                .containsExactly("Violence against the person", "Sexual offences", "Robbery");
        assertThat(parts(categories, "Crimes Against Society"))
                .containsExactly("Drug offences", "Possession – weapons", "Public order offences", "Other crimes");
        assertThat(parts(categories, "Total Crime")).containsExactly("Victim-Based Crime", "Crimes Against Society");
        assertThat(row(categories, "Most serious violence").parent()).isEqualTo(-1);
    }

    @Test
    void itsSlipsAreFoundAndNothingElse() throws IOException {
        List<Slip> slips = new TableChecks().check(paper(), TypedTables.of(paper()));

        assertThat(slips.stream().map(slip -> slip.kind() + " " + slip.quote()))
                .containsExactlyInAnyOrder(
                        "table.notation 5.687",
                        "table.total 82,537",
                        "table.percent -9.0",
                        "table.rate 42.8",
                        "table.rate-source Per 1,000 popn.",
                        "rounding.convention -5.6");
        assertThat(slips)
                .filteredOn(slip -> slip.kind().equals("rounding.convention"))
                .singleElement()
                .satisfies(slip -> assertThat(slip.evidence()).startsWith("13 of 75 per cents"));
        assertThat(slips)
                .filteredOn(slip -> slip.kind().equals("table.rate"))
                .singleElement()
                .satisfies(slip -> {
                    assertThat(slip.words()).startsWith("Dover");
                    assertThat(slip.evidence()).contains("42.87").contains("mid-2018");
                });
    }

    private static Reading paper() throws IOException {
        return Readers.read(FILES.resolve("report-text.txt"));
    }

    private static List<String> parts(TypedTable table, String total) {
        int at = table.rows().indexOf(row(table, total));
        return table.rows().stream()
                .filter(row -> row.parent() == at)
                .map(Row::name)
                .toList();
    }

    private static Row row(TypedTable table, String name) {
        return table.rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void holds(TypedTable table, String file) throws IOException {
        List<NamedCsvRecord> records;
        try (Stream<NamedCsvRecord> read =
                CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(FILES.resolve(file))).stream()) {
            records = read.toList();
        }
        assertThat(table.rows()).hasSameSizeAs(records);
        for (int i = 0; i < records.size(); i++) {
            List<String> fields = records.get(i).getFields();
            int names = records.get(i).findField("level").isPresent() ? 1 : 0;
            assertThat(table.rows().get(i).name()).isEqualTo(fields.get(names));
            List<String> printed = fields.subList(names + 1, fields.size());
            assertThat(table.rows().get(i).values().stream().map(TypedTable.Value::text))
                    .containsExactlyElementsOf(printed);
            for (int j = 0; j < printed.size(); j++) {
                @Nullable
                BigDecimal number = table.rows().get(i).values().get(j).number();
                String plain =
                        printed.get(j).equals("5.687") ? "5687" : printed.get(j).replace(",", "");
                assertThat(number).isEqualTo(plain.equals("n/a") ? null : new BigDecimal(plain));
            }
        }
    }
}
