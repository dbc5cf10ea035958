package org.wardmote.access.decide;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wardmote.Filled;
import org.wardmote.PageTemplates;
import org.wardmote.govuk.Problems;

/** The page that asks why, with something in every field and with nothing in any. */
class PurposePagesTests {

    private final PageTemplates pages = new PageTemplates(
            "access/decide",
            "/purposes",
            Map.of("purpose", PurposePage.class),
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
