package org.wardmote.reports.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wardmote.documents.CsvBundle;
import org.wardmote.documents.Docx;
import org.wardmote.documents.Html;
import org.wardmote.documents.Pdf;
import org.wardmote.reports.cite.Citations;
import org.wardmote.reports.compose.Composed;
import org.wardmote.reports.compose.Composer;
import org.wardmote.reports.compose.PaperText;
import org.wardmote.reports.compose.Part;
import org.wardmote.statistics.Grounds;
import org.wardmote.statistics.IndicatorId;

/** The parts of a sealed paper: three are kept, and all others are made of them, once to seal and again to verify. */
final class Parts {

    static final String TEXT = "paper.md";
    static final String IMPLICATIONS = "implications.yml";
    static final String ANSWERS = "answers.json";
    static final String ABOUT = "about.json";
    static final String CITATIONS = "citations.json";
    static final String FIGURES = "figures.csv";
    static final String FIGURES_JSON = "figures.json";
    static final String PAGE = "paper.html";
    static final String WORD = "paper.docx";
    static final String PDF = "paper.pdf";

    /** What everything else is made of. */
    static final List<String> KEPT = List.of(TEXT, IMPLICATIONS, ANSWERS);

    private static final String STYLE = "house-style.yml";
    private static final String HOW = "how-to-check.txt";

    private Parts() {}

    /**
     * A paper made of what is kept of it.
     *
     * @param parts by their names
     */
    record Made(Composed composed, Map<String, byte[]> parts) {}

    /**
     * Makes every part.
     *
     * @param paper the public text
     * @param frozenAt when its figures were frozen; null when they were not
     * @param sealed what it says of where it was sealed; null to seal it here
     */
    static Made make(
            PaperText paper,
            KeptAnswers kept,
            @Nullable Instant frozenAt,
            @Nullable About sealed,
            List<About.Earlier> earlier) {
        // by the words that are true, not by those that were frozen: to compare with them
        Composed composed = new Composer(kept).compose(paper.frozen(null), Part.PUBLIC);
        Map<String, byte[]> parts = new TreeMap<>();
        parts.put(TEXT, paper.text().getBytes(StandardCharsets.UTF_8));
        if (!paper.implications().isEmpty()) {
            parts.put(IMPLICATIONS, paper.implications().getBytes(StandardCharsets.UTF_8));
        }
        parts.put(ANSWERS, AnswersWriter.write(kept));
        Citations citations = composed.citations();
        parts.put(CITATIONS, (frozenAt == null ? citations : citations.frozen(frozenAt)).toJson());
        List<PublicFigure> figures = PublicFigure.of(kept);
        parts.put(FIGURES, PublicFigure.csv(figures));
        parts.put(FIGURES_JSON, PublicFigure.json(figures));
        parts.put("definitions.json", definitions(kept));
        parts.put(STYLE, resource(STYLE));
        parts.put(HOW, resource(HOW));
        About about = About.here(paper.name(), composed.document(), earlier);
        parts.put(ABOUT, (sealed == null ? about : about.sealedAs(sealed)).write());
        parts.put(PAGE, Html.write(composed.document()).getBytes(StandardCharsets.UTF_8));
        parts.put(WORD, Docx.write(composed.document()));
        parts.put(PDF, Pdf.write(composed.document()));
        CsvBundle.files(composed.document()).forEach((name, content) -> parts.put("tables/" + name, content));
        return new Made(composed, parts);
    }

    private static byte[] definitions(KeptAnswers kept) {
        Set<IndicatorId> ids = new LinkedHashSet<>();
        for (KeptAnswers.Answer answer : kept.answers().values()) {
            ids.add(answer.grounds().question().indicator());
            answer.grounds().lines().stream().map(Grounds.Line::indicator).forEach(ids::add);
        }
        List<Object> all = new ArrayList<>();
        for (IndicatorId id : ids) {
            kept.indicator(id).ifPresent(indicator -> {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("id", indicator.id());
                one.put("name", indicator.name());
                one.put("noun", indicator.noun());
                one.put("definition", indicator.definition());
                one.put("parts", indicator.parts());
                one.put("countsWhatOthersCountToo", indicator.overlapping());
                one.put("hiddenBelow", indicator.smallNumbersBelow());
                one.put("from", indicator.source());
                all.add(one);
            });
        }
        return JsonTree.write(Map.of("indicators", all));
    }

    private static byte[] resource(String name) {
        try (InputStream in = Parts.class.getResourceAsStream("/reports/" + name)) {
            if (in == null) {
                throw new IllegalStateException("Not shipped: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
