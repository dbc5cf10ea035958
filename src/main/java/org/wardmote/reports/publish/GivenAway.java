package org.wardmote.reports.publish;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.Places;
import org.wardmote.reports.cite.Citation;
import org.wardmote.reports.cite.CitedFigure;
import org.wardmote.reports.compose.Composed;
import org.wardmote.reports.compose.Sentence;
import org.wardmote.statistics.Disclosure;
import org.wardmote.statistics.Disclosure.Told;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.Grounds;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;

/**
 * What small numbers a paper gives away together with those before it: by sums and differences, or because somebody
 * typed by hand what is hidden.
 */
final class GivenAway {

    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");
    private static final Pattern NUMBER = Pattern.compile("\\b\\d{1,3}\\b");

    private static final String THIS_PAPER = "this paper";

    private final Places places;

    GivenAway(Places places) {
        this.places = places;
    }

    /** Each in a sentence with how it can be mended; earlier papers the newest first. */
    List<String> by(Composed composed, KeptAnswers kept, List<EarlierPaper> earlier) {
        List<Told> before =
                earlier.stream().flatMap(paper -> paper.told().stream()).toList();
        List<Told> told = new ArrayList<>(told(THIS_PAPER, kept));
        told.addAll(before);
        Disclosure disclosure = Disclosure.of(places);
        List<Disclosure.Exposed> exposed = disclosure.attack(told);
        Set<String> found = new LinkedHashSet<>();
        if (!exposed.isEmpty()) {
            // what is known without this paper is not given away by it, and no change of it would help
            Set<String> known = disclosure.attack(before).stream()
                    .map(Disclosure.Exposed::cell)
                    .collect(Collectors.toSet());
            exposed.stream().filter(one -> !known.contains(one.cell())).forEach(one -> found.add(words(one, composed)));
        }
        found.addAll(typed(composed, kept, told));
        return List.copyOf(found);
    }

    private String words(Disclosure.Exposed exposed, Composed composed) {
        List<String> others = exposed.from().stream()
                .map(Told::where)
                .filter(where -> !where.equals(THIS_PAPER))
                .distinct()
                .map(title -> "“" + title + "”")
                .toList();
        String with = others.isEmpty()
                ? "It follows from this paper alone."
                : "It follows from " + String.join(", ", others) + " and this paper together.";
        return "A small number can be worked out of what is published: " + exposed.words() + " " + with + " "
                + mend(exposed, composed);
    }

    /** What of this paper to take out: that alone is still in its writers' hands. */
    private String mend(Disclosure.Exposed exposed, Composed composed) {
        List<String> cells = exposed.from().stream()
                .filter(told -> told.where().equals(THIS_PAPER) && told.value() instanceof Figure.Count)
                .map(told -> place(told, composed))
                .distinct()
                .toList();
        return "To mend it, take " + (cells.isEmpty() ? "what tells of it" : String.join(" or ", cells))
                + " out of this paper, or tell it of a wider area, a wider kind or other months.";
    }

    private String place(Told told, Composed composed) {
        String lines = composed.citations().all().stream()
                .filter(citation -> citation.figures().stream()
                        .anyMatch(figure ->
                                figure.indicator().equals(told.indicator().value())
                                        && figure.area().equals(told.area().value())
                                        && figure.period().equals(told.period().toString())))
                .map(citation -> composed.lines().get(citation.id()))
                .filter(Objects::nonNull)
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        String name = composed.citations().all().stream()
                .flatMap(citation -> citation.figures().stream())
                .filter(figure -> figure.indicator().equals(told.indicator().value()))
                .map(CitedFigure::name)
                .findFirst()
                .orElse(told.indicator().value());
        return name + " in " + area(told) + ", " + told.period().label()
                + (lines.isEmpty() ? "" : " (line " + lines + ")");
    }

    /** Every figure that a paper's answers tell, of sources whose small numbers are hidden. */
    static List<Told> told(String where, KeptAnswers kept) {
        List<Told> told = new ArrayList<>();
        for (KeptAnswers.Answer answer : kept.answers().values()) {
            Grounds grounds = answer.grounds();
            if (grounds.published()) {
                continue;
            }
            grounds.cells()
                    .forEach(held -> told.add(new Told(
                            where, held.indicator(), held.area(), held.period(), held.value(), grounds.source())));
            told.addAll(parts(where, grounds));
        }
        return told;
    }

    /** The two counts of each part, of which it is told what drove a change. */
    private static List<Told> parts(String where, Grounds grounds) {
        Grounds.Line whole =
                grounds.whole() != null ? grounds.whole() : grounds.lines().get(0);
        Period against = grounds.question().against();
        if (against == null) {
            return List.of();
        }
        return grounds.parts().stream()
                .flatMap(part -> Stream.of(
                        part(
                                where,
                                grounds,
                                whole.area(),
                                part,
                                grounds.question().period(),
                                part.now()),
                        part(where, grounds, whole.area(), part, against, part.before())))
                .toList();
    }

    private static Told part(
            String where, Grounds grounds, AreaCode area, Grounds.Part part, Period period, long count) {
        return new Told(where, new IndicatorId(part.key()), area, period, new Figure.Count(count), grounds.source());
    }

    /** Sentences and rows of typed tables that tell by hand what is hidden. */
    private List<String> typed(Composed composed, KeptAnswers kept, List<Told> told) {
        List<String> typed = composed.citations().all().stream()
                .filter(citation -> citation.statement() != null)
                .map(Citation::words)
                .distinct()
                .toList();
        List<String> found = new ArrayList<>();
        for (Sentence sentence : composed.sentences()) {
            List<String> numbers = typed.stream()
                    .filter(words -> sentence.words().contains(words))
                    .toList();
            if (numbers.isEmpty()) {
                continue;
            }
            told.stream()
                    .filter(one -> one.value() instanceof Figure.Hidden)
                    .filter(one -> speaksOf(sentence, one, kept))
                    .findFirst()
                    .ifPresent(one -> small(numbers, kept, one)
                            .ifPresent(number -> found.add("'" + number + "' was typed by hand in " + sentence.place()
                                    + ", where it tells of " + name(kept, one) + " in " + area(one)
                                    + ": that is hidden in "
                                    + one.where() + ".")));
        }
        return found;
    }

    private boolean speaksOf(Sentence sentence, Told hidden, KeptAnswers kept) {
        String words = (sentence.place() + " " + sentence.words()).toLowerCase(Locale.UK);
        if (!words.contains(name(kept, hidden).toLowerCase(Locale.UK))
                || !words.contains(area(hidden).toLowerCase(Locale.UK))) {
            return false;
        }
        Matcher year = YEAR.matcher(words);
        boolean dated = false;
        while (year.find()) {
            dated = true;
            int named = Integer.parseInt(year.group());
            if (named >= hidden.period().from().getYear()
                    && named <= hidden.period().to().getYear()) {
                return true;
            }
        }
        return !dated;
    }

    private static Optional<String> small(List<String> numbers, KeptAnswers kept, Told hidden) {
        int below = kept.indicator(hidden.indicator())
                .map(Indicator::smallNumbersBelow)
                .orElse(0);
        for (String words : numbers) {
            Matcher number = NUMBER.matcher(words);
            if (number.find() && Integer.parseInt(number.group()) < below) {
                return Optional.of(words);
            }
        }
        return Optional.empty();
    }

    private static String name(KeptAnswers kept, Told one) {
        return kept.indicator(one.indicator())
                .map(Indicator::name)
                .orElse(one.indicator().value());
    }

    private String area(Told one) {
        return places.area(one.area()).map(Area::name).orElse(one.area().value());
    }
}
