package org.wardmote.access.proof;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wardmote.Filled;
import org.wardmote.PageTemplates;
import org.wardmote.govuk.Problems;

/** Every page renders with something in each field and with nothing in any, and markup in data stays text. */
class PageTemplatesTests {

    private static final Map<String, Class<? extends Record>> PAGES = Map.of(
            "second-step", SecondStepPage.class,
            "second-step-reset", SecondStepResetPage.class,
            "passkeys", PasskeysPage.class,
            "set-up", SetUpPage.class,
            "recovery-codes", RecoveryCodesPage.class,
            "sign-in-rule", SignInRulePage.class);

    private final PageTemplates templates = new PageTemplates(
            "access/proof",
            "/account",
            PAGES,
            new Filled((name, type, full) -> type == Problems.class ? Problems.NONE : null));

    @TestFactory
    Stream<DynamicTest> aFullPageShowsItsDataAsTextAndNeverAsMarkup() {
        return templates.full();
    }

    @TestFactory
    Stream<DynamicTest> anEmptyPageIsWholeAndHasAHeading() {
        return templates.empty();
    }
}
