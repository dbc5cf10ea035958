package org.wardmote.reports.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.wardmote.TestVisitor;
import org.wardmote.TestWardmote;
import org.wardmote.reports.EditionId;
import org.wardmote.reports.edit.Begun;
import org.wardmote.reports.edit.Editing;

/** A paper of one paragraph that anybody would clear. */
record SmallPaper(String title, String period, String paragraph) {

    private static final String IMPLICATIONS = """
            Legal: The Council must work with partner agencies against crime (Crime and Disorder Act 1998).
            Finance and value for money: There is no call on the budget, since the paper is to be noted.
            Risk assessment: If crime were not followed, people would have less confidence in the Council.
            Data protection impact assessment:
            - a. Does what this paper describes involve personal data? No, it tells of counts alone.
            Equality impact assessment:
            - a. Could what is recommended harm or discriminate against any group? No, it is to be noted.
            - b. Does it promote equality? Yes, all communities gain from work against crime.
            Corporate business plan: It serves the commitment to a safe borough.
            Crime and disorder: Section 17 of the Crime and Disorder Act 1998, as above.
            Digital and website implications: None.
            Safeguarding children and vulnerable adults: None, since it is to be noted.
            """;

    static final String MANAGER = "grace.adeyemi@gravesham.example";
    static final String MONITORING = "helen.booth@gravesham.example";
    static final String CLERK = "peter.lyle@gravesham.example";
    private static final Map<String, String> DESKS = Map.of(
            "meera.shah@gravesham.example",
            "finance",
            "owen.price@gravesham.example",
            "data-protection",
            "ruth.okoro@gravesham.example",
            "legal");

    String text(LocalDate meeting) {
        return """
                ---
                title: %s
                report-to: The committee
                date: %s
                reporting-officer: The manager
                subject: %s
                area: Gravesham
                period: %s
                ---

                ## Purpose

                To tell of crime.

                ## Recommendations

                To note it.

                ## Introduction

                %s

                ## Conclusion

                That is all.

                ## Appendix 1: Implications

                {{implications}}
                """.formatted(title, meeting, title, period, paragraph);
    }

    EditionId begin(TestWardmote wardmote, String name) {
        return Begun.edition(
                wardmote.bean(Editing.class),
                ClearedPaper.GRACE,
                name,
                text(ClearedPaper.daysFromNow(40)),
                IMPLICATIONS);
    }

    void save(TestWardmote wardmote, EditionId edition, int base) {
        assertThat(wardmote.bean(Editing.class)
                        .save(
                                ClearedPaper.GRACE,
                                edition,
                                base,
                                text(ClearedPaper.daysFromNow(40)),
                                IMPLICATIONS,
                                "Mended."))
                .isPresent();
    }

    /** Circulated and cleared at every desk. */
    static void clear(TestWardmote wardmote, EditionId edition) {
        String clearance = PublishRoutes.at(PublishRoutes.CLEARANCE, edition);
        post(wardmote, MANAGER, clearance, PublishRoutes.at(PublishRoutes.CIRCULATION, edition), Map.of());
        DESKS.forEach((who, desk) -> post(
                wardmote, who, clearance, PublishRoutes.at(PublishRoutes.CLEARANCES, edition), Map.of("desk", desk)));
    }

    static void signOff(TestWardmote wardmote, EditionId edition) {
        post(
                wardmote,
                MONITORING,
                PublishRoutes.at(PublishRoutes.CLEARANCE, edition),
                PublishRoutes.at(PublishRoutes.SIGN_OFF, edition),
                Map.of());
    }

    static Issue publish(TestWardmote wardmote, EditionId edition) {
        post(
                wardmote,
                CLERK,
                PublishRoutes.at(PublishRoutes.CLEARANCE, edition),
                PublishRoutes.at(PublishRoutes.PUBLICATION, edition),
                Map.of());
        return wardmote.bean(Publications.class).issues(edition).get(0);
    }

    private static void post(TestWardmote wardmote, String who, String from, String path, Map<String, String> form) {
        TestVisitor visitor = wardmote.signedInAs(who);
        var answer = visitor.post(from, path, form);
        if (answer.statusCode() != 302) {
            throw new IllegalStateException(path + " says " + answer.statusCode() + ": " + answer.body());
        }
    }
}
