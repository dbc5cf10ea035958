package org.wardmote.reports.publish;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.wardmote.access.Viewer;
import org.wardmote.reports.Hashes;
import org.wardmote.reports.compose.Composed;
import org.wardmote.reports.compose.Composer;
import org.wardmote.reports.compose.PaperText;
import org.wardmote.reports.compose.Part;
import org.wardmote.reports.compose.Sentence;
import org.wardmote.reports.edit.Edition;
import org.wardmote.reports.edit.Revision;
import org.wardmote.reports.edit.Revisions;
import org.wardmote.reports.edit.Shelf;
import org.wardmote.reports.implication.Evidence;
import org.wardmote.reports.implication.Implications;
import org.wardmote.reports.implication.Question;
import org.wardmote.reports.implication.Questions;

/** Lays together what is known of an edition. */
@Component
class Dossiers {

    private final Shelf shelf;
    private final Revisions revisions;
    private final Clearances clearances;
    private final Freezings freezings;
    private final Grounded held;
    private final Clock clock;
    private final Questions questions = Questions.shipped();
    private final ClearanceRules rules = ClearanceRules.shipped();

    Dossiers(Shelf shelf, Revisions revisions, Clearances clearances, Freezings freezings, Grounded held, Clock clock) {
        this.shelf = shelf;
        this.revisions = revisions;
        this.clearances = clearances;
        this.freezings = freezings;
        this.held = held;
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
        Edition edition = shelf.edition(id);
        Revision revision = revisions.newest(edition.id());
        PaperText text = revision.paper(Shelf.fileName(edition));
        Course course = clearances.course(edition.id());
        Optional<KeptAnswers> frozen =
                course.signOff() == null ? Optional.empty() : freezings.find(edition.id(), revision.number());
        KeepingAnswers asked = new KeepingAnswers(frozen.map(Grounded::of).orElse(held));
        // what the public reads is asked through the same keeper, so that whatever is frozen has that too
        KeepingAnswers told = new KeepingAnswers(asked);
        Composed open = new Composer(told).compose(text, Part.PUBLIC);
        Composed whole = text.text().contains("part2") ? new Composer(asked).compose(text, Part.EXEMPT) : open;
        Dossier.Answered answered = new Dossier.Answered(
                asked.kept(),
                told.kept(),
                frozen.isPresent(),
                frozen.isEmpty() ? List.of() : shelf.later(edition, revision));
        Implications implications = Implications.of(questions, whole.sentences());
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
                OpenDays.of(rules.clearDays(), today, edition.heading().meeting()),
                answered);
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
}
