package org.wardmote.govuk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** A controller answers with a page, and the rooms fill its frame. */
class PagesTests {

    private static final FrameSource A_MEMBER = request -> FrameSource.Part.NOTHING
            .withNavigation(List.of(new Frame.Link("Figures", "/figures", true)))
            .withMember(new Frame.SignedIn("Asha Patel", "Gravesham Borough Council", "/account", "/sign-out"))
            .withAttributions(List.of("Contains public sector information."))
            .withToken(() -> new Frame.FormToken("_csrf", "token-1"));

    private final MockMvc web = MockMvcBuilders.standaloneSetup(new PublicPages())
            .setCustomReturnValueHandlers(new Pages(Pages.compiledTemplates(), new Frames(() -> List.of(A_MEMBER))))
            .build();

    @Test
    void aPageIsWrittenWholeWithItsTitleAndItsFrame() throws Exception {
        web.perform(get("/accessibility"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/html;charset=UTF-8"))
                .andExpect(
                        content().string(Matchers.containsString("<title>Accessibility statement – Wardmote</title>")))
                .andExpect(content().string(Matchers.containsString("Figures")));
    }

    @Test
    void theFrameHoldsEverythingOrNothing() {
        Frame full = new Frame(
                "/figures",
                List.of(new Frame.Link("Figures", "/figures", true), new Frame.Link("Papers", "/papers", false, true)),
                new Frame.SignedIn("Asha <Patel>", "Gravesham", "/account", "/sign-out"),
                new Frame.Banner("Demo", "Invented."),
                List.of("Loaded 17 files."),
                List.of("Contains Kent Police data."),
                () -> new Frame.FormToken("_csrf", "token-1"));
        ErrorPage page = ErrorPage.of(500, null, "ABCD-2345");
        assertThat(print(full, page))
                .contains("aria-current=\"page\"", "aria-current=\"true\"", "Asha &lt;Patel&gt;", "Invented.")
                .contains("Loaded 17 files.", "Contains Kent Police data.", "value=\"token-1\"", "ABCD-2345");
        assertThat(print(Frame.bare("/"), ErrorPage.of(404, null, null)))
                .contains("Page not found")
                .doesNotContain("govuk-service-navigation", "govuk-phase-banner", "<form", "Reference");
    }

    @Test
    void theNavigationTellsWhereAPageLiesByItsPathOrItsBreadcrumbs() {
        Frame frame = new Frame(
                "/areas/E07000109",
                List.of(new Frame.Link("Figures", "/figures"), new Frame.Link("Areas", "/areas", true)),
                null,
                null,
                List.of(),
                List.of(),
                () -> null);
        assertThat(frame.navigationOf(null))
                .containsExactly(new Frame.Link("Figures", "/figures"), new Frame.Link("Areas", "/areas", false, true));
        assertThat(frame.navigationOf(List.of(new Frame.Link("Figures", "/figures"), new Frame.Link("Here", null)))
                        .get(0))
                .isEqualTo(new Frame.Link("Figures", "/figures", false, true));
    }

    @Test
    void aRefusalSpeaksForItselfAndEveryStatusHasItsOwnWords() {
        assertThat(ErrorPage.of(409, Failure.conflict("loaded-meanwhile", "Load it again."), null))
                .returns("loaded-meanwhile", ErrorPage::code)
                .returns("Load it again.", ErrorPage::sentence);
        List<Integer> told = List.of(400, 401, 403, 404, 405, 406, 409, 413, 429, 500, 503);
        assertThat(told.stream()
                        .map(status -> ErrorPage.of(status, null, null))
                        .flatMap(page -> Stream.of(page.code(), page.title(), page.sentence())))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    @Test
    void aFormThatComesBackTellsItsProblemsAtTheTopAndInTheTitle() {
        StringOutput output = new StringOutput();
        Content none = ignored -> {};
        Pages.compiledTemplates()
                .render(
                        "govuk/formPage.jte",
                        Map.of(
                                "frame",
                                Frame.bare("/"),
                                "title",
                                "Sign in",
                                "fields",
                                none,
                                "action",
                                "/sign-in",
                                "button",
                                "Sign in",
                                "problems",
                                Problems.of(Problem.of("email", "sign-in.wrong"))),
                        output);
        assertThat(output.toString())
                .contains("<title>Error: Sign in – Wardmote</title>")
                .contains("<a href=\"#email\">");
    }

    private static String print(Frame frame, ErrorPage page) {
        StringOutput output = new StringOutput();
        Pages.compiledTemplates().render("govuk/error.jte", Map.of("frame", frame, "page", page), output);
        return output.toString();
    }
}
