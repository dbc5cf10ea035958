package org.wardmote.reports.publish;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.wardmote.access.Viewer;
import org.wardmote.govuk.Failure;
import org.wardmote.reports.EditionId;
import org.wardmote.reports.compose.Composed;
import org.wardmote.reports.compose.Composer;
import org.wardmote.reports.compose.PaperText;
import org.wardmote.reports.compose.Part;
import org.wardmote.reports.compose.Sentence;
import org.wardmote.reports.edit.Edition;
import org.wardmote.reports.edit.Editions;
import org.wardmote.reports.edit.Revision;
import org.wardmote.reports.edit.Revisions;
import org.wardmote.reports.implication.Evidence;
import org.wardmote.reports.implication.Implications;
import org.wardmote.reports.implication.Question;
import org.wardmote.reports.implication.Questions;

/** Lays together what is known of an edition. */
@Component
class Dossiers {

    private final Editions editions;
    private final Revisions revisions;
    private final Clearances clearances;
    private final Composer composer;
    private final Clock clock;
    private final Questions questions = Questions.shipped();
    private final ClearanceRules rules = ClearanceRules.shipped();

    Dossiers(Editions editions, Revisions revisions, Clearances clearances, Composer composer, Clock clock) {
        this.editions = editions;
        this.revisions = revisions;
        this.clearances = clearances;
        this.composer = composer;
        this.clock = clock;
    }

    ClearanceRules rules() {
        return rules;
    }

    /** Whether a viewer signs the answer to a question: at its desk, or with the whole paper. */
    boolean signs(Viewer viewer, Question question) {
        return rules.desk(question.signedBy())
                .map(desk -> desk.isOf(viewer))
                .orElseGet(() -> viewer.may(Actions.SIGN_OFF));
    }

    /** What is known of the edition of that id; whatever is no id of one is not found. */
    Dossier of(String id) {
        Edition edition = EditionId.parse(id).flatMap(editions::find).orElseThrow(Failure::notFound);
        Revision revision = revisions.newest(edition.id());
        PaperText text = revision.paper(fileName(edition));
        Composed whole = composer.compose(text, Part.EXEMPT);
        Composed open = text.text().contains("part2") ? composer.compose(text, Part.PUBLIC) : whole;
        Implications implications = Implications.of(questions, whole.sentences());
        Course course = clearances.course(edition.id());
        List<Dossier.Standing> desks = rules.desks().stream()
                .map(desk -> new Dossier.Standing(
                        desk, part(desk, implications), course.clearances().get(desk.id())))
                .toList();
        LocalDate today = LocalDate.ofInstant(clock.instant(), rules.clearDays().zone());
        return new Dossier(
                edition,
                revision,
                text,
                whole,
                open,
                implications,
                desks,
                course,
                OpenDays.of(rules.clearDays(), today, edition.heading().meeting()));
    }

    /** The part of a desk: its answers, the sentences that are about the same, and what its rule adds. */
    private String part(Desk desk, Implications implications) {
        List<String> said = new ArrayList<>();
        Set<String> about = new TreeSet<>();
        for (Question question : desk.questions(questions)) {
            implications.answer(question).ifPresent(answer -> said.add(question.id() + ": " + answer.words()));
            implications.about(question).stream().map(Evidence::sentence).forEach(about::add);
        }
        for (Sentence sentence : implications.body()) {
            if (desk.also().stream()
                    .anyMatch(heading ->
                            sentence.place().toLowerCase(Locale.UK).endsWith(heading.toLowerCase(Locale.UK)))) {
                said.add(sentence.words());
            }
        }
        said.addAll(about);
        return Hashes.of(String.join("\n", said));
    }

    /** The name that the paper would have as a file. */
    static String fileName(Edition edition) {
        return slug(edition.paperName()) + ".md";
    }

    static String slug(String words) {
        String slug =
                words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "paper" : slug.length() <= 80 ? slug : slug.substring(0, 80);
    }
}
