package org.wardmote.reports.compose;

import java.util.List;
import org.wardmote.documents.Document;

/** Whether the tree from which the public paper is written holds anything exempt. */
final class ExemptScan {

    private ExemptScan() {}

    static List<PaperProblem> of(Secrets secrets, Document document) {
        // a record prints everything that it holds: captions, alternatives, notes, drawings and addresses too
        return secrets.in(document.toString()).stream()
                .map(secret -> new PaperProblem(
                        PaperProblem.Kind.EXEMPT,
                        0,
                        "The public paper holds '" + secret + "', which is exempt.",
                        "Take it out, or put it between {{#part2}} and {{/part2}}."))
                .toList();
    }
}
