package org.wardmote.reports.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.documents.DocumentRefused;
import org.wardmote.lake.Lake;
import org.wardmote.places.Places;
import org.wardmote.reports.cite.Citations;
import org.wardmote.reports.compose.Composed;
import org.wardmote.reports.compose.Composer;
import org.wardmote.reports.compose.PaperProblem;
import org.wardmote.reports.compose.PaperText;
import org.wardmote.reports.compose.Part;
import org.wardmote.reports.compose.PublicText;
import org.wardmote.statistics.Statistics;

/** Seals papers: the public one alone, when nothing stands against it and no hidden number can be worked out of it. */
public final class Sealing {

    /** Their numbers are counts and outlines that a lake answered to the public text, and nobody wrote them. */
    private static final Set<String> OF_THE_LAKE = Set.of(Parts.ANSWERS, Parts.FIGURES, Parts.FIGURES_JSON);

    private final Lake lake;
    private final Places places;
    private final Statistics statistics;

    public Sealing(Lake lake, Places places, Statistics statistics) {
        this.lake = lake;
        this.places = places;
        this.statistics = statistics;
    }

    /**
     * What came of it.
     *
     * @param sealed null when it was refused
     * @param refusals each a sentence; empty when it was sealed
     */
    public record Outcome(@Nullable SealedPaper sealed, List<String> refusals) {
        public Outcome {
            refusals = List.copyOf(refusals);
        }
    }

    /** Seals a paper of what the lake holds now, beside the papers that were sealed before it. */
    public Outcome seal(PaperText paper, List<SealedPaper> earlier) {
        try {
            return seal(
                    paper,
                    Grounded.of(lake, places, statistics),
                    earlier.stream().map(EarlierPaper::of).toList());
        } catch (IllegalArgumentException e) {
            return new Outcome(null, List.of("An earlier paper cannot be read, because " + e.getMessage() + "."));
        }
    }

    /** Seals a paper of what was answered to it. */
    Outcome seal(PaperText paper, Grounded from, List<EarlierPaper> earlier) {
        PublicText text = PublicText.of(paper);
        KeepingAnswers keeping = new KeepingAnswers(from);
        Composed composed = new Composer(keeping).compose(paper, Part.PUBLIC);
        List<String> stopping = composed.problems().stream()
                .filter(PaperProblem::stops)
                .map(PaperProblem::toString)
                .toList();
        if (!stopping.isEmpty()) {
            return new Outcome(null, stopping);
        }
        KeptAnswers kept = AnswersReader.read(AnswersWriter.write(keeping.kept()));
        try {
            Citations frozen = paper.frozen();
            Instant frozenAt = frozen == null ? null : frozen.frozenAt();
            List<About.Earlier> before = earlier.stream()
                    .map(one -> new About.Earlier(one.title(), one.root()))
                    .toList();
            Parts.Made made = Parts.make(text.paper(), kept, frozenAt, null, before);
            List<String> refusals = new ArrayList<>(unlike(composed, made.composed()));
            refusals.addAll(exempt(text, made.parts()));
            refusals.addAll(givenAway(made.composed(), kept, earlier));
            return refusals.isEmpty()
                    ? new Outcome(new SealedPaper(made.parts()), List.of())
                    : new Outcome(null, refusals);
        } catch (DocumentRefused e) {
            return new Outcome(null, List.of(String.valueOf(e.getMessage())));
        }
    }

    /** What a paper gives away together with those before it, each in a sentence. */
    List<String> givenAway(Composed composed, KeptAnswers kept, List<EarlierPaper> earlier) {
        return new GivenAway(places).by(composed, kept, earlier);
    }

    /** The public text, without what is exempt, must make the very same paper. */
    private static List<String> unlike(Composed paper, Composed ofPublicText) {
        return paper.document().equals(ofPublicText.document())
                        && paper.citations().equals(ofPublicText.citations())
                ? List.of()
                : List.of("The public text does not make the public paper: put {{#part2}} and {{/part2}} on lines of"
                        + " their own.");
    }

    /** Every word of every part, those in Word and PDF files and in their alternatives and properties too. */
    static List<String> exempt(PublicText text, Map<String, byte[]> parts) {
        Set<String> found = new LinkedHashSet<>();
        parts.forEach((name, content) -> text.exemptIn(Exposed.words(name, content)).stream()
                // a count that happens to be a number of the exempt part tells nothing of it
                .filter(word -> !OF_THE_LAKE.contains(name) || word.codePoints().anyMatch(Character::isLetter))
                .forEach(word -> found.add("The seal would hold '" + word + "', which is exempt, in " + name
                        + ": take it out of what the public reads.")));
        return List.copyOf(found);
    }
}
