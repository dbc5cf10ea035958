package org.wardmote.govuk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.wardmote.Browser;

/** This room's own pages, served alone, looked at in a browser under the policy that all pages have. */
class GovukJourneyTests {

    private static ServletWebServerApplicationContext server;
    private static Browser browser;

    @BeforeAll
    static void start() {
        server = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Alone.class)
                .properties("server.port=0", "spring.main.banner-mode=off", "spring.config.name=alone")
                .run();
        browser = Browser.open();
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"components", "accessibility", "cookies", "no-such-page", "broken", "refused"})
    void everyPageReadsWellOnALaptopAndOnATelephone(String path) {
        for (int width : new int[] {Browser.WIDE, Browser.NARROW}) {
            var page = browser.page(width);
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    complaints.add(message.text());
                }
            });
            page.navigate(at(path));
            Browser.screenshot(page, "govuk-" + path + "-" + width);
            assertThat(Browser.axeViolations(page)).isEmpty();
            assertThat(Browser.scrollsSideways(page)).isFalse();
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void aMistakeOfOursShowsAReferenceAndNothingElse() {
        var page = browser.page(Browser.WIDE);
        var response = page.navigate(at("broken"));
        assertThat(response.status()).isEqualTo(500);
        assertThat(page.locator("main").innerText())
                .containsPattern("Reference: [A-Z2-9]{4}-[A-Z2-9]{4}")
                .doesNotContain("secret detail");
    }

    @Test
    void anExpectedRefusalTellsHowToMendIt() {
        var page = browser.page(Browser.WIDE);
        assertThat(page.navigate(at("refused")).status()).isEqualTo(400);
        assertThat(page.locator("main").innerText()).contains("The month must be like 2019-04.");
    }

    @Test
    void aMachineIsAnsweredWithProblemJson() {
        var page = browser.page(Browser.WIDE);
        var response = page.navigate(at("api/v1/nothing"));
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.headerValue("content-type")).startsWith("application/problem+json");
        assertThat(response.text()).contains("\"code\":\"not-found\"");
    }

    @Test
    void everythingIsThereWithoutScripts() {
        var page = browser.pageWithoutScripts(Browser.NARROW);
        page.navigate(at("components"));
        assertThat(page.locator("#how-mail").isVisible()).isTrue();
        assertThat(page.locator("nav.govuk-service-navigation__wrapper a")
                        .first()
                        .isVisible())
                .isTrue();
    }

    @Test
    void columnsAreSortedWhereScriptsRun() {
        var page = browser.page(Browser.WIDE);
        page.navigate(at("components"));
        var table = page.locator(".wm-table-compact");
        table.locator("thead button").first().click();
        assertThat(table.locator("tbody th").allInnerTexts())
                .containsExactly("Gravesham", "Maidstone", "Medway", "Thanet");
    }

    @Test
    void figuresInTablesAreAllOfOneWidth() {
        var page = browser.page(Browser.WIDE);
        page.navigate(at("components"));
        Object widths = page.evaluate("""
                async () => {
                  await document.fonts.ready
                  const cell = document.querySelector(".govuk-table__cell--numeric")
                  return ["1111", "0000", "7474"].map((digits) => {
                    const span = document.createElement("span")
                    span.textContent = digits
                    cell.append(span)
                    return span.getBoundingClientRect().width
                  })
                }""");
        assertThat(((List<?>) widths).stream().distinct()).hasSize(1);
        assertThat((Boolean) page.evaluate("document.fonts.check('16px \"Source Sans 3 Variable\"')"))
                .isTrue();
    }

    private static String at(String path) {
        return "http://localhost:" + server.getEnvironment().getProperty("local.server.port") + "/" + path;
    }

    /** Without a stereotype, so that the scan of the whole application passes it by. */
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class
    })
    @Import({GovukConfiguration.class, PublicPages.class, ErrorPages.class})
    static class Alone {

        @Bean
        FrameSource aMember() {
            return request -> FrameSource.Part.NOTHING
                    .withNavigation(List.of(
                            new Frame.Link("Figures", "/figures", false, true),
                            new Frame.Link("Administration", "/administration")))
                    .withMember(new Frame.SignedIn("Asha Patel", "Gravesham Borough Council", "/account", "/sign-out"))
                    .withBanner(new Frame.Banner("Demo", "The members are invented; the places and figures are real."))
                    .withAttributions(List.of("Contains Kent Police data, Open Government Licence v3.0."));
        }

        @Bean
        RouterFunction<ServerResponse> mishaps() {
            return RouterFunctions.route()
                    .GET("/broken", request -> {
                        throw new IllegalStateException("secret detail");
                    })
                    .GET("/refused", request -> {
                        throw Failure.badRequest("month-unreadable", "The month must be like 2019-04.");
                    })
                    .build();
        }

        /** The policy that access sets on every answer. */
        @Bean
        Filter policy() {
            return (request, response, chain) -> {
                ((jakarta.servlet.http.HttpServletResponse) response)
                        .setHeader("Content-Security-Policy", "default-src 'self'");
                chain.doFilter(request, response);
            };
        }
    }
}
