package org.wardmote.reports.publish;

import java.util.List;
import org.wardmote.places.AreaCode;
import org.wardmote.reports.Hashes;
import org.wardmote.reports.cite.Citations;
import org.wardmote.reports.cite.CitedFigure;
import org.wardmote.statistics.Disclosure.Told;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;

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

    /**
     * A paper that was published before papers were sealed, by the citations that stand beside it: the counts of its
     * sentences, tables and charts. They do not say what drove a change.
     */
    static EarlierPaper unsealed(String title, byte[] citations) {
        List<Told> told = Citations.fromJson(citations).all().stream()
                .flatMap(citation -> citation.figures().stream())
                .filter(figure -> !figure.value().startsWith("withheld"))
                .map(figure -> told(title, figure))
                .toList();
        return new EarlierPaper(title, Hashes.of(citations), told);
    }

    private static Told told(String title, CitedFigure figure) {
        return new Told(
                title,
                new IndicatorId(figure.indicator()),
                new AreaCode(figure.area()),
                Period.parse(figure.period()),
                figure.value().equals("hidden")
                        ? new Figure.Hidden()
                        : new Figure.Count(Long.parseLong(figure.value())),
                figure.source());
    }
}
