package org.wardmote.reports.publish;

import org.springframework.stereotype.Component;
import org.wardmote.reports.EditionId;
import org.wardmote.reports.edit.Standings;

/** Tells the writers' pages how an edition stands. */
@Component
class EditionStandings implements Standings {

    private final Clearances clearances;

    EditionStandings(Clearances clearances) {
        this.clearances = clearances;
    }

    @Override
    public Standing of(EditionId edition) {
        Course course = clearances.course(edition);
        Stage stage = course.stage();
        return new Standing(stage.words(), stage.colour(), stage.waits(), course.open());
    }
}
