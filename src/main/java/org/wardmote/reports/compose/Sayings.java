package org.wardmote.reports.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Population;
import org.wardmote.reports.cite.Citation;
import org.wardmote.reports.compose.Told.Basis;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Comparison.Rate;
import org.wardmote.statistics.Comparison.Row;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Phrases;
import org.wardmote.statistics.Phrases.Phrase;
import org.wardmote.statistics.Question;

/** The expressions that stand within a sentence. The words themselves are chosen by statistics. */
final class Sayings {

    private static final List<String> LENGTHS = List.of("month", "week", "day");
    private static final int LONGEST_NUMBER = 200;

    private Sayings() {}

    static Told change(Arguments asked) {
        Indicator indicator = asked.indicator();
        Comparison comparison = two(asked, indicator, asked.area());
        Row row = Enquiries.row(comparison);
        return words(asked.phrases().change(indicator, row, asked.form()), Basis.of(comparison, row));
    }

    static Told compare(Arguments asked) {
        Indicator indicator = asked.indicator();
        Area area = asked.area();
        Area other = asked.enquiries().area(asked.required("with", "Kent"));
        if (area.code().equals(other.code())) {
            throw new Slip(area.name() + " cannot be compared with itself.", "Name another area in with=.");
        }
        Comparison one = two(asked, indicator, area);
        Comparison two = two(asked, indicator, other);
        boolean within = asked.enquiries().figures().within(other.code(), area.level()).stream()
                .anyMatch(each -> each.code().equals(area.code()));
        Phrase phrase = asked.phrases().beside(indicator, Enquiries.row(one), Enquiries.row(two), within, asked.form());
        return words(phrase, Basis.of(one, Enquiries.row(one)), Basis.of(two, Enquiries.row(two)));
    }

    static Told rank(Arguments asked) {
        Indicator indicator = asked.indicator();
        Area area = asked.area();
        AreaLevel level = asked.by(area.level().word()).orElseThrow(() -> new Slip("Categories have no rank.", ""));
        Area within = asked.enquiries().area(asked.required("within", "Kent"));
        Comparison comparison = rows(asked, indicator, level, List.of(within.code()), asked.period(), asked.against());
        Row row = comparison.rows().stream()
                .filter(each -> each.key().equals(area.code().value()))
                .findFirst()
                .orElseThrow(() ->
                        new Slip(area.name() + " is none of the " + level.plural() + " of " + within.name() + ".", ""));
        return words(
                asked.phrases().rank(row, level, within.name(), asked.form()),
                new Basis(comparison, comparison.rows().stream().map(Row::now).toList()));
    }

    static Told share(Arguments asked) {
        Indicator part = asked.indicator();
        Indicator whole = asked.enquiries().indicator(asked.required("of", "total-crime"));
        Area area = asked.area();
        Comparison one = single(asked, part, area, asked.period());
        Comparison all = single(asked, whole, area, asked.period());
        Row some = Enquiries.row(one);
        Row of = Enquiries.row(all);
        return words(
                asked.phrases().share(some.now(), whole, of.now(), asked.form()),
                Basis.of(one, some),
                Basis.of(all, of));
    }

    static Told rate(Arguments asked) {
        Indicator indicator = asked.indicator();
        Comparison comparison = single(asked, indicator, asked.area(), asked.period());
        Row row = Enquiries.row(comparison);
        Rate rate = row.rate();
        if (rate == null) {
            throw new Slip("There is no rate of " + indicator.name() + ".", "");
        }
        return words(asked.phrases().rate(rate, asked.form()), Basis.of(comparison, row));
    }

    static Told count(Arguments asked) {
        Indicator indicator = asked.indicator();
        Comparison comparison = single(asked, indicator, asked.area(), asked.period());
        Row row = Enquiries.row(comparison);
        String each = asked.has("each") ? asked.oneOf("each", LENGTHS, "") : "";
        String noun = asked.text("noun").equals("yes") ? indicator.noun() : asked.text("noun");
        if (noun.chars().anyMatch(Character::isDigit)) {
            throw new Slip(
                    "'noun' holds a number.", "Write noun=\"yes\" for what is counted, or words without numbers.");
        }
        return words(asked.phrases().count(row.now(), noun, each), Basis.of(comparison, row));
    }

    static Told trend(Arguments asked) {
        Indicator indicator = asked.indicator();
        Area area = asked.area();
        Period period = asked.period();
        int years = asked.has("years") ? asked.years() : 5;
        List<Figure> figures = new ArrayList<>();
        List<Basis> bases = new ArrayList<>();
        for (int back = years - 1; back >= 0; back--) {
            Period one = period.yearsBefore(back);
            Optional<Comparison> held = held(asked, indicator, area, one);
            figures.add(held.map(comparison -> Enquiries.row(comparison).now())
                    .orElseGet(() -> notHeld(indicator, area, one)));
            held.filter(comparison ->
                            Enquiries.count(Enquiries.row(comparison).now()).isPresent())
                    .ifPresent(comparison -> bases.add(Basis.of(comparison, Enquiries.row(comparison))));
        }
        Optional<Figure> first = figures.stream()
                .filter(figure -> Enquiries.count(figure).isPresent())
                .findFirst();
        Optional<Row> ends = first.filter(figure -> !figure.period().equals(period))
                .map(figure -> asked.enquiries().one(indicator, area, period, figure.period(), asked.asked()))
                .map(Enquiries::row);
        Phrase phrase = asked.phrases().trend(indicator, figures, ends);
        return new Told.Words(phrase.words(), phrase.told(), bases, null);
    }

    /** The figures of one period, where anything at all is held of it. */
    static Optional<Comparison> held(Arguments asked, Indicator indicator, Area area, Period period) {
        try {
            return Optional.of(single(asked, indicator, area, period));
        } catch (Slip nothing) {
            return Optional.empty();
        }
    }

    static Figure notHeld(Indicator indicator, Area area, Period period) {
        return new Figure(
                indicator.id(),
                area.code(),
                period,
                new Figure.Withheld("Nothing is held for " + period.label() + "."),
                "none",
                List.of(),
                List.of());
    }

    static Told list(Arguments asked) {
        Indicator indicator = asked.indicator();
        Optional<AreaLevel> level = asked.by("category");
        Phrases.Direction direction = asked.direction();
        boolean parts = asked.oneOf("parts", List.of("yes", "no"), "no").equals("yes");
        List<AreaCode> of = level.isEmpty()
                ? List.of(asked.area().code())
                : List.of(
                        asked.enquiries().area(asked.required("within", "Kent")).code());
        Comparison comparison = rows(asked, indicator, level.orElse(null), of, asked.period(), asked.against());
        List<Row> rows = comparison.rows().stream()
                .filter(row -> parts || (row.depth() <= 1 && !row.overlaps()))
                .toList();
        String kind = level.map(AreaLevel::singular).orElse("category");
        String kinds = level.map(AreaLevel::plural).orElse("categories");
        return words(asked.phrases().list(rows, direction, kind, kinds, asked.form()), Basis.all(comparison));
    }

    static Told driver(Arguments asked) {
        Indicator indicator = asked.indicator();
        Area area = asked.area();
        Comparison comparison = rows(asked, indicator, null, List.of(area.code()), asked.period(), asked.against());
        Row whole = comparison.total();
        if (whole == null || comparison.drivers().isEmpty()) {
            return new Told.Words(
                    "what drove the change in " + indicator.name().toLowerCase(Locale.UK) + " cannot be told",
                    false,
                    List.of(),
                    null);
        }
        String key = asked.has("category")
                ? asked.enquiries().indicator(asked.text("category")).id().value()
                : comparison.drivers().get(0).key();
        Row row = comparison.rows().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Slip("'" + key + "' is no category of " + indicator.name() + " here.", ""));
        Indicator part = asked.enquiries().indicator(new IndicatorId(key)).orElseThrow();
        return words(
                asked.phrases().driver(indicator, whole, part, row),
                new Basis(
                        comparison,
                        java.util.stream.Stream.of(whole, row)
                                .flatMap(each -> Basis.of(comparison, each).figures().stream())
                                .toList()));
    }

    static Told sourced(Arguments asked) {
        String words = asked.value();
        if (words.isEmpty() || words.length() > LONGEST_NUMBER) {
            throw new Slip(
                    "'sourced' takes the number as it is printed, of at most " + LONGEST_NUMBER + " characters.", "");
        }
        if (asked.has("from")) {
            Map<?, ?> source = asked.enquiries().source(asked.text("from"));
            String by = FrontMatter.text(source.get("by"));
            String on = FrontMatter.text(source.get("on"));
            if (by.isEmpty()) {
                throw new Slip(
                        "The source '" + asked.text("from") + "' does not say by whom.",
                        "Give it by: in the front matter.");
            }
            return new Told.Words(
                    words, true, List.of(), new Citation.Statement(by, on.isEmpty() ? null : Arguments.day("on", on)));
        }
        String by = asked.required("by", "VAWG Transformation Fund award, Home Office, 2018");
        return new Told.Words(words, true, List.of(), new Citation.Statement(by, asked.day("on")));
    }

    private static Comparison two(Arguments asked, Indicator indicator, Area area) {
        return asked.enquiries().one(indicator, area, asked.period(), asked.against(), asked.asked());
    }

    private static Comparison single(Arguments asked, Indicator indicator, Area area, Period period) {
        return asked.enquiries().one(indicator, area, period, null, asked.asked());
    }

    static Comparison rows(
            Arguments asked,
            Indicator indicator,
            @Nullable AreaLevel level,
            List<AreaCode> areas,
            Period period,
            @Nullable Period against) {
        return asked.enquiries()
                .ask(new Question(
                        indicator.id(),
                        level == null ? Question.Rows.CATEGORIES : Question.Rows.AREAS,
                        level,
                        areas,
                        period,
                        against,
                        asked.asked().asAt(),
                        Population.Base.RESIDENTS,
                        asked.asked().source(),
                        false));
    }

    private static Told.Words words(Phrase phrase, Basis... bases) {
        return new Told.Words(phrase.words(), phrase.told(), List.of(bases), null);
    }
}
