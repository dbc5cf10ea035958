package org.wardmote.reports.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.wardmote.govuk.Failure;
import org.wardmote.reports.EditionId;
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

    Shelf(Editions editions, Revisions revisions, Composer composer) {
        this.editions = editions;
        this.revisions = revisions;
        this.composer = composer;
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

    /** As the members who read drafts see it: with what the law exempts from publication. */
    public Composed compose(Edition edition, Revision revision) {
        return composer.compose(revision.paper(fileName(edition)), Part.EXEMPT);
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

    PaperText paper(Edition edition, Revision revision) {
        return revision.paper(fileName(edition));
    }

    /** The name that the paper would have as a file. */
    static String fileName(Edition edition) {
        String slug = edition.paperName()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return (slug.isEmpty() ? "paper" : slug) + ".md";
    }

    /** Text as a browser sends it has the line ends of Windows, and nothing keeps a NUL. */
    static String clean(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "");
    }
}
