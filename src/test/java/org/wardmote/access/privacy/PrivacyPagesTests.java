package org.wardmote.access.privacy;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wardmote.Filled;
import org.wardmote.PageTemplates;
import org.wardmote.govuk.Problems;

/** The pages of privacy, each with something in every field and with nothing in any. */
class PrivacyPagesTests {

    private final PageTemplates pages = new PageTemplates(
            "access/privacy",
            "/privacy",
            Map.of(
                    "privacy", PrivacyPage.class,
                    "processing", ProcessingPage.class,
                    "retention", RetentionPage.class,
                    "thing", ThingPage.class,
                    "certificate", CertificatePage.class,
                    "requests", RequestsPage.class,
                    "request", RequestPage.class,
                    "answer", AnswerPage.class),
            new Filled((name, type, full) -> type == Problems.class ? Problems.NONE : null));

    @TestFactory
    Stream<DynamicTest> full() {
        return pages.full();
    }

    @TestFactory
    Stream<DynamicTest> empty() {
        return pages.empty();
    }
}
