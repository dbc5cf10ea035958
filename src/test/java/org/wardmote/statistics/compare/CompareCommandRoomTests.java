package org.wardmote.statistics.compare;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.lake.Lake;
import org.wardmote.places.Places;
import org.wardmote.statistics.StatisticsCommands;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line of comparisons: what it prints, and what it says to a question that is wrong. */
class CompareCommandRoomTests {

    private static final String HASH = "00" + "table.csv".hashCode();

    @TempDir
    private static Path dir;

    @BeforeAll
    static void load() {
        try (Lake lake = CountsInLake.lake(dir, "2019-10-10")) {
            Places.of(lake);
            new CountsInLake(lake, "count-table")
                    .count("district", "total-crime", "total-crime", "E07000109", "2018-04", 5, 5915)
                    .count("district", "total-crime", "total-crime", "E07000109", "2019-04", 5, 5370)
                    .count("district", "total-crime", "total-crime", "E07000112", "2018-04", 5, 5420)
                    .count("district", "total-crime", "total-crime", "E07000112", "2019-04", 5, 4931)
                    .warning("printed", "total-crime", "", "One <b>printed</b> share is another.")
                    .load("table.csv", Instant.parse("2019-10-10T11:00:00Z"));
        }
    }

    @Test
    void theTableFitsATerminal() {
        Answer answer = compare();
        assertThat(answer.code()).isZero();
        assertThat(answer.out().lines()).allMatch(line -> line.length() <= 100);
        assertThat(answer.out())
                .contains("Gravesham              5,915   5,370    -545  -9.2  50.5 (49.1-51.8)  signal")
                .contains("Rate: per 1,000 residents, mid-2018, 5 months.")
                .contains("table.csv  sha256 " + HASH);
    }

    @Test
    void monthsAreAskedForByTheirOwnCommandWhichNamesWhatIsWrong() {
        Answer none = months("Gravesham");
        assertThat(none.code()).isZero();
        assertThat(none.out())
                .contains("2019-04")
                .contains("No month has the same month a year before to be set beside");
        Answer wrong = months("Gravesam");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("--area: There is no area 'Gravesam': perhaps Gravesham");
    }

    private static Answer months(String area) {
        return run(
                "months",
                "--lake",
                dir.toString(),
                "--indicator",
                "total-crime",
                "--area",
                area,
                "--period",
                "2019-04..2019-08");
    }

    @Test
    void eachChangeIsSetBesideThatOfTheOthers() {
        assertThat(compare().out())
                .contains("Beside the rest of the whole")
                .contains("2 of 2 cannot be told apart from the rest");
        JsonNode beside = JsonMapper.shared()
                .readTree(compare("--format", "json").out())
                .get("rows")
                .get(1)
                .get("beside");
        assertThat(beside.get("rest").asString()).isEqualTo("the other districts");
        assertThat(beside.get("ratio").decimalValue()).isEqualByComparingTo("0.998");
        assertThat(beside.get("verdict").asString()).isEqualTo("within chance");
    }

    @Test
    void theJsonTellsEachNumberExactlyAndTheFileItIsFrom() {
        JsonNode answer =
                JsonMapper.shared().readTree(compare("--format", "json").out());
        JsonNode row = answer.get("rows").get(1);
        assertThat(row.get("code").asString()).isEqualTo("E07000109");
        assertThat(row.get("now").get("count").asLong()).isEqualTo(5370);
        assertThat(row.get("before").get("count").asLong()).isEqualTo(5915);
        assertThat(row.get("change").asLong()).isEqualTo(-545);
        assertThat(row.get("percent").decimalValue()).isEqualByComparingTo("-9.2");
        assertThat(row.get("rate").get("value").decimalValue()).isEqualByComparingTo("50.5");
        assertThat(row.get("rate").get("denominator").asLong()).isEqualTo(106385);
        assertThat(row.get("evidence").get("verdict").asString()).isEqualTo("signal");
        assertThat(row.get("withheld").isNull()).isTrue();
        JsonNode shepway = answer.get("rows").get(0);
        assertThat(shepway.get("name").asString()).isEqualTo("Folkestone and Hythe");
        assertThat(shepway.get("formerNames").get(0).asString()).isEqualTo("Shepway");
        JsonNode vintage = answer.get("vintages").get(0);
        assertThat(row.get("now").get("vintages").get(0).asString())
                .isEqualTo(vintage.get("id").asString());
        assertThat(vintage.get("files").get(0).get("name").asString()).isEqualTo("table.csv");
        assertThat(vintage.get("files").get(0).get("sha256").asString()).isEqualTo(HASH);
    }

    @Test
    void theCsvHasARowForEachAreaAndForTheirSum() {
        List<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(compare("--format", "csv").out())
                .stream()
                .toList();
        assertThat(rows).extracting(row -> row.getField("now")).containsExactly("4931", "5370", "10301");
        assertThat(rows.get(1).getField("percent")).isEqualTo("-9.2");
        assertThat(rows.get(1).getField("finding")).startsWith("Total crime in Gravesham fell by 9.2% (545 fewer)");
    }

    @Test
    void thePageTellsItsHeadersAndLetsNoMarkupThrough() {
        String page = compare("--format", "html").out();
        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en-GB\">")
                .contains("<caption id=\"caption\">", "<th scope=\"row\">Gravesham</th>", "<th scope=\"col\"")
                .contains("One &lt;b&gt;printed&lt;/b&gt; share is another.")
                .doesNotContain("<b>", "<script", "http://", "https://");
    }

    @Test
    void aWrongQuestionIsToldItsOptionAndItsMend() {
        assertWrong(
                "--indicator: There is no indicator 'totl-crime': perhaps total-crime", "--indicator", "totl-crime");
        assertWrong(
                "--area: There is no area 'Gravsham': perhaps Gravesham (district, E07000109)", "--area", "Gravsham");
        assertWrong("--by: Rows are by one of lsoa, ward", "--by", "parish");
        assertWrong("--period: Not a period: '2019'", "--period", "2019");
        assertWrong("--as-at: Not a day: 'yesterday'", "--as-at", "yesterday");
        assertWrong("--format: 'pdf' is none of table, csv, json, html", "--format", "pdf");
        assertWrong("--audience: 'press' is none of analyst, public", "--audience", "press");
        assertWrong("--denominator: 'cars' is none of residents, households", "--denominator", "cars");
        assertWrong("--source: police-street does not count offences here", "--source", "police-street");
        assertWrong("--against: April to August 2019 and April to August 2019", "--against", "2019-04..2019-08");
    }

    @Test
    void theVintagesAndTheIndicatorsAreListed() {
        Answer vintages = run("vintages", "--lake", dir.toString(), "--dataset", "count-table");
        assertThat(vintages.out())
                .contains("/count-table", "table.csv", HASH, "! One <b>printed</b> share is another.");
        Answer indicators = run("indicators");
        assertThat(indicators.out())
                .contains("violent-crime", "Sum of violence-against-the-person, sexual-offences, robbery.")
                .contains("Source: Home Office Counting Rules for Recorded Crime.");
    }

    private record Answer(int code, String out, String err) {}

    private static void assertWrong(String message, String option, String value) {
        List<String> args = new ArrayList<>(question());
        int at = args.indexOf(option);
        if (at >= 0) {
            args.set(at + 1, value);
        } else {
            args.addAll(List.of(option, value));
        }
        Answer answer = run(args.toArray(String[]::new));
        assertThat(answer.err()).startsWith(message);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.code()).isEqualTo(2);
    }

    private static Answer compare(String... more) {
        List<String> args = new ArrayList<>(question());
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    private static List<String> question() {
        return List.of(
                "compare",
                "--lake",
                dir.toString(),
                "--indicator",
                "total-crime",
                "--by",
                "district",
                "--period",
                "2019-04..2019-08",
                "--against",
                "2018-04..2018-08");
    }

    private static Answer run(String... args) {
        @Command(name = "wardmote")
        final class Root {}

        CommandLine line = new CommandLine(new Root());
        StatisticsCommands.all().forEach(line::addSubcommand);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return new Answer(line.execute(args), out.toString(), err.toString());
    }
}
