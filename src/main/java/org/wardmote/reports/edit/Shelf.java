package org.wardmote.reports.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wardmote.govuk.Failure;
import org.wardmote.reports.EditionId;
import org.wardmote.reports.cite.Revised;
import org.wardmote.reports.compose.Composed;
import org.wardmote.reports.compose.Composer;
import org.wardmote.reports.compose.PaperProblem;
import org.wardmote.reports.compose.PaperText;
import org.wardmote.reports.compose.Part;

/** Takes editions down for whoever asks by an address, and composes them. */
@Component
public class Shelf {

    private final Editions editions;
    private final Revisions revisions;
    private final Composer composer;
    private final FrozenAnswers frozen;

    Shelf(Editions editions, Revisions revisions, Composer composer, ObjectProvider<FrozenAnswers> frozen) {
        this.editions = editions;
        this.revisions = revisions;
        this.composer = composer;
        this.frozen = frozen.getIfAvailable(() -> FrozenAnswers.NONE);
    }

    /** The edition of that id; whatever is no id of one is not found. */
    public Edition edition(String id) {
        return EditionId.parse(id).flatMap(editions::find).orElseThrow(Failure::notFound);
    }

    /** A revision by its number as it stands in an address. */
    public Revision revision(Edition edition, String number) {
        return revisions.find(edition.id(), number(number)).orElseThrow(Failure::notFound);
    }

    static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw Failure.notFound();
        }
    }

    /**
     * As the members who read drafts see it: with what the law exempts from publication. What was signed off is told as it
     * was then, whatever was loaded since.
     */
    public Composed compose(Edition edition, Revision revision) {
        PaperText paper = paper(edition, revision);
        return frozen.of(edition.id(), revision.number())
                .map(Composer::new)
                .orElse(composer)
                .compose(paper, Part.EXEMPT);
    }

    /** What a revision that was signed off would tell otherwise by the data held now; empty for any other. */
    public List<Revised> later(Edition edition, Revision revision) {
        return revision.citations() == null
                ? List.of()
                : composer.compose(paper(edition, revision), Part.EXEMPT).revisions();
    }

    Composed compose(Edition edition, String text, String implications) {
        return compose(new PaperText(fileName(edition), clean(text), implications, null));
    }

    Composed compose(PaperText paper) {
        return composer.compose(paper, Part.EXEMPT);
    }

    /** What stands against it: as it is for members, and what of it the public would see and must not. */
    List<PaperProblem> problems(Edition edition, Composed composed, String text, String implications) {
        List<PaperProblem> problems = new ArrayList<>(composed.problems());
        if (text.contains("part2")) {
            composer
                    .compose(new PaperText(fileName(edition), clean(text), implications, null), Part.PUBLIC)
                    .problems()
                    .stream()
                    .filter(problem -> problem.kind() == PaperProblem.Kind.EXEMPT)
                    .forEach(problems::add);
        }
        problems.sort(Comparator.comparingInt(PaperProblem::line));
        return problems;
    }

    static PaperText paper(Edition edition, Revision revision) {
        return revision.paper(fileName(edition));
    }

    /** The name that the paper would have as a file. */
    public static String fileName(Edition edition) {
        return slug(edition.paperName()) + ".md";
    }

    /** Words as they may stand in an address or in the name of a file. */
    public static String slug(String words) {
        String slug = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String cut = (slug.length() <= 80 ? slug : slug.substring(0, 80)).replaceAll("^-|-$", "");
        return cut.isEmpty() ? "paper" : cut;
    }

    /** Text as a browser sends it has the line ends of Windows, and nothing keeps a NUL. */
    static String clean(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "");
    }
}
