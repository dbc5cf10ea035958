package org.wardmote.access.privacy;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.wardmote.access.Marking;
import org.wardmote.access.Viewer;
import org.wardmote.govuk.Page;

/** The way in to what is held about people, and the record of processing. */
@Controller
class PrivacyController {

    private final Processing processing;
    private final Retention retention;
    private final SubjectRequests requests;

    PrivacyController(Processing processing, Retention retention, SubjectRequests requests) {
        this.processing = processing;
        this.retention = retention;
        this.requests = requests;
    }

    @GetMapping("/privacy")
    Page index(Viewer viewer) {
        long open = requests.newest(100).stream()
                .filter(request -> request.review() == null)
                .count();
        return Page.of(
                "access/privacy/privacy",
                new PrivacyPage(
                        many(
                                retention.queue(viewer).size(),
                                "Nothing is past its time.",
                                "One thing is past its time.",
                                " things are past their time."),
                        many(
                                open,
                                "No request waits for a review.",
                                "One request waits for a review.",
                                " requests wait for a review.")));
    }

    @GetMapping("/privacy/processing")
    Page processing() {
        List<ProcessingPage.Row> rows = processing.all().stream()
                .map(one -> new ProcessingPage.Row(
                        one.name(),
                        one.regime().printed(),
                        one.purpose(),
                        one.gateway(),
                        one.people(),
                        one.data(),
                        one.recipients(),
                        retention
                                .rules()
                                .of(one.id(), retention.today())
                                .map(RetentionPage::inWords)
                                .orElse(""),
                        one.marking().printed()))
                .toList();
        return Page.of("access/privacy/processing", new ProcessingPage(Marking.OFFICIAL.printed(), rows));
    }

    private static String many(long count, String none, String one, String more) {
        return count == 0 ? none : count == 1 ? one : count + more;
    }
}
