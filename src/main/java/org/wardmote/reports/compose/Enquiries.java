package org.wardmote.reports.compose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.AreaMatch;
import org.wardmote.places.Population;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Manner;
import org.wardmote.statistics.Origin;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Phrases;
import org.wardmote.statistics.Question;
import org.wardmote.statistics.Refusal;

/** Where the expressions of one paper get their figures; each question is asked once. A paper is public: never for small numbers. */
final class Enquiries {

    private final Answers figures;
    private final HouseStyle style;
    private final Phrases phrases;
    private final Map<String, String> defaults;
    private final Map<String, Object> sources;
    private final Map<Question, Comparison> answers = new HashMap<>();
    private final Map<Comparison, List<Origin>> origins = new HashMap<>();

    Enquiries(Answers figures, HouseStyle style, FrontMatter front) {
        this.figures = figures;
        this.style = style;
        this.phrases = Phrases.in(style.manner());
        this.sources = front.map("sources");
        this.defaults = new HashMap<>();
        for (String name : List.of("period", "against", "area", "source", "as-at")) {
            defaults.put(name, front.text(name));
        }
    }

    Phrases phrases() {
        return phrases;
    }

    Phrases phrases(int decimals) {
        Manner manner = style.manner();
        return Phrases.in(new Manner(decimals, manner.percent(), manner.between()));
    }

    HouseStyle style() {
        return style;
    }

    Answers figures() {
        return figures;
    }

    /** What the front matter says where an expression says nothing. */
    String fallback(String name) {
        return defaults.getOrDefault(name, "");
    }

    /** A source that the front matter names. */
    Map<?, ?> source(String name) {
        if (sources.get(name) instanceof Map<?, ?> source) {
            return source;
        }
        throw new Slip(
                "The front matter has no source '" + name + "'.",
                sources.isEmpty() ? "Name it there, under sources." : Nearest.offer(name, sources.keySet()));
    }

    Indicator indicator(String text) {
        Optional<Indicator> found = figures.indicators().stream()
                .filter(indicator -> indicator.id().value().equals(text))
                .findFirst();
        return found.orElseThrow(() -> {
            List<Indicator> near = figures.near(text);
            return new Slip(
                    "There is no indicator '" + text + "'.",
                    near.isEmpty()
                            ? "wardmote indicators lists them."
                            : "Did you mean '" + near.get(0).id() + "'?");
        });
    }

    Optional<Indicator> indicator(IndicatorId id) {
        return figures.indicator(id);
    }

    Area area(String text) {
        AreaMatch match = figures.match(text);
        for (AreaLevel level : List.of(
                AreaLevel.DISTRICT,
                AreaLevel.FORCE,
                AreaLevel.CSP,
                AreaLevel.GROUP,
                AreaLevel.COUNTRY,
                AreaLevel.WARD)) {
            List<Area> found =
                    match.exact().stream().filter(area -> area.level() == level).toList();
            if (found.size() == 1) {
                return found.get(0);
            }
        }
        return match.only()
                .orElseThrow(() -> new Slip(
                        match.exact().isEmpty()
                                ? "There is no area '" + text + "'."
                                : "'" + text + "' may be any of several areas.",
                        match.exact().isEmpty()
                                ? match.near().isEmpty()
                                        ? "Give a name or a code, such as Gravesham or E07000109."
                                        : "Did you mean '" + match.near().get(0).name() + "'?"
                                : "Give its code: " + match.exact().get(0).code() + " is one."));
    }

    /** The name of an area as it is printed; its code where it has none. */
    String name(AreaCode code) {
        return figures.area(code).map(Area::name).orElse(code.value());
    }

    Comparison ask(Question question) {
        Comparison known = answers.get(question);
        if (known == null) {
            try {
                known = figures.compare(question);
            } catch (Refusal refusal) {
                throw new Slip(String.valueOf(refusal.getMessage()), "");
            }
            answers.put(question, known);
        }
        return known;
    }

    /** One area, in one period or two. */
    Comparison one(Indicator indicator, Area area, Period period, @Nullable Period against, Asked how) {
        return ask(new Question(
                indicator.id(),
                Question.Rows.AREAS,
                area.level(),
                List.of(area.code()),
                period,
                against,
                how.asAt(),
                Population.Base.RESIDENTS,
                how.source(),
                false));
    }

    /** Which source is asked, and as it was known when. */
    record Asked(@Nullable String source, @Nullable LocalDate asAt) {}

    List<Origin> origins(Comparison comparison) {
        return origins.computeIfAbsent(comparison, figures::origins);
    }

    static Stream<Comparison.Row> rows(Comparison comparison) {
        return Stream.concat(comparison.rows().stream(), Stream.ofNullable(comparison.total()));
    }

    /** The one row of a comparison of one area. */
    static Comparison.Row row(Comparison comparison) {
        List<Comparison.Row> rows = new ArrayList<>(comparison.rows());
        return rows.get(0);
    }

    static Optional<Long> count(Figure figure) {
        return figure.value() instanceof Figure.Count count ? Optional.of(count.number()) : Optional.empty();
    }
}
