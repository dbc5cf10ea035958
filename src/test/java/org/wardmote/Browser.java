package org.wardmote;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Debian's Chromium, headless, for tests that look at pages as a person does. {@code CHROMIUM} names another binary.
 * Close it; whoever has no Chromium gets a failure, not a skipped test.
 */
public final class Browser implements AutoCloseable {

    /** As wide as a laptop, as narrow as a telephone: each page is looked at in both. */
    public static final int WIDE = 1280;

    public static final int NARROW = 390;

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    public static Browser open() {
        Path binary = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
        if (!Files.isExecutable(binary)) {
            throw new IllegalStateException(
                    "No Chromium at " + binary + ": install it, or name it in the environment as CHROMIUM.");
        }
        List<String> arguments = new ArrayList<>(List.of(
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
        if ("root".equals(System.getProperty("user.name"))) {
            arguments.add("--no-sandbox");
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(binary)
                                .setArgs(arguments)));
    }

    /** A new page with cookies of its own, in a window of that width in CSS pixels. */
    public Page page(int width) {
        return context(width, true).newPage();
    }

    /** The same where no script runs. */
    public Page pageWithoutScripts(int width) {
        return context(width, false).newPage();
    }

    private BrowserContext context(int width, boolean scripts) {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(scripts)
                .setLocale("en-GB"));
    }

    /** Signs in as an invented member in a page of their own, as wide as a laptop, and opens a path. */
    public Page signedIn(TestWardmote wardmote, String email, String path) {
        Page page = page(WIDE);
        page.setDefaultTimeout(20_000);
        page.navigate(wardmote.origin() + "/sign-in");
        page.fill("#email", email);
        page.fill("#password", TestVisitor.PASSWORD);
        page.press("#password", "Enter");
        page.waitForURL(url -> !url.endsWith("/sign-in"));
        page.navigate(wardmote.origin() + path);
        return page;
    }

    /** Presses the first button of that name, and waits for what it leads to. */
    public static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
    }

    /** In both widths: nothing for axe to find, nothing that scrolls sideways, and a picture to look at. */
    public static void look(Page page, String name) {
        for (int width : new int[] {WIDE, NARROW}) {
            page.setViewportSize(width, 900);
            assertThat(axeViolations(page)).as(name + " at " + width).isEmpty();
            assertThat(scrollsSideways(page)).as(name + " at " + width).isFalse();
            screenshot(page, name + "-" + width);
        }
        page.setViewportSize(WIDE, 900);
    }

    /**
     * What axe finds against WCAG 2.2 AA and its best practice, one line each: the rule, where, and why. It is asked for
     * nothing else and given to the page once, which takes half the time of its own builder.
     */
    @SuppressWarnings("unchecked")
    public static List<String> axeViolations(Page page) {
        if (!(Boolean) page.evaluate("typeof axe === 'object'")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return (List<String>) page.evaluate("""
                rules => axe.run(document, { runOnly: rules, resultTypes: ['violations'] })
                    .then(found => found.violations.map(rule =>
                        `${rule.id}: ${rule.help} at ${rule.nodes.map(node => node.html).join(' | ')}`))
                """, RULES);
    }

    /** Whether the page is wider than its window, so that one has to scroll sideways to read it. */
    public static boolean scrollsSideways(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /**
     * The whole page as a picture, to be looked at: {@code target/screenshots/<name>.png}. Drawing them takes a third of
     * the time of these tests, so they are drawn when asked for, with {@code -Dpictures}.
     */
    public static void screenshot(Page page, String name) {
        if (System.getProperty("pictures") != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screenshots", name + ".png"))
                    .setFullPage(true));
        }
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
