package org.wardmote.reports.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.wardmote.lake.Lake;
import org.wardmote.reports.cite.Citations;
import org.wardmote.reports.cite.CitedFigure;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.Grounds;
import org.wardmote.statistics.Refusal;
import org.wardmote.statistics.Statistics;

/**
 * What the data held now say otherwise of figures that a published paper tells. Only of those that their source publishes
 * for everyone: what a force sends is told when a paper tells it, and is then tried beside all that was told before.
 */
@Component
class LaterData {

    private final Publications publications;
    private final Statistics statistics;
    private final Lake lake;
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    LaterData(Publications publications, Statistics statistics, Lake lake) {
        this.publications = publications;
        this.statistics = statistics;
        this.lake = lake;
    }

    /** Vintages are only ever added, so that their number tells whether anything came. */
    private record Known(int vintages, Map<Cell, Long> later) {}

    private record Cell(String indicator, String area, String period, String source) {
        static Cell of(CitedFigure figure) {
            return new Cell(figure.indicator(), figure.area(), figure.period(), figure.source());
        }
    }

    /** Figures of an issue with what is counted now. */
    record Later(CitedFigure figure, long now) {}

    /** Those of an issue's figures that are told otherwise now, each once, in the paper's order. */
    List<Later> of(Issue issue, Citations citations) {
        int held = lake.vintages().size();
        // whoever asks first asks the lake, and everyone else waits for that one answer
        Known answer = known.compute(
                issue.id(),
                (id, before) -> before != null && before.vintages() == held ? before : new Known(held, counts(id)));
        Map<Cell, Later> later = new LinkedHashMap<>();
        for (CitedFigure figure : citations.all().stream()
                .flatMap(citation -> citation.figures().stream())
                .toList()) {
            Long now = answer.later().get(Cell.of(figure));
            if (now != null && !figure.value().equals(Long.toString(now))) {
                later.putIfAbsent(Cell.of(figure), new Later(figure, now));
            }
        }
        return new ArrayList<>(later.values());
    }

    /** Every count of an openly published source that is another now. */
    private Map<Cell, Long> counts(UUID publication) {
        Map<Cell, Long> counts = new LinkedHashMap<>();
        publications.seal(publication).map(seal -> AnswersReader.read(seal.answers())).stream()
                .flatMap(kept -> kept.answers().entrySet().stream())
                .filter(answer -> answer.getValue().grounds().published())
                .forEach(answer -> {
                    try {
                        Grounds now = statistics.grounds(answer.getKey());
                        for (Grounds.Held cell : now.published() ? now.cells() : List.<Grounds.Held>of()) {
                            if (cell.value() instanceof Figure.Count count) {
                                counts.put(
                                        new Cell(
                                                cell.indicator().value(),
                                                cell.area().value(),
                                                cell.period().toString(),
                                                now.source()),
                                        count.number());
                            }
                        }
                    } catch (Refusal refusal) {
                        // what can no longer be asked is told by nothing later
                    }
                });
        return counts;
    }
}
