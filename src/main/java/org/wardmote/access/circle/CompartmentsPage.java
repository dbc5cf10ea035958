package org.wardmote.access.circle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardmote.access.PrintedTime;
import org.wardmote.access.Viewer;

/** The compartments in which a viewer has a place: nothing else tells of them. */
record CompartmentsPage(boolean canBegin, List<Row> rows) {

    /**
     * One compartment.
     *
     * @param href the matter, where it is open to the viewer
     * @param ask where to ask to be let in; null where it is open, or was asked for already
     */
    record Row(
            String reference,
            String agency,
            @Nullable String title,
            @Nullable String href,
            @Nullable String ask,
            String state,
            List<Waiting> waiting) {}

    /** Somebody else who asks to be let in. */
    record Waiting(String name, String since, String agree) {}

    static CompartmentsPage of(List<CompartmentWork.Shown> all, Viewer viewer, boolean canBegin) {
        return new CompartmentsPage(
                canBegin, all.stream().map(one -> row(one, viewer)).toList());
    }

    private static Row row(CompartmentWork.Shown one, Viewer viewer) {
        Matter matter = one.matter();
        boolean asked = one.waiting().stream().anyMatch(opening -> isTheirs(opening, viewer));
        String here = "/compartments/" + one.compartment().circle() + "/openings";
        return new Row(
                one.compartment().reference(),
                one.compartment().agency(),
                matter == null ? null : matter.title(),
                matter == null ? null : "/matters/" + matter.id(),
                matter == null && !asked ? here : null,
                matter != null
                        ? "Open to you"
                        : asked ? "Shut. You have asked another member of its circle to let you in" : "Shut",
                one.waiting().stream()
                        .filter(opening -> !isTheirs(opening, viewer))
                        .map(opening -> new Waiting(
                                opening.memberName(),
                                PrintedTime.minute(opening.askedAt()),
                                "/openings/" + opening.id() + "/agreement"))
                        .toList());
    }

    private static boolean isTheirs(Compartments.Opening opening, Viewer viewer) {
        return viewer.id() != null && opening.member().equals(viewer.id().value());
    }
}
