package org.wardmote.access.proof;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardmote.access.MemberId;
import org.wardmote.access.Viewer;
import org.wardmote.govuk.Frame;
import org.wardmote.govuk.Page;
import org.wardmote.govuk.Problem;

/** A member's own passkeys: made, named and removed. */
@Controller
class PasskeysController {

    private static final String HERE = "/account/passkeys";
    private static final String TEMPLATE = "access/proof/passkeys";
    private static final int LONGEST_NAME = 60;

    private final Passkeys passkeys;
    private final PublicAddress address;
    private final Recent recent;

    PasskeysController(Passkeys passkeys, PublicAddress address, Recent recent) {
        this.passkeys = passkeys;
        this.address = address;
        this.recent = recent;
    }

    @GetMapping(HERE)
    Page show(Viewer viewer, HttpServletRequest request) {
        return Page.of(TEMPLATE, page(viewer, request, "", null));
    }

    /** What a browser is to make a passkey of. */
    @PostMapping(HERE + "/question")
    ResponseEntity<String> ask(HttpServletRequest request) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !recent.enough(request)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(passkeys.askForNew(signedIn, request.getSession()));
    }

    @PostMapping(HERE)
    Object create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String answer,
            Viewer viewer,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Problem problem = wrong(name, request);
        if (problem == null && !passkeys.keep(own(viewer), viewer.name(), name.strip(), answer, request.getSession())) {
            problem = Problem.of("", "passkey.not-made");
        }
        if (problem != null) {
            return Page.refused(TEMPLATE, page(viewer, request, name, problem));
        }
        redirect.addFlashAttribute(Frame.NOTICE, "The passkey is kept. You can sign in with it from now on.");
        return "redirect:" + HERE;
    }

    @PostMapping(HERE + "/{id}/removal")
    String destroy(@PathVariable String id, Viewer viewer, RedirectAttributes redirect) {
        if (!passkeys.remove(own(viewer), viewer.name(), uuid(id))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        redirect.addFlashAttribute(Frame.NOTICE, "The passkey opens nothing any more. Delete it from your device too.");
        return "redirect:" + HERE;
    }

    private @Nullable Problem wrong(String name, HttpServletRequest request) {
        if (!recent.enough(request)) {
            return Problem.of("", "second-step.not-recent");
        }
        return name.isBlank() || name.length() > LONGEST_NAME
                ? Problem.of("name", "passkey.name-missing", Integer.toString(LONGEST_NAME))
                : null;
    }

    private PasskeysPage page(Viewer viewer, HttpServletRequest request, String name, @Nullable Problem problem) {
        return PasskeysPage.of(passkeys.of(own(viewer)), name, address.origin(), recent.enough(request), problem);
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static MemberId own(Viewer viewer) {
        return Optional.ofNullable(viewer.id())
                .orElseThrow(() -> new IllegalStateException("The gate lets no visitor in here."));
    }
}
