package org.wardmote.reports.cite;

import java.util.ArrayList;
import java.util.List;

/** What a paper tells, and what it would tell by the data held now. */
public record Revised(Citation then, Citation now) {

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

    /** What the paper tells, for a list; the cells of a table or chart are too many for one. */
    public String was() {
        return then.words().contains("\t") ? "A table or chart" : then.words();
    }

    /** What it would tell now: the figures that differ, or the words where none does. */
    public String is() {
        List<String> figures = figures();
        return figures.isEmpty() ? now.words().replace('\t', ' ') : String.join("; ", figures);
    }
}
