package org.wardmote.reports.compose;

import org.wardmote.lake.Lake;
import org.wardmote.places.Places;
import org.wardmote.statistics.Statistics;

/** Makes papers from their text and the figures of a lake, or of a seal. Needs no server. */
public final class Composer {

    private final Answers answers;

    public Composer(Lake lake, Places places, Statistics statistics) {
        this(Answers.of(lake, places, statistics));
    }

    public Composer(Answers answers) {
        this.answers = answers;
    }

    /** A paper, or that of its two papers which is asked for. Whatever is wrong with the text is among its problems. */
    public Composed compose(PaperText paper, Part part) {
        return new Composition(answers, paper, part).composed();
    }

    /** What of a paper the public must not read. */
    public Secrets secrets(PaperText paper) {
        return PublicText.of(paper).secrets();
    }
}
