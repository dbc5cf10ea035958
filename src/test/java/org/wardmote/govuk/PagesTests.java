package org.wardmote.govuk;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
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
}
