package org.wardmote.access.circle;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.wardmote.access.PrintedTime;
import org.wardmote.access.agreement.Terms;
import org.wardmote.govuk.PageLink;

/**
 * The matters that a viewer knows of.
 *
 * @param search what was searched for; empty for all
 * @param marking the highest of those shown; null when there are none
 * @param older the way to the matters before these; null when there are none
 */
record MattersPage(
        String search,
        String told,
        boolean canBegin,
        boolean canOpen,
        List<Row> rows,
        @Nullable String marking,
        @Nullable PageLink newest,
        @Nullable PageLink older) {

    /** One matter, ready to print. */
    record Row(
            String href,
            String title,
            String reference,
            String agency,
            String purpose,
            String level,
            String begun,
            String marking) {}

    /** @param found one more than are shown, when there are more */
    static MattersPage of(
            Matters.Wanted wanted, List<Matter> found, int most, boolean canBegin, boolean canOpen, Terms terms) {
        List<Matter> shown = found.subList(0, Math.min(most, found.size()));
        return new MattersPage(
                wanted.search(),
                told(wanted, shown.size()),
                canBegin,
                canOpen,
                shown.stream().map(matter -> row(matter, terms)).toList(),
                shown.isEmpty() ? null : terms.highest(shown.stream().map(Matter::marking)),
                wanted.before() == null ? null : PageLink.step(href(wanted, null), "Newest", "matters"),
                found.size() > most
                        ? PageLink.step(href(wanted, shown.get(most - 1).id().toString()), "Older", "matters")
                        : null);
    }

    private static String told(Matters.Wanted wanted, int count) {
        if (wanted.search().isEmpty()) {
            return count == 0 ? "You are in no matter's circle." : "";
        }
        return (count == 0 ? "No matter" : MatterWork.counted(count)) + " that you know of "
                + (count == 1 || count == 0 ? "has" : "have") + " these words.";
    }

    private static Row row(Matter matter, Terms terms) {
        return new Row(
                "/matters/" + matter.id(),
                matter.title(),
                matter.reference(),
                matter.agencyName(),
                capital(terms.purpose(matter.purpose())),
                "You " + matter.level().second(),
                PrintedTime.day(matter.madeAt()),
                terms.marking(matter.marking()));
    }

    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String href(Matters.Wanted wanted, @Nullable String before) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/matters");
        if (!wanted.search().isEmpty()) {
            address.queryParam("search", "{search}");
        }
        if (before != null) {
            address.queryParam("before", before);
        }
        return address.buildAndExpand(java.util.Map.of("search", wanted.search()))
                .encode()
                .toUriString();
    }
}
