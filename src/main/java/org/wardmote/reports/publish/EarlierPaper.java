package org.wardmote.reports.publish;

import java.util.List;
import org.wardmote.statistics.Disclosure.Told;

/**
 * A paper that whoever reads the next one has read, or may have.
 *
 * @param root its root hash
 * @param told every number that it tells of sources whose small numbers are hidden
 */
record EarlierPaper(String title, String root, List<Told> told) {

    EarlierPaper {
        told = List.copyOf(told);
    }

    /** What was sealed; throws {@link IllegalArgumentException} when it is not made as this version makes it. */
    static EarlierPaper of(SealedPaper paper) {
        byte[] answers = paper.parts().get(Parts.ANSWERS);
        if (answers == null) {
            throw new IllegalArgumentException("there is no " + Parts.ANSWERS);
        }
        return of(paper.about().title(), paper.root(), answers);
    }

    static EarlierPaper of(String title, String root, byte[] answers) {
        return new EarlierPaper(title, root, GivenAway.told(title, AnswersReader.read(answers)));
    }
}
