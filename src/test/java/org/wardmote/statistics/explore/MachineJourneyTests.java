package org.wardmote.statistics.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.TestPostgres;
import org.wardmote.TestVisitor;
import org.wardmote.TestWardmote;
import org.wardmote.audit.Entry;
import org.wardmote.audit.Trail;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Population;
import org.wardmote.statistics.Format;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.LoadChoices;
import org.wardmote.statistics.Loads;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Progress;
import org.wardmote.statistics.Question;
import org.wardmote.statistics.Statistics;
import org.wardmote.statistics.Upload;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program with Tom's key asks what the pages and the command line ask, and brings data. */
class MachineJourneyTests {

    private static final Path TABLES = Path.of("demo", "tables");
    private static final String QUESTION =
            "/api/v1/comparisons?indicator=total-crime&by=district&period=2019-04..2019-08&against=2018-04..2018-08";

    private static TestWardmote wardmote;
    private static String key;
    private final JsonMapper json = new JsonMapper();
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start(@TempDir Path lake) {
        wardmote = TestWardmote.start(TestPostgres.fresh(), lake.resolve("lake"), Map.of());
        wardmote.bean(Loads.class)
                .load(
                        List.of(Upload.of(TABLES.resolve("recorded-crime-by-district.csv"))),
                        LoadChoices.NONE.accepting(),
                        "The test",
                        Progress.SILENT);
        TestVisitor tom = wardmote.signedInAs("tom.whitlock@gravesham.example");
        String page =
                tom.post("/account", "/account/keys", Map.of("label", "a test")).body();
        Matcher shown = Pattern.compile("<strong class=\"wm-hash\">([^<]{20,})</strong>")
                .matcher(page);
        assertThat(shown.find()).isTrue();
        key = shown.group(1);
    }

    @AfterAll
    static void stop() {
        wardmote.stop();
    }

    @Test
    void aComparisonIsTheSameAsOnTheCommandLine() throws Exception {
        Statistics statistics = wardmote.bean(Statistics.class);
        Question question = new Question(
                new IndicatorId("total-crime"),
                Question.Rows.AREAS,
                AreaLevel.DISTRICT,
                List.of(),
                Period.parse("2019-04..2019-08"),
                Period.parse("2018-04..2018-08"),
                null,
                Population.Base.RESIDENTS,
                null,
                true);
        HttpResponse<String> answer = get(QUESTION);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(json.readTree(answer.body()))
                .isEqualTo(json.readTree(statistics.write(statistics.compare(question), Format.JSON)));
        assertThat(answer.body()).contains("\"name\" : \"Gravesham\"").contains("5370");
    }

    @Test
    void anUnknownParameterIsRefusedByItsName() throws Exception {
        JsonNode problem = problem(400, get(QUESTION.replace("against", "agianst")));
        assertThat(problem.at("/code").asString()).isEqualTo("unknown-parameter");
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("agianst");
        assertThat(problem.at("/errors/0/message").asString()).contains("against");
    }

    @Test
    void everyParameterThatCannotBeUnderstoodIsNamed() throws Exception {
        JsonNode problem = problem(
                400,
                get("/api/v1/comparisons?indicator=witchcraft&by=parish&period=soon&as-at=never"
                        + "&denominator=cats&area=Atlantis"));
        assertThat(problem.at("/status").asInt()).isEqualTo(400);
        assertThat(problem.at("/type").asString()).startsWith("urn:wardmote:problem:");
        assertThat(problem.at("/errors").findValuesAsString("field"))
                .containsExactly("indicator", "by", "period", "area", "as-at", "denominator");
    }

    @Test
    void aMissingParameterIsNamed() throws Exception {
        JsonNode problem = problem(400, get("/api/v1/comparisons?by=district&period=2019-04"));
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("indicator");
    }

    @Test
    void whatThereIsToAskAboutIsTold() throws Exception {
        assertThat(get("/api/v1/indicators").body()).contains("\"id\":\"total-crime\"");
        JsonNode areas =
                json.readTree(get("/api/v1/areas?q=Shepway&level=district").body());
        assertThat(areas.at("/0/code").asString()).isEqualTo("E07000112");
        assertThat(areas.at("/0/formerNames").toString()).contains("Shepway");
        assertThat(get("/api/v1/datasets").body()).contains("\"id\":\"count-table\"");
        JsonNode vintages =
                json.readTree(get("/api/v1/vintages?dataset=count-table").body());
        JsonNode first = vintages.get(vintages.size() - 1);
        assertThat(first.at("/files/0/name").asString()).isEqualTo("recorded-crime-by-district.csv");
        assertThat(first.at("/loadedBy").asString()).isEqualTo("The test");
        assertThat(problem(400, get("/api/v1/areas?q=Kent&level=parish"))
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("level");
    }

    @Test
    void dataIsLookedAtAndThenKeptWithItsLinesInTheTrail() throws Exception {
        HttpResponse<String> looked = send("/api/v1/previews", "files", TABLES.resolve("asb-by-district.csv"));
        assertThat(looked.statusCode()).as(looked.body()).isEqualTo(201);
        JsonNode preview = json.readTree(looked.body());
        assertThat(preview.at("/files/0/dataset").asString()).isEqualTo("count-table");

        HttpResponse<String> kept =
                post("/api/v1/loads?preview=" + preview.at("/id").asString());
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        assertThat(json.readTree(kept.body()).at("/vintages/0/loadedBy").asString())
                .isEqualTo("Tom Whitlock");

        List<Entry> lines = wardmote.bean(Trail.class).newest(Trail.Filter.ALL, 10);
        assertThat(lines)
                .filteredOn(line ->
                        line.kind() == Entry.Kind.COLLECTION && line.deed().startsWith("load"))
                .extracting(Entry::deed)
                .startsWith("load", "load-begun");

        JsonNode gone =
                problem(404, post("/api/v1/loads?preview=" + preview.at("/id").asString()));
        assertThat(gone.at("/errors/0/field").asString()).isEqualTo("preview");
    }

    @Test
    void aWrongFileIsRefusedWithItsPlace() throws Exception {
        Path wrong = Files.createTempFile("crime", ".csv");
        Files.writeString(wrong, "area,apr_aug_2018,apr_aug_2019\nDartford,6028,5.687\n");
        JsonNode preview = json.readTree(
                send("/api/v1/previews?indicator=total-crime", "files", wrong).body());
        assertThat(preview.at("/ready").asBoolean()).isFalse();
        assertThat(preview.at("/problems/0/line").asInt()).isEqualTo(2);
        assertThat(preview.at("/problems/0/suggestion").asString()).isEqualTo("5687");

        JsonNode problem =
                problem(422, post("/api/v1/loads?preview=" + preview.at("/id").asString()));
        assertThat(problem.at("/errors/0/field").asString()).contains("line 2, column apr_aug_2019");
    }

    @Test
    void theDocumentTellsOfEveryOperationAndOfNothingElse() throws Exception {
        JsonNode document = json.readTree(get("/api/v1/openapi.json").body());
        assertThat(document.at("/openapi").asString()).startsWith("3.");
        assertThat(document.get("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/v1/indicators",
                        "/api/v1/areas",
                        "/api/v1/datasets",
                        "/api/v1/vintages",
                        "/api/v1/comparisons",
                        "/api/v1/months",
                        "/api/v1/previews",
                        "/api/v1/loads",
                        "/api/v1/matters",
                        "/api/v1/matters/{id}",
                        "/api/v1/agreements");
        for (JsonNode path : document.get("paths")) {
            for (JsonNode operation : path) {
                assertThat(operation.path("summary").asString("")).isNotBlank();
                assertThat(operation.at("/responses/400/content").propertyNames())
                        .containsExactly("application/problem+json");
                for (JsonNode parameter : operation.path("parameters")) {
                    assertThat(parameter.path("description").asString(""))
                            .as(parameter.toString())
                            .isNotBlank();
                    assertThat(parameter.path("name").asString()).isNotEqualTo("viewer");
                }
            }
        }
    }

    @Test
    void withoutAKeyNothingIsTold() throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(wardmote.origin() + QUESTION)).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("Gravesham");
    }

    private JsonNode problem(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        return json.readTree(answer.body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(wardmote.origin() + path)).GET());
    }

    private HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(wardmote.origin() + path)).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private HttpResponse<String> send(String path, String field, Path file) throws IOException, InterruptedException {
        String boundary = "a-boundary-that-no-file-has";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                        + file.getFileName() + "\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(Files.readAllBytes(file));
        body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(wardmote.origin() + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(
                request.header("Authorization", "Bearer " + key).build(), HttpResponse.BodyHandlers.ofString());
    }
}
