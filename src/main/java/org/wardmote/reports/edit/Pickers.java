package org.wardmote.reports.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wardmote.documents.Block;
import org.wardmote.documents.Document;
import org.wardmote.documents.Html;
import org.wardmote.govuk.Option;
import org.wardmote.reports.compose.Composed;
import org.wardmote.reports.compose.PaperFront;
import org.wardmote.reports.compose.PaperProblem;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Statistics;

/** Fills the figure picker, and shows what an expression comes to in a paper. */
@Component
class Pickers {

    private static final String TOTAL = "total-crime";

    private final Shelf shelf;
    private final Statistics statistics;

    Pickers(Shelf shelf, Statistics statistics) {
        this.shelf = shelf;
        this.statistics = statistics;
    }

    PickerForm blank(Edition edition, String text) {
        return form(edition, text, new Picked("change", TOTAL, "", "", TOTAL, "", ""));
    }

    PickerForm form(Edition edition, String text, Picked picked) {
        PaperFront front = PaperFront.of(text);
        return new PickerForm(
                EditRoutes.PICKER.replace("{id}", edition.id().toString()),
                Picked.WHATS.stream()
                        .map(what -> new Option(what.id(), what.words(), what.equals(picked.chosen()), false))
                        .toList(),
                indicators(picked.indicator()),
                indicators(picked.of()),
                picked.area(),
                picked.wider(),
                picked.period(),
                picked.against(),
                front.area().isEmpty() ? "The paper names none" : "Empty for the paper's own, " + front.area(),
                front.period().isEmpty() ? "As in 2025-04..2025-08" : "Empty for the paper's own, " + front.period());
    }

    private List<Option> indicators(String chosen) {
        Map<IndicatorId, Integer> depths = new HashMap<>();
        List<Option> options = new ArrayList<>();
        for (Indicator indicator : statistics.indicators()) {
            int depth = depths.getOrDefault(indicator.id(), 0);
            indicator.children().forEach(child -> depths.putIfAbsent(child, depth + 1));
            String id = indicator.id().value();
            options.add(new Option(id, "– ".repeat(depth) + indicator.name(), id.equals(chosen), false));
        }
        return options;
    }

    /** The expression alone, told under the paper's own front matter. */
    PickedPage told(Edition edition, String text, Picked picked) {
        String expression = picked.expression(PaperFront.of(text));
        int end = text.startsWith("---") ? text.indexOf("\n---", 3) : -1;
        String front = end < 0 ? "" : text.substring(0, end) + "\n---\n";
        Composed composed = shelf.compose(edition, front + "\n" + expression + "\n", "");
        String problem = composed.problems().stream()
                .filter(each -> each.words().startsWith("{{"))
                .findFirst()
                .map(Pickers::words)
                .orElse("");
        List<Block> blocks = composed.document().blocks().stream()
                .filter(block -> !(block instanceof Block.Facts))
                .toList();
        Document document = composed.document();
        String html = Html.draft(
                new Document(document.title(), document.publisher(), document.author(), document.date(), "", blocks));
        return new PickedPage(expression, blocks.isEmpty() ? "" : html, problem);
    }

    private static String words(PaperProblem problem) {
        return (problem.words() + " " + problem.mend()).strip();
    }
}
