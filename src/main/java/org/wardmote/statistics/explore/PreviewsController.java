package org.wardmote.statistics.explore;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.wardmote.access.MemberId;
import org.wardmote.access.Viewer;
import org.wardmote.govuk.Failure;
import org.wardmote.govuk.Page;
import org.wardmote.statistics.LoadChoices;
import org.wardmote.statistics.LoadPreview;
import org.wardmote.statistics.Loads;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Refusal;

/** Files on their way into the lake: sent, looked at, asked about, and until then kept nowhere else. */
@Controller
class PreviewsController {

    /** As much as a person would paste: about ten thousand rows of a table. */
    private static final int LONGEST_PASTE = 1_000_000;

    private static final String PASTED = "pasted.txt";

    private final Uploads uploads;
    private final Loads loads;
    private final Previews previews;

    PreviewsController(Uploads uploads, Loads loads, Previews previews) {
        this.uploads = uploads;
        this.loads = loads;
        this.previews = previews;
    }

    @GetMapping(Addresses.NEW_LOAD)
    Page createLoad() {
        return Page.of("statistics/explore/newLoad", new NewLoadPage(limits(), "", List.of()));
    }

    private static String limits() {
        return "At most " + Uploads.MOST_FILES + " files, " + Uploads.MOST_BYTES / (1024 * 1024)
                + " MB together. Larger archives are loaded with wardmote import.";
    }

    @PostMapping(Addresses.PREVIEWS)
    Object create(
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "pasted", defaultValue = "") String pasted,
            Viewer viewer)
            throws IOException {
        MemberId member = viewer.id();
        if (member == null) {
            throw Failure.notFound();
        }
        try {
            Uploads.Waiting waiting = uploads.keep(member, incoming(files == null ? List.of() : files, pasted));
            return new org.springframework.web.servlet.view.RedirectView(Addresses.preview(waiting.id()));
        } catch (Refusal refusal) {
            String kept = pasted.length() > LONGEST_PASTE ? "" : pasted;
            return Page.refused(
                    "statistics/explore/newLoad",
                    new NewLoadPage(
                            limits(),
                            kept,
                            List.of(new FieldError(refusal.field(), String.valueOf(refusal.getMessage())))));
        }
    }

    static List<Uploads.Incoming> incoming(List<MultipartFile> files, String pasted) throws IOException {
        List<Uploads.Incoming> incoming = new ArrayList<>();
        for (MultipartFile file : files) {
            if (!file.isEmpty()) {
                String name = file.getOriginalFilename();
                incoming.add(new Uploads.Incoming(name == null ? "" : name, file.getInputStream()));
            }
        }
        if (!pasted.isBlank()) {
            if (pasted.length() > LONGEST_PASTE) {
                throw new Refusal(
                        "paste-too-long",
                        "pasted",
                        "A pasted table has at most " + Print.number(LONGEST_PASTE)
                                + " characters: save it as a file and send that");
            }
            incoming.add(
                    new Uploads.Incoming(PASTED, new ByteArrayInputStream(pasted.getBytes(StandardCharsets.UTF_8))));
        }
        return incoming;
    }

    @GetMapping(Addresses.PREVIEW)
    Page show(@PathVariable String id, Viewer viewer) {
        Uploads.Waiting waiting = find(id, viewer);
        LoadPreview preview = waiting.preview();
        if (preview == null) {
            preview = loads.preview(waiting.files(), waiting.choices());
            uploads.update(waiting.previewed(waiting.choices(), preview));
        }
        return Page.of("statistics/explore/preview", previews.page(id, preview, waiting.choices()));
    }

    private Uploads.Waiting find(String id, Viewer viewer) {
        return uploads.find(id, viewer.id()).orElseThrow(Failure::notFound);
    }

    /** Answers what the files left open, and looks at them again. */
    @PostMapping(Addresses.PREVIEW)
    String update(@PathVariable String id, @RequestParam MultiValueMap<String, String> said, Viewer viewer) {
        Uploads.Waiting waiting = find(id, viewer);
        LoadChoices choices = choices(waiting.choices(), said);
        uploads.update(waiting.previewed(choices, loads.preview(waiting.files(), choices)));
        return "redirect:" + Addresses.preview(id);
    }

    /** What was said before, with what is said now. */
    static LoadChoices choices(LoadChoices before, MultiValueMap<String, String> said) {
        Map<String, Period> periods = new LinkedHashMap<>(before.periods());
        Map<String, String> mends = new LinkedHashMap<>(before.mends());
        said.forEach((name, values) -> {
            String value = values.get(0).trim();
            if (name.startsWith(Previews.PERIOD) && !value.isEmpty()) {
                period(value).ifPresent(period -> periods.put(name.substring(Previews.PERIOD.length()), period));
            } else if (name.startsWith(Previews.MEND) && !value.isEmpty()) {
                mends.put(name.substring(Previews.MEND.length()), value);
            }
        });
        return new LoadChoices(
                said("dataset", said, before.dataset()),
                said("indicator", said, before.indicator()),
                said("area", said, before.area()),
                periods,
                mends,
                before.accept());
    }

    private static java.util.Optional<Period> period(String text) {
        try {
            return java.util.Optional.of(Period.parse(text));
        } catch (IllegalArgumentException e) {
            // the question stays open and is asked again, with how a period is written
            return java.util.Optional.empty();
        }
    }

    private static @Nullable String said(String name, MultiValueMap<String, String> said, @Nullable String before) {
        String value = said.getFirst(name);
        return value == null || value.isBlank() ? before : value.trim();
    }
}
