package org.wardmote.reports.compose;

import java.util.List;
import java.util.Map;
import org.wardmote.documents.Document;
import org.wardmote.reports.cite.Citations;
import org.wardmote.reports.cite.Revised;

/**
 * A paper as it was made from its text and the figures held now.
 *
 * @param document to be written out; what is false or unsourced is flagged in it
 * @param citations of every number that is bound or sourced, in the paper's order
 * @param problems in the order of the text
 * @param typed numbers typed by hand
 * @param falsehoods sentences that are false by the data held now, each with the true one
 * @param revisions what would be told otherwise than it was frozen; empty for a draft
 * @param outdated expressions whose pinned words are no longer true
 * @param sentences of the whole paper, as plain text
 * @param lines the line of the text on which each citation's expression stands, by the citation's id
 */
public record Composed(
        Document document,
        Citations citations,
        List<PaperProblem> problems,
        List<TypedNumber> typed,
        List<FalseSentence> falsehoods,
        List<Revised> revisions,
        List<Outdated> outdated,
        List<Sentence> sentences,
        Map<String, Integer> lines) {

    public Composed {
        problems = List.copyOf(problems);
        typed = List.copyOf(typed);
        falsehoods = List.copyOf(falsehoods);
        revisions = List.copyOf(revisions);
        outdated = List.copyOf(outdated);
        sentences = List.copyOf(sentences);
        lines = Map.copyOf(lines);
    }

    /** The document as one that may not leave, which it says on every page. */
    public Document draft() {
        return new Document(
                document.title(),
                document.publisher(),
                document.author(),
                document.date(),
                (document.marking() + " DRAFT").strip(),
                document.blocks());
    }

    /** Whether nothing stands against its leaving. */
    public boolean clean() {
        return problems.stream().noneMatch(PaperProblem::stops);
    }
}
