package org.wardmote.govuk;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages about Wardmote itself, for everyone. */
@Controller
public class PublicPages {

    /** Their paths, for {@code access} to open: this room depends on none and so cannot list its own routes. */
    public static final List<String> PATHS = List.of("/accessibility");

    @GetMapping("/accessibility")
    Page accessibility() {
        return Page.of("govuk/accessibility", new AccessibilityPage("Tell us"));
    }
}
