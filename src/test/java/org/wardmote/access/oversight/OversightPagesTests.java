package org.wardmote.access.oversight;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wardmote.Filled;
import org.wardmote.PageTemplates;
import org.wardmote.govuk.Problems;

/** The pages of those who oversee, each with something in every field and with nothing in any. */
class OversightPagesTests {

    private final PageTemplates pages = new PageTemplates(
            "access/oversight",
            "/oversight",
            Map.of(
                    "oversight", OversightPage.class,
                    "trail", TrailPage.class,
                    "head", HeadPage.class,
                    "verification", VerificationPage.class,
                    "readers", ReadersPage.class,
                    "week", WeekPage.class,
                    "patterns", PatternsPage.class,
                    "alerts", AlertsPage.class,
                    "alert", AlertPage.class),
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
