package org.wardmote.access.agreement;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wardmote.Filled;
import org.wardmote.PageTemplates;
import org.wardmote.govuk.Choice;
import org.wardmote.govuk.DatePart;
import org.wardmote.govuk.Option;
import org.wardmote.govuk.Problem;
import org.wardmote.govuk.Problems;
import org.wardmote.govuk.SummaryRow;

/** Every page renders with something in each field and with nothing in any, and markup in data stays text. */
class AgreementPagesTests {

    private static final Map<String, Class<? extends Record>> PAGES = Map.ofEntries(
            Map.entry("agreements", AgreementsPage.class),
            Map.entry("agreement", AgreementPage.class),
            Map.entry("agreementForm", AgreementFormPage.class),
            Map.entry("effects", EffectsPage.class),
            Map.entry("sharing", SharingPage.class));

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
        if (type == Problems.class) {
            return full ? Problems.of(List.of(Problem.of("", "place.no-agreement", Filled.MARKUP))) : Problems.NONE;
        }
        if (type == Option.class) {
            return Option.of(Filled.MARKUP, Filled.MARKUP);
        }
        if (type == Choice.class) {
            return Choice.of(Filled.MARKUP, Filled.MARKUP);
        }
        return type == DatePart.class ? DatePart.named("day") : null;
    }
}
