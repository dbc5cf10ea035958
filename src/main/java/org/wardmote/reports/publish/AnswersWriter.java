package org.wardmote.reports.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardmote.lake.VintageId;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.Boundary;
import org.wardmote.statistics.Caveat;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.Grounds;
import org.wardmote.statistics.Origin;
import org.wardmote.statistics.Question;

/** Writes what a lake answered to a paper as JSON; what is said often is said once and told by its number. */
final class AnswersWriter {

    static final int FORMAT = 1;

    private final Map<AreaCode, Area> areas = new LinkedHashMap<>();
    private final List<Caveat> caveats = new ArrayList<>();
    private final List<Origin> origins = new ArrayList<>();

    private AnswersWriter() {}

    static byte[] write(KeptAnswers kept) {
        return JsonTree.write(new AnswersWriter().tree(kept));
    }

    private Map<String, Object> tree(KeptAnswers kept) {
        List<Object> matches = new ArrayList<>();
        kept.matches().forEach((text, exact) -> matches.add(map("text", text, "areas", codes(exact))));
        List<Object> asked = new ArrayList<>();
        kept.areas().forEach((code, area) -> {
            area.ifPresent(this::code);
            asked.add(map("code", code.value(), "known", area.isPresent()));
        });
        List<Object> members = new ArrayList<>();
        kept.members()
                .forEach((in, found) -> members.add(
                        map("parent", in.parent().value(), "level", in.level().word(), "areas", codes(found))));
        List<Object> outlines = new ArrayList<>();
        kept.outlines().forEach((code, outline) -> outlines.add(outline(code, outline)));
        List<Object> answers = new ArrayList<>();
        kept.answers()
                .forEach((question, answer) -> answers.add(map(
                        "question",
                        question(question),
                        "grounds",
                        grounds(answer.grounds()),
                        "origins",
                        numbers(answer.origins(), origins))));
        List<Object> refusals = new ArrayList<>();
        kept.refusals()
                .forEach((question, refusal) -> refusals.add(map(
                        "question",
                        question(question),
                        "code",
                        refusal.code(),
                        "field",
                        refusal.field(),
                        "words",
                        refusal.getMessage())));
        return map(
                "format",
                FORMAT,
                "areas",
                areas.values().stream().map(AnswersWriter::area).toList(),
                "asked",
                asked,
                "matches",
                matches,
                "members",
                members,
                "outlines",
                outlines,
                "caveats",
                caveats.stream()
                        .map(caveat -> map("id", caveat.id(), "words", caveat.words()))
                        .toList(),
                "origins",
                origins.stream().map(AnswersWriter::origin).toList(),
                "answers",
                answers,
                "refusals",
                refusals);
    }

    private String code(Area area) {
        areas.put(area.code(), area);
        return area.code().value();
    }

    private List<String> codes(List<Area> all) {
        return all.stream().map(this::code).toList();
    }

    private static Map<String, Object> area(Area area) {
        return map(
                "code",
                area.code().value(),
                "name",
                area.name(),
                "level",
                area.level().word(),
                "from",
                area.from(),
                "until",
                area.until(),
                "formerNames",
                area.formerNames());
    }

    private static Map<String, Object> outline(AreaCode code, Optional<Boundary> outline) {
        return map(
                "area",
                code.value(),
                "edition",
                outline.map(Boundary::edition).orElse(null),
                "polygons",
                outline.map(each -> each.polygons().stream()
                                .map(rings -> rings.stream()
                                        .map(ring -> ring.stream()
                                                .map(point -> Arrays.stream(point)
                                                        .boxed()
                                                        .toList())
                                                .toList())
                                        .toList())
                                .toList())
                        .orElse(null));
    }

    private static Map<String, Object> origin(Origin origin) {
        return map(
                "vintage",
                origin.vintage(),
                "title",
                origin.title(),
                "publisher",
                origin.publisher(),
                "attribution",
                origin.attribution(),
                "loadedAt",
                origin.loadedAt(),
                "files",
                origin.files().stream()
                        .map(file -> map("name", file.name(), "sha256", file.sha256(), "bytes", file.bytes()))
                        .toList());
    }

    private static Map<String, Object> question(Question question) {
        return map(
                "indicator",
                question.indicator(),
                "rows",
                question.rows(),
                "level",
                question.level() == null ? null : question.level().word(),
                "areas",
                question.areas(),
                "period",
                question.period(),
                "against",
                question.against(),
                "asAt",
                question.asAt(),
                "base",
                question.base(),
                "source",
                question.source());
    }

    private Map<String, Object> grounds(Grounds grounds) {
        return map(
                "source",
                grounds.source(),
                "published",
                grounds.published(),
                "events",
                grounds.events(),
                "caveats",
                numbers(grounds.caveats(), caveats),
                "areaName",
                grounds.areaName(),
                "lines",
                grounds.lines().stream().map(AnswersWriter::line).toList(),
                "whole",
                grounds.whole() == null ? null : line(grounds.whole()),
                "around",
                grounds.around() == null ? null : line(grounds.around()),
                "varied",
                grounds.varied().stream()
                        .map(one -> map("line", line(one.line()), "factor", one.factor(), "degrees", one.degrees()))
                        .toList(),
                "cells",
                grounds.cells().stream().map(this::cell).toList(),
                "people",
                grounds.people().stream().map(AnswersWriter::people).toList(),
                "divided",
                grounds.divided().stream()
                        .map(one -> map("area", one.area(), "reason", one.reason()))
                        .toList(),
                "parts",
                grounds.parts().stream()
                        .map(part ->
                                map("key", part.key(), "name", part.name(), "before", part.before(), "now", part.now()))
                        .toList());
    }

    private static Map<String, Object> line(Grounds.Line line) {
        return map(
                "key",
                line.key(),
                "name",
                line.name(),
                "subject",
                line.subject(),
                "indicator",
                line.indicator(),
                "area",
                line.area(),
                "depth",
                line.depth(),
                "overlaps",
                line.overlaps(),
                "parts",
                line.parts());
    }

    private Map<String, Object> cell(Grounds.Held held) {
        return map(
                "indicator",
                held.indicator(),
                "area",
                held.area(),
                "period",
                held.period(),
                "count",
                held.value() instanceof Figure.Count count ? count.number() : null,
                "withheld",
                held.value() instanceof Figure.Withheld withheld ? withheld.reason() : null,
                "hidden",
                held.value() instanceof Figure.Hidden ? true : null,
                "vintages",
                held.vintages().stream().map(VintageId::toString).toList(),
                "caveats",
                numbers(held.caveats(), caveats),
                "flaw",
                held.flaw());
    }

    private static Map<String, Object> people(Grounds.People people) {
        return map(
                "area",
                people.area(),
                "notAfter",
                people.notAfter(),
                "base",
                people.population().base(),
                "number",
                people.population().number(),
                "day",
                people.population().day(),
                "label",
                people.population().label(),
                "source",
                people.population().source());
    }

    private static <T> List<Integer> numbers(List<T> these, List<T> all) {
        List<Integer> numbers = new ArrayList<>();
        for (T each : these) {
            if (!all.contains(each)) {
                all.add(each);
            }
            numbers.add(all.indexOf(each));
        }
        return numbers;
    }

    /** Names and values by turns. */
    private static Map<String, Object> map(@Nullable Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            if (value != null) {
                map.put(String.valueOf(pairs[i]), value);
            }
        }
        return map;
    }
}
