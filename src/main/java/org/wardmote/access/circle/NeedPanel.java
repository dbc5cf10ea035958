package org.wardmote.access.circle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wardmote.access.Actions;
import org.wardmote.access.HomePanel;
import org.wardmote.access.PrintedTime;
import org.wardmote.access.Viewer;

/** On the home page of whoever leads: who came in an emergency, and who waits to be let into a compartment. */
@Component
class NeedPanel implements HomePanel {

    private final EmergencyWork emergencies;
    private final CompartmentWork compartments;

    NeedPanel(EmergencyWork emergencies, CompartmentWork compartments) {
        this.emergencies = emergencies;
        this.compartments = compartments;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Panel> panel(Viewer viewer) {
        if (!viewer.may(Actions.READ_MATTERS)) {
            return Optional.empty();
        }
        List<NeedPanelPage.Waiting> waiting = new ArrayList<>();
        emergencies
                .toReview(viewer)
                .forEach(one -> one.matter()
                        .ifPresent(matter -> waiting.add(new NeedPanelPage.Waiting(
                                "/matters/" + matter.id() + "/circle#emergencies",
                                one.emergency().memberName() + " opened “" + matter.title() + "” in an emergency",
                                "at " + PrintedTime.minute(one.emergency().starts())
                                        + ". It waits for your review."))));
        compartments
                .all(viewer)
                .forEach(one -> one.waiting().stream()
                        .filter(opening -> viewer.id() != null
                                && !opening.member().equals(viewer.id().value()))
                        .forEach(opening -> waiting.add(new NeedPanelPage.Waiting(
                                "/compartments",
                                opening.memberName() + " asks to be let into the compartment "
                                        + one.compartment().reference(),
                                "since " + PrintedTime.minute(opening.askedAt()) + "."))));
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Panel("Matters that wait for you", "access/circle/needPanel", new NeedPanelPage(waiting)));
    }
}
