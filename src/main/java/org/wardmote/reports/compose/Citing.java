package org.wardmote.reports.compose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.cite.Citation;
import org.wardmote.reports.cite.Citations;
import org.wardmote.reports.cite.CitedFigure;
import org.wardmote.reports.cite.CitedSource;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.IndicatorId;

/** Cites what expressions tell, and sets it beside what was pinned or frozen. */
final class Citing {

    /** The definitions of more categories than these stand with the indicators, and not in the paper. */
    private static final int MOST_DEFINED = 6;

    private final Enquiries enquiries;
    private final @Nullable Citations frozen;
    private final Map<String, Integer> seen = new HashMap<>();

    Citing(Enquiries enquiries, @Nullable Citations frozen) {
        this.enquiries = enquiries;
        this.frozen = frozen;
    }

    Bound bind(Call call, Told told) {
        if (told instanceof Told.Mark) {
            return new Bound(call, told, null, "", null);
        }
        String words = told instanceof Told.Words said ? said.words() : ((Told.Exhibit) told).cells();
        List<Told.Basis> bases = told instanceof Told.Words said ? said.bases() : ((Told.Exhibit) told).bases();
        // what is exempt is counted by itself, so that the public paper's citations are the same with it and without
        String expression = call.id() + (call.exempt() ? "x" : "");
        String id = expression + "-" + seen.merge(expression, 1, Integer::sum);
        Citation citation = new Citation(
                id,
                call.text(),
                words,
                figures(bases),
                definitions(bases),
                sources(bases),
                told instanceof Told.Words said ? said.statement() : null);
        String accepted = accepted(call, id);
        return accepted == null || same(accepted, words)
                ? new Bound(call, told, citation, words, null)
                : new Bound(call, told, citation, accepted, words);
    }

    /** The words that were accepted: pinned in the text, or frozen at sign-off; null when there are none. */
    private @Nullable String accepted(Call call, String id) {
        if (call.named().get("says") instanceof String says) {
            return says;
        }
        return frozen == null ? null : frozen.find(id).map(Citation::words).orElse(null);
    }

    /** Whether two say the same, however their dashes, quotation marks and spaces are typed. */
    private static boolean same(String a, String b) {
        return plain(a).equals(plain(b));
    }

    private static String plain(String words) {
        return words.replaceAll("[–—−]", "-")
                .replaceAll("[‘’]", "'")
                .replace('\u00A0', ' ')
                .replaceAll(" +", " ")
                .strip()
                .toLowerCase(Locale.UK);
    }

    private List<CitedFigure> figures(List<Told.Basis> bases) {
        Set<CitedFigure> figures = new LinkedHashSet<>();
        for (Told.Basis basis : bases) {
            for (Figure figure : basis.figures()) {
                String name = enquiries
                        .indicator(figure.indicator())
                        .map(Indicator::name)
                        .orElse(figure.indicator().value());
                figures.add(CitedFigure.of(figure, name, enquiries.name(figure.area())));
            }
        }
        return List.copyOf(figures);
    }

    private List<String> definitions(List<Told.Basis> bases) {
        Set<IndicatorId> ids = new LinkedHashSet<>();
        bases.forEach(basis -> basis.figures().forEach(figure -> ids.add(figure.indicator())));
        if (ids.size() > MOST_DEFINED) {
            ids.clear();
            bases.forEach(basis -> ids.add(basis.comparison().question().indicator()));
        }
        List<String> definitions = new ArrayList<>();
        for (IndicatorId id : ids) {
            Optional<Indicator> indicator = enquiries.indicator(id);
            indicator.ifPresent(one -> definitions.add(one.name() + ": " + one.definition()));
        }
        return definitions;
    }

    private List<CitedSource> sources(List<Told.Basis> bases) {
        Set<CitedSource> sources = new LinkedHashSet<>();
        bases.forEach(
                basis -> enquiries.origins(basis.comparison()).forEach(origin -> sources.add(CitedSource.of(origin))));
        return List.copyOf(sources);
    }
}
