package org.wardmote.reports.publish;

import java.util.List;
import org.wardmote.lake.Lake;
import org.wardmote.places.Places;
import org.wardmote.reports.compose.Answers;
import org.wardmote.statistics.Origin;
import org.wardmote.statistics.Question;
import org.wardmote.statistics.Refusal;
import org.wardmote.statistics.Statistics;

/** Answers that tell what they rest on, so that they can be kept. */
interface Grounded {

    Answers answers();

    /** What an answer rests on; throws {@link Refusal} as the answer does. */
    KeptAnswers.Answer grounds(Question question);

    /** As a lake answers now; who loaded a file is left out, since what is kept may be published. */
    static Grounded of(Lake lake, Places places, Statistics statistics) {
        Answers answers = Answers.of(lake, places, statistics);
        return new Grounded() {
            @Override
            public Answers answers() {
                return answers;
            }

            @Override
            public KeptAnswers.Answer grounds(Question question) {
                KeptAnswers workings = KeptAnswers.none();
                var grounds = statistics.grounds(question);
                List<Origin> origins = Origin.of(lake, workings.workings().compare(grounds)).stream()
                        .map(Grounded::forThePublic)
                        .toList();
                return new KeptAnswers.Answer(grounds, origins);
            }
        };
    }

    /** As was kept. */
    static Grounded of(KeptAnswers kept) {
        return new Grounded() {
            @Override
            public Answers answers() {
                return kept;
            }

            @Override
            public KeptAnswers.Answer grounds(Question question) {
                return kept.answer(question);
            }
        };
    }

    private static Origin forThePublic(Origin origin) {
        return new Origin(
                origin.vintage(),
                origin.title(),
                origin.publisher(),
                origin.attribution(),
                origin.loadedAt(),
                "",
                origin.files());
    }
}
