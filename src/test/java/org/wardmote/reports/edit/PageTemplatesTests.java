package org.wardmote.reports.edit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wardmote.Filled;
import org.wardmote.PageTemplates;
import org.wardmote.govuk.Problem;
import org.wardmote.govuk.Problems;

/** Every page renders with something in each field and with nothing in any, and markup in data stays text. */
class PageTemplatesTests {

    private static final Map<String, Class<? extends Record>> PAGES = Map.ofEntries(
            Map.entry("papers", PapersPage.class),
            Map.entry("edition", EditionPage.class),
            Map.entry("draft", DraftPage.class),
            Map.entry("picker", PickerPage.class),
            Map.entry("history", HistoryPage.class),
            Map.entry("comparison", ComparisonPage.class),
            Map.entry("conflict", ConflictPage.class),
            Map.entry("comments", CommentsPage.class),
            Map.entry("newComment", NewCommentPage.class),
            Map.entry("newPaper", NewPaperPage.class),
            Map.entry("next", NextPage.class),
            Map.entry("citations", CitationsPage.class),
            Map.entry("citation", CitationPage.class));

    /** Fields that hold a paper as it was composed, which is markup. */
    private static final Set<String> COMPOSED = Set.of("paper", "told");

    private static final Filled FILLED = new Filled(PageTemplatesTests::special);

    private final PageTemplates templates = new PageTemplates("reports/edit", "/papers", PAGES, FILLED);

    @TestFactory
    Stream<DynamicTest> aFullPageShowsItsDataAsTextAndNeverAsMarkup() {
        return templates.full();
    }

    @TestFactory
    Stream<DynamicTest> anEmptyPageIsWholeAndHasAHeading() {
        return templates.empty();
    }

    private static @Nullable Object special(String name, Class<?> type, boolean full) {
        if (type == String.class && COMPOSED.contains(name)) {
            return full ? "<p>A paper</p>" : "";
        }
        if (type == Problems.class) {
            return full ? Problems.of(List.of(Problem.of("", "clearance.answer", Filled.MARKUP))) : Problems.NONE;
        }
        return null;
    }
}
