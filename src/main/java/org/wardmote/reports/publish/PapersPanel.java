package org.wardmote.reports.publish;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wardmote.access.HomePanel;
import org.wardmote.access.MemberId;
import org.wardmote.access.Viewer;
import org.wardmote.reports.edit.EditRoutes;
import org.wardmote.reports.edit.Editions;

/** On the home page: the papers that wait for this viewer to clear, sign off, publish, answer or save. */
@Component
class PapersPanel implements HomePanel {

    private static final int MOST = 8;

    private final Editions editions;
    private final Clearances clearances;
    private final ClearanceRules rules = ClearanceRules.shipped();
    private final Clock clock;

    PapersPanel(Editions editions, Clearances clearances, Clock clock) {
        this.editions = editions;
        this.clearances = clearances;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Panel> panel(Viewer viewer) {
        MemberId member = viewer.id();
        if (member == null || !viewer.may(org.wardmote.reports.edit.Actions.READ)) {
            return Optional.empty();
        }
        List<PapersPanelPage.Waiting> papers = new ArrayList<>();
        for (Editions.Line line : editions.all(member.value())) {
            List<String> what = what(line, viewer);
            if (!what.isEmpty() && papers.size() < MOST) {
                boolean writes = line.draft() || !viewer.may(Actions.CLEAR);
                papers.add(new PapersPanelPage.Waiting(
                        line.edition().heading().title(),
                        writes && viewer.may(org.wardmote.reports.edit.Actions.WRITE)
                                ? EditRoutes.edition(line.edition().id())
                                : PublishRoutes.at(
                                        PublishRoutes.CLEARANCE, line.edition().id()),
                        what));
            }
        }
        return papers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(
                        "Papers that wait for you", "reports/publish/papersPanel", new PapersPanelPage(papers)));
    }

    private List<String> what(Editions.Line line, Viewer viewer) {
        Course course = clearances.course(line.edition().id());
        List<String> what = new ArrayList<>();
        Step circulated = course.circulation();
        if (course.open() && circulated != null) {
            for (Desk desk : rules.desks()) {
                if (desk.isOf(viewer) && waits(course.clearances().get(desk.id()), circulated)) {
                    what.add("to clear for " + desk.name());
                }
            }
            boolean cleared = rules.desks().stream()
                    .map(desk -> course.clearances().get(desk.id()))
                    .allMatch(said -> said != null && said.cleared());
            if (cleared && viewer.may(Actions.SIGN_OFF)) {
                what.add("to sign off");
            }
        }
        if (course.signOff() != null && course.published().isEmpty() && viewer.may(Actions.PUBLISH)) {
            LocalDate today =
                    LocalDate.ofInstant(clock.instant(), rules.clearDays().zone());
            OpenDays days = OpenDays.of(
                    rules.clearDays(), today, line.edition().heading().meeting());
            what.add("to publish. " + days.words());
        }
        if (viewer.may(org.wardmote.reports.edit.Actions.WRITE) && course.open()) {
            rules.desks().stream()
                    .filter(desk -> {
                        Clearance said = course.clearances().get(desk.id());
                        return said != null && !said.cleared();
                    })
                    .forEach(desk -> what.add(desk.name() + " objects"));
            if (line.comments() > 0) {
                what.add(line.comments() == 1 ? "1 open comment" : line.comments() + " open comments");
            }
            if (line.draft()) {
                what.add("what you typed is not saved");
            }
        }
        return what;
    }

    /** A desk that never spoke, and one whose paper was circulated again since it did. */
    private static boolean waits(@org.jspecify.annotations.Nullable Clearance said, Step circulated) {
        return said == null || said.step().revision() < circulated.revision();
    }
}
