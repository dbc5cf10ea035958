package org.wardmote.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wardmote.Browser;

class HtmlPageTests {

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void axeFindsNothingInAPaperWithEveryKindOfBlockOnALaptopAndOnATelephone() {
        for (int width : new int[] {Browser.WIDE, Browser.NARROW}) {
            Page page = browser.page(width);
            List<String> refused = new ArrayList<>();
            page.onConsoleMessage(message -> refused.add(message.text()));
            page.setContent(Html.write(SamplePaper.document()));
            Browser.screenshot(page, "paper-" + width);
            assertThat(Browser.scrollsSideways(page)).isFalse();
            assertThat(refused).isEmpty();
            page.locator("summary").all().forEach(summary -> summary.click());
            assertThat(Browser.axeViolations(page)).isEmpty();
        }
    }
}
