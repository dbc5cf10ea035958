package org.wardmote.reports.publish;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.VintageId;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Boundary;
import org.wardmote.places.Population;
import org.wardmote.reports.publish.JsonTree.Node;
import org.wardmote.statistics.Caveat;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.Grounds;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Origin;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Question;
import org.wardmote.statistics.Refusal;

/** Reads what {@link AnswersWriter} wrote. It may come from anybody, and what cannot be so is refused. */
final class AnswersReader {

    private static final int MOST_ANSWERS = 2000;
    private static final int MOST_ROWS = 2000;

    /** No count or population is greater: so many people never lived. */
    private static final long MOST = 100_000_000_000L;

    private final Map<String, Area> areas = new HashMap<>();
    private final List<Caveat> caveats = new ArrayList<>();
    private final List<Origin> origins = new ArrayList<>();

    private AnswersReader() {}

    /** Throws {@link IllegalArgumentException}, whose message says why. */
    static KeptAnswers read(byte[] json) {
        try {
            return new AnswersReader().answers(JsonTree.read(json));
        } catch (DateTimeException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
    }

    private KeptAnswers answers(Node file) {
        if (file.number("format") != AnswersWriter.FORMAT) {
            throw new IllegalArgumentException("it is of another version");
        }
        KeptAnswers kept = KeptAnswers.none();
        file.nodes("areas").forEach(node -> areas.put(node.text("code"), area(node)));
        file.nodes("caveats").forEach(node -> caveats.add(new Caveat(node.text("id"), node.text("words"))));
        file.nodes("origins").forEach(node -> origins.add(origin(node)));
        for (Node node : file.nodes("asked")) {
            kept.areas()
                    .put(
                            new AreaCode(node.text("code")),
                            node.truth("known") ? Optional.of(known(node.text("code"))) : Optional.empty());
        }
        for (Node node : file.nodes("matches")) {
            kept.matches().put(node.text("text"), known(node.texts("areas")));
        }
        for (Node node : file.nodes("members")) {
            kept.members()
                    .put(
                            new KeptAnswers.Within(new AreaCode(node.text("parent")), level(node.text("level"))),
                            known(node.texts("areas")));
        }
        for (Node node : file.nodes("outlines")) {
            AreaCode code = new AreaCode(node.text("area"));
            kept.outlines().put(code, outline(code, node));
        }
        List<Node> answers = file.nodes("answers");
        if (answers.size() > MOST_ANSWERS) {
            throw new IllegalArgumentException("it holds more than " + MOST_ANSWERS + " answers");
        }
        for (Node node : answers) {
            Question question = question(node.node("question"));
            kept.answers()
                    .put(
                            question,
                            new KeptAnswers.Answer(
                                    grounds(question, node.node("grounds")), byNumber(node.texts("origins"), origins)));
        }
        for (Node node : file.nodes("refusals")) {
            kept.refusals()
                    .put(
                            question(node.node("question")),
                            new Refusal(node.text("code"), node.text("field"), node.text("words")));
        }
        return kept;
    }

    private static Area area(Node node) {
        return new Area(
                new AreaCode(node.text("code")),
                node.text("name"),
                level(node.text("level")),
                day(node.maybe("from")),
                day(node.maybe("until")),
                node.texts("formerNames"));
    }

    private Area known(String code) {
        Area area = areas.get(code);
        if (area == null) {
            throw new IllegalArgumentException("it does not describe the area " + code);
        }
        return area;
    }

    private List<Area> known(List<String> codes) {
        return codes.stream().map(this::known).toList();
    }

    private static AreaLevel level(String word) {
        for (AreaLevel level : AreaLevel.values()) {
            if (level.word().equals(word)) {
                return level;
            }
        }
        throw new IllegalArgumentException("it names a kind of area that is none: " + word);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable Period period(@Nullable String text) {
        return text == null ? null : Period.parse(text);
    }

    private static long count(Node node, String name) {
        long count = node.number(name);
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException("it holds a count that cannot be: " + count);
        }
        return count;
    }

    private static Optional<Boundary> outline(AreaCode code, Node node) {
        String edition = node.maybe("edition");
        if (edition == null) {
            return Optional.empty();
        }
        List<List<List<double[]>>> polygons = new ArrayList<>();
        for (Object rings : node.list("polygons")) {
            List<List<double[]>> outline = new ArrayList<>();
            for (Object ring : list(rings)) {
                List<double[]> points = new ArrayList<>();
                list(ring)
                        .forEach(point -> points.add(list(point).stream()
                                .mapToDouble(number -> Double.parseDouble(String.valueOf(number)))
                                .toArray()));
                if (points.stream().anyMatch(point -> point.length != 2)) {
                    throw new IllegalArgumentException("an outline has points that are none");
                }
                outline.add(points);
            }
            polygons.add(outline);
        }
        return Optional.of(new Boundary(code, edition, polygons));
    }

    private static List<?> list(Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("an outline is none");
    }

    private static Origin origin(Node node) {
        return new Origin(
                VintageId.parse(node.text("vintage")),
                node.text("title"),
                node.text("publisher"),
                node.text("attribution"),
                Instant.parse(node.text("loadedAt")),
                "",
                node.nodes("files").stream()
                        .map(file ->
                                new Manifest.Original(file.text("name"), file.text("sha256"), count(file, "bytes")))
                        .toList());
    }

    private static Question question(Node node) {
        String level = node.maybe("level");
        return new Question(
                new IndicatorId(node.text("indicator")),
                Question.Rows.valueOf(node.text("rows")),
                level == null ? null : level(level),
                areaCodes(node.texts("areas")),
                Period.parse(node.text("period")),
                period(node.maybe("against")),
                day(node.maybe("asAt")),
                Population.Base.valueOf(node.text("base")),
                node.maybe("source"),
                false);
    }

    private static List<AreaCode> areaCodes(List<String> codes) {
        return codes.stream().map(AreaCode::new).toList();
    }

    private Grounds grounds(Question question, Node node) {
        List<Node> lines = node.nodes("lines");
        if (lines.size() > MOST_ROWS) {
            throw new IllegalArgumentException("an answer has more than " + MOST_ROWS + " rows");
        }
        return new Grounds(
                question,
                node.text("source"),
                node.truth("published"),
                node.truth("events"),
                byNumber(node.texts("caveats"), caveats),
                node.text("areaName"),
                lines.stream().map(AnswersReader::line).toList(),
                node.has("whole") ? line(node.node("whole")) : null,
                node.has("around") ? line(node.node("around")) : null,
                node.nodes("varied").stream()
                        .map(one -> new Grounds.Varied(
                                line(one.node("line")), one.decimal("factor"), (int) count(one, "degrees")))
                        .toList(),
                node.nodes("cells").stream().map(this::held).toList(),
                node.nodes("people").stream().map(AnswersReader::people).toList(),
                node.nodes("divided").stream()
                        .map(one -> new Grounds.Divided(new AreaCode(one.text("area")), one.text("reason")))
                        .toList(),
                node.nodes("parts").stream()
                        .map(part -> new Grounds.Part(
                                part.text("key"), part.text("name"), count(part, "before"), count(part, "now")))
                        .toList());
    }

    private static Grounds.Line line(Node node) {
        return new Grounds.Line(
                node.text("key"),
                node.text("name"),
                node.text("subject"),
                new IndicatorId(node.text("indicator")),
                new AreaCode(node.text("area")),
                (int) count(node, "depth"),
                node.truth("overlaps"),
                areaCodes(node.texts("parts")));
    }

    private Grounds.Held held(Node node) {
        String withheld = node.maybe("withheld");
        Figure.Value value = node.has("hidden")
                ? new Figure.Hidden()
                : withheld != null ? new Figure.Withheld(withheld) : new Figure.Count(count(node, "count"));
        return new Grounds.Held(
                new IndicatorId(node.text("indicator")),
                new AreaCode(node.text("area")),
                Period.parse(node.text("period")),
                value,
                node.texts("vintages").stream().map(VintageId::parse).toList(),
                byNumber(node.texts("caveats"), caveats),
                node.maybe("flaw"));
    }

    private static Grounds.People people(Node node) {
        return new Grounds.People(
                new AreaCode(node.text("area")),
                LocalDate.parse(node.text("notAfter")),
                new Population(
                        Population.Base.valueOf(node.text("base")),
                        count(node, "number"),
                        LocalDate.parse(node.text("day")),
                        node.text("label"),
                        node.text("source")));
    }

    private static <T> List<T> byNumber(List<String> numbers, List<T> all) {
        return numbers.stream().map(number -> all.get(Integer.parseInt(number))).toList();
    }
}
