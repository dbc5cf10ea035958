package org.wardmote.access.oversight;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wardmote.access.Viewer;
import org.wardmote.access.member.Members;
import org.wardmote.audit.Entry;
import org.wardmote.audit.Trail;
import org.wardmote.audit.Verification;
import org.wardmote.govuk.Page;

/** The trail, newest lines first; and a verification of its chain, which is made on demand. */
@Controller
class TrailController {

    private static final int A_PAGE = 50;

    private final Trail trail;
    private final Members members;

    TrailController(Trail trail, Members members) {
        this.trail = trail;
        this.members = members;
    }

    @GetMapping("/administration/trail")
    Page index(
            @RequestParam(defaultValue = "") String deed,
            @RequestParam(defaultValue = "") String member,
            @RequestParam(defaultValue = "9223372036854775807") long before) {
        List<Entry> lines = trail.newest(new Trail.Filter(deed, member, "", before), A_PAGE + 1);
        return Page.of(
                "access/oversight/trail",
                TrailPage.of(deed, member, before, lines, A_PAGE, trail.deeds(), members.all()));
    }

    @PostMapping("/administration/trail/verification")
    Page verify(Viewer viewer) {
        Verification found = trail.verify();
        trail.write(
                Entry.Kind.CONSULTATION,
                viewer.name(),
                viewer.id() == null ? null : viewer.id().toString(),
                "trail-verified",
                "trail",
                found.fault() == null
                        ? "Whole, head " + found.head()
                        : found.fault().sentence());
        return Page.of("access/oversight/verification", VerificationPage.of(found));
    }
}
