package org.wardmote.reports.cite;

import java.util.ArrayList;
import java.util.List;

/** What a paper tells, and what it would tell by the data held now. */
public record Revision(Citation then, Citation now) {

    /** The figures that differ, each as "Total crime, Gravesham, 2019-04..2019-08: 5370, now 5371". */
    public List<String> figures() {
        List<String> changed = new ArrayList<>();
        for (CitedFigure figure : now.figures()) {
            then.figures().stream()
                    .filter(old -> old.indicator().equals(figure.indicator())
                            && old.area().equals(figure.area())
                            && old.period().equals(figure.period())
                            && !old.value().equals(figure.value()))
                    .findFirst()
                    .ifPresent(old -> changed.add(figure.name() + ", " + figure.areaName() + ", " + figure.period()
                            + ": " + old.value() + ", now " + figure.value()));
        }
        return changed;
    }
}
