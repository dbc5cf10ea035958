package org.wardmote.statistics.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.Vintage;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.Places;
import org.wardmote.statistics.Caveat;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Comparison.Driver;
import org.wardmote.statistics.Comparison.Rank;
import org.wardmote.statistics.Comparison.Rate;
import org.wardmote.statistics.Comparison.Row;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.Finding;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Question;
import org.wardmote.statistics.dataset.Noticed;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A comparison as JSON, for programs: the same on the command line and over the API. Its fields are told in
 * {@code docs/concepts/comparisons.md}; they may grow in number, and none changes its meaning within a format.
 */
final class JsonAnswer {

    /** The version of the fields. */
    static final int FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final Comparison comparison;
    private final Indicator indicator;
    private final Places places;
    private final List<Vintage> vintages;

    JsonAnswer(Comparison comparison, Indicator indicator, Places places, List<Vintage> vintages) {
        this.comparison = comparison;
        this.indicator = indicator;
        this.places = places;
        this.vintages = vintages;
    }

    String write() {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("format", FORMAT);
        answer.put("title", comparison.title());
        answer.put("question", question());
        answer.put("indicator", indicator());
        answer.put("finding", finding(comparison.finding()));
        answer.put("rows", comparison.rows().stream().map(this::row).toList());
        Row total = comparison.total();
        answer.put("total", total == null ? null : row(total));
        answer.put(
                "drivers", comparison.drivers().stream().map(JsonAnswer::driver).toList());
        answer.put("caveats", caveats(comparison.caveats()));
        answer.put(
                "vintages",
                vintages.stream()
                        .map(vintage -> vintage(
                                vintage,
                                comparison.filesOf(vintage.manifest()),
                                comparison.question().smallNumbers()))
                        .toList());
        answer.put("methods", comparison.methods());
        return JSON.writeValueAsString(answer) + "\n";
    }

    private Map<String, @Nullable Object> question() {
        Question question = comparison.question();
        Map<String, @Nullable Object> asked = new LinkedHashMap<>();
        asked.put("indicator", question.indicator().value());
        asked.put("by", question.level() == null ? "category" : question.level().word());
        asked.put("areas", question.areas().stream().map(AreaCode::value).toList());
        asked.put("period", period(question.period()));
        asked.put("against", period(question.against()));
        asked.put("asAt", question.asAt() == null ? null : question.asAt().toString());
        asked.put("denominator", question.base().word());
        asked.put("source", question.source());
        asked.put("smallNumbers", question.smallNumbers());
        return asked;
    }

    private Map<String, @Nullable Object> indicator() {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("id", indicator.id().value());
        told.put("name", indicator.name());
        told.put("noun", indicator.noun());
        told.put("definition", indicator.definition());
        told.put("source", indicator.source());
        return told;
    }

    private Map<String, @Nullable Object> row(Row row) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("code", row.key());
        told.put("name", row.name());
        told.put("formerNames", formerNames(row.key()));
        told.put("depth", row.depth());
        told.put("overlaps", row.overlaps());
        told.put("before", figure(row.before()));
        told.put("now", figure(row.now()));
        told.put("change", row.change());
        told.put("percent", row.percent());
        told.put("percentText", row.percentText());
        told.put("rate", rate(row.rate()));
        told.put("rateBefore", rate(row.rateBefore()));
        told.put("rank", rank(row.rank()));
        told.put("evidence", evidence(row.evidence()));
        told.put("beside", beside(row.beside()));
        told.put("finding", finding(row.finding()));
        String withheld = Printed.withheld(row);
        told.put("withheld", withheld.isEmpty() ? null : withheld);
        return told;
    }

    private List<String> formerNames(String key) {
        return AreaCode.isOne(key)
                ? places.area(new AreaCode(key)).map(Area::formerNames).orElse(List.of())
                : List.of();
    }

    static @Nullable Map<String, @Nullable Object> figure(@Nullable Figure figure) {
        if (figure == null) {
            return null;
        }
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        Figure.Value value = figure.value();
        told.put("count", value instanceof Figure.Count count ? count.number() : null);
        told.put(
                "status",
                value instanceof Figure.Count ? "counted" : value instanceof Figure.Hidden ? "hidden" : "withheld");
        told.put("reason", value instanceof Figure.Withheld withheld ? withheld.reason() : null);
        told.put("source", figure.source());
        told.put("vintages", figure.vintages().stream().map(Object::toString).toList());
        told.put("caveats", caveats(figure.caveats()));
        return told;
    }

    private static @Nullable Map<String, @Nullable Object> rate(@Nullable Rate rate) {
        if (rate == null) {
            return null;
        }
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("value", rate.value());
        told.put("lower", rate.lower());
        told.put("upper", rate.upper());
        told.put("per", rate.per());
        told.put("denominator", rate.denominator());
        told.put("months", rate.months());
        told.put("label", rate.label());
        return told;
    }

    private static @Nullable Map<String, @Nullable Object> beside(Comparison.@Nullable Beside beside) {
        if (beside == null) {
            return null;
        }
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("rest", beside.rest());
        told.put("verdict", beside.verdict().words());
        told.put("ratio", beside.ratio());
        told.put("ratioLower", beside.ratioLower());
        told.put("ratioUpper", beside.ratioUpper());
        told.put("pValue", beside.pValue());
        told.put("sentence", beside.sentence());
        return told;
    }

    private static @Nullable Map<String, Object> rank(@Nullable Rank rank) {
        if (rank == null) {
            return null;
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("place", rank.place());
        told.put("best", rank.best());
        told.put("worst", rank.worst());
        told.put("of", rank.of());
        return told;
    }

    static Map<String, @Nullable Object> evidence(Comparison.Evidence evidence) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("verdict", evidence.verdict().words());
        told.put("pValue", evidence.pValue());
        told.put("ratio", evidence.ratio());
        told.put("ratioLower", evidence.ratioLower());
        told.put("ratioUpper", evidence.ratioUpper());
        told.put("method", evidence.method());
        return told;
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("sentence", finding.sentence());
        told.put("phrase", finding.phrase());
        told.put("signal", finding.signal());
        return told;
    }

    private static Map<String, @Nullable Object> driver(Driver driver) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("code", driver.key());
        told.put("name", driver.name());
        told.put("change", driver.change());
        told.put("shareOfChange", driver.shareOfChange());
        return told;
    }

    static Map<String, Object> vintage(Vintage vintage) {
        return vintage(vintage, vintage.manifest().originals(), true);
    }

    private static Map<String, Object> vintage(
            Vintage vintage, List<Manifest.Original> originals, boolean smallNumbers) {
        Manifest manifest = vintage.manifest();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", vintage.id().toString());
        told.put("dataset", manifest.dataset());
        told.put("title", manifest.title());
        told.put("loadedAt", manifest.loadedAt().toString());
        told.put("loadedBy", manifest.loadedBy());
        told.put("rows", manifest.rows());
        List<Map<String, Object>> files = new ArrayList<>();
        for (Manifest.Original original : originals) {
            Map<String, Object> file = new LinkedHashMap<>();
            file.put("name", original.name());
            file.put("sha256", original.sha256());
            file.put("bytes", original.bytes());
            files.add(file);
        }
        told.put("files", files);
        told.put(
                "warnings",
                manifest.warnings().stream()
                        .map(warning -> smallNumbers ? warning : Noticed.plain(warning))
                        .map(warning -> caveat(warning.check(), warning.message()))
                        .toList());
        return told;
    }

    private static @Nullable Map<String, @Nullable Object> period(@Nullable Period period) {
        if (period == null) {
            return null;
        }
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("from", period.from().toString());
        told.put("to", period.to().toString());
        told.put("months", period.months());
        told.put("label", period.label());
        return told;
    }

    static List<Map<String, Object>> caveats(List<Caveat> caveats) {
        return caveats.stream()
                .map(caveat -> caveat(caveat.id(), caveat.words()))
                .toList();
    }

    private static Map<String, Object> caveat(String id, String words) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", id);
        told.put("words", words);
        return told;
    }
}
