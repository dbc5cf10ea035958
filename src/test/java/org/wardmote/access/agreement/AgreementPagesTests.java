package org.wardmote.access.agreement;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wardmote.Filled;
import org.wardmote.PageTemplates;
import org.wardmote.govuk.SummaryRow;

/** Every page renders with something in each field and with nothing in any, and markup in data stays text. */
class AgreementPagesTests {

    private static final Map<String, Class<? extends Record>> PAGES =
            Map.ofEntries(Map.entry("agreements", AgreementsPage.class), Map.entry("agreement", AgreementPage.class));

    private static final Filled FILLED = new Filled(AgreementPagesTests::special);

    private final PageTemplates templates = new PageTemplates("access/agreement", "/agreements", PAGES, FILLED);

    @TestFactory
    Stream<DynamicTest> aFullPageShowsItsDataAsTextAndNeverAsMarkup() {
        return templates.full();
    }

    @TestFactory
    Stream<DynamicTest> anEmptyPageIsWholeAndHasAHeading() {
        return templates.empty();
    }

    private static @Nullable Object special(String name, Class<?> type, boolean full) {
        if (type == SummaryRow.class) {
            return SummaryRow.of(Filled.MARKUP, Filled.MARKUP);
        }
        return null;
    }
}
