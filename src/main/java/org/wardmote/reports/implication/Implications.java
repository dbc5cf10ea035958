package org.wardmote.reports.implication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wardmote.reports.Hashes;
import org.wardmote.reports.compose.Sentence;
import org.wardmote.reports.implication.Finding.Kind;
import org.wardmote.reports.implication.Question.Branch;

/** The answers of one paper, held against its own body. */
public final class Implications {

    private final Questions questions;
    private final Map<Question, Answer> answers = new LinkedHashMap<>();
    private final List<Sentence> body = new ArrayList<>();

    private Implications(Questions questions) {
        this.questions = questions;
    }

    /**
     * Reads the sentences of a composed paper: those under the label of a question are its answer, all others the body.
     *
     * @param sentences in the paper's order; a later label of the same question wins, since Appendix 1 stands at the end
     */
    public static Implications of(Questions questions, List<Sentence> sentences) {
        Implications read = new Implications(questions);
        Map<String, List<String>> labelled = new LinkedHashMap<>();
        Map<String, Question> known = new LinkedHashMap<>();
        for (Sentence sentence : sentences) {
            Optional<Question> question = numbered(sentence.place())
                    ? Optional.empty()
                    : questions.all().stream()
                            .filter(one -> one.answeredUnder(sentence.place()))
                            .findFirst();
            if (question.isEmpty()) {
                // where the answers have begun, only a numbered place is the body: lists of sources and definitions are
                // not
                if (labelled.isEmpty() || numbered(sentence.place())) {
                    read.body.add(sentence);
                }
            } else {
                known.put(sentence.place(), question.get());
                labelled.computeIfAbsent(sentence.place(), label -> new ArrayList<>())
                        .add(sentence.words());
            }
        }
        labelled.forEach((label, words) -> {
            Question question = known.get(label);
            if (question != null) {
                read.answers.put(question, new Answer(question, label, String.join(" ", words)));
            }
        });
        return read;
    }

    /** A numbered paragraph or heading is the body, whatever it is called. */
    private static boolean numbered(String place) {
        return !place.isEmpty() && Character.isDigit(place.charAt(0));
    }

    public Optional<Answer> answer(Question question) {
        return Optional.ofNullable(answers.get(question));
    }

    /** The sentences that are no answers. */
    public List<Sentence> body() {
        return List.copyOf(body);
    }

    public Questions questions() {
        return questions;
    }

    /** Everything that is wrong with the answers, in the order of the questions. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Question question : questions.all()) {
            Answer answer = answers.get(question);
            if (answer == null || answer.words().isBlank()) {
                findings.add(finding(
                        Kind.UNANSWERED,
                        question,
                        "The paper does not answer: " + question.heading() + ".",
                        question.asks(),
                        ""));
                continue;
            }
            if (question.needsReason() && answer.bare()) {
                findings.add(finding(
                        Kind.BARE,
                        question,
                        question.heading() + ": “" + answer.words().strip() + "” gives no reason.",
                        "Say why there is none"
                                + (question.law().isEmpty() ? "." : ": " + question.law() + " asks it."),
                        answer.words()));
            }
            branches(question, answer, findings);
            challenge(question, answer).ifPresent(findings::add);
        }
        return findings;
    }

    private static void branches(Question question, Answer answer, List<Finding> findings) {
        // a plain "None" answers the first branch, and the others are then not asked
        if (answer.denies()
                && question.branches().stream()
                        .noneMatch(branch -> answer.branch(branch).isPresent())) {
            return;
        }
        for (Branch branch : question.branches()) {
            if (asked(question, branch, answer) && answer.branch(branch).isEmpty()) {
                findings.add(finding(
                        Kind.UNANSWERED,
                        question,
                        question.heading() + ": question " + branch.letter() + " is not answered.",
                        branch.letter() + ". " + branch.asks(),
                        answer.words()));
            }
        }
    }

    private static boolean asked(Question question, Branch branch, Answer answer) {
        if (branch.whenBranch().isEmpty()) {
            return true;
        }
        String wanted = branch.whenWords().toLowerCase(Locale.UK);
        return question.branches().stream()
                .filter(other -> other.letter().equals(branch.whenBranch()))
                .flatMap(other -> answer.branch(other).stream())
                .map(words -> words.toLowerCase(Locale.UK))
                .anyMatch(words -> wanted.contains(" ")
                        ? words.contains(wanted) && !words.contains("no " + wanted)
                        : words.startsWith(wanted));
    }

    private Optional<Finding> challenge(Question question, Answer answer) {
        if (question.against() == null) {
            return Optional.empty();
        }
        Contradiction contradiction = Contradiction.named(question.against());
        if (!answer.denies() && !contradiction.deniedBy(answer.label() + ": " + answer.words())) {
            return Optional.empty();
        }
        List<Evidence> evidence = contradiction.evidence(body);
        if (evidence.size() < contradiction.least()) {
            return Optional.empty();
        }
        String said = evidence.stream().map(Evidence::words).distinct().sorted().collect(Collectors.joining("|"));
        return Optional.of(new Finding(
                Kind.CHALLENGED,
                question,
                key(question.id(), answer.words(), said),
                question.heading() + ": " + contradiction.words(),
                contradiction.mend(),
                answer.words(),
                evidence));
    }

    /** The sentences of the body that a question is about, whatever its answer: what its signer has to read. */
    public List<Evidence> about(Question question) {
        return question.against() == null
                ? List.of()
                : Contradiction.named(question.against()).all(body);
    }

    private static Finding finding(Kind kind, Question question, String words, String mend, String answer) {
        return new Finding(kind, question, key(question.id(), words, answer), words, mend, answer, List.of());
    }

    private static String key(String... parts) {
        return Hashes.of(String.join("\n", parts)).substring(0, 32);
    }
}
