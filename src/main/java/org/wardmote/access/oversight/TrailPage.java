package org.wardmote.access.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.wardmote.access.PrintedTime;
import org.wardmote.access.member.Member;
import org.wardmote.audit.Entry;
import org.wardmote.govuk.Option;
import org.wardmote.govuk.PageLink;

/**
 * Lines of the trail.
 *
 * @param newest the way back to the newest lines; null when these are they
 * @param older the way to the lines before these; null when there are none
 */
record TrailPage(
        String deed,
        String member,
        List<Option> deeds,
        List<Option> members,
        List<Line> lines,
        @Nullable PageLink newest,
        @Nullable PageLink older) {

    /** One line, ready to print. */
    record Line(String number, String at, String kind, String who, String deed, String thing, String detail) {}

    static TrailPage of(
            String deed,
            String member,
            long before,
            List<Entry> found,
            int most,
            List<String> deeds,
            List<Member> members) {
        Map<String, String> names =
                members.stream().collect(Collectors.toMap(one -> "member:" + one.id(), Member::name));
        List<Entry> shown = found.subList(0, Math.min(most, found.size()));
        return new TrailPage(
                deed,
                member,
                options(
                        "Any deed",
                        deeds.stream().map(one -> Option.of(one, inWords(one))).toList()),
                options(
                        "Any member",
                        members.stream()
                                .map(one -> Option.of(one.id().toString(), one.name()))
                                .toList()),
                shown.stream().map(entry -> line(entry, names)).toList(),
                before == Long.MAX_VALUE ? null : PageLink.step(href(deed, member, null), "Newest", "lines"),
                found.size() > most
                        ? PageLink.step(
                                href(deed, member, shown.get(most - 1).number()),
                                "Older",
                                "lines before " + shown.get(most - 1).number())
                        : null);
    }

    private static Line line(Entry entry, Map<String, String> names) {
        return new Line(
                Long.toString(entry.number()),
                PrintedTime.second(entry.at()),
                inWords(entry.kind().name().toLowerCase(Locale.ROOT)),
                entry.actor(),
                inWords(entry.deed()),
                names.getOrDefault(entry.thing(), entry.thing()),
                entry.detail());
    }

    private static List<Option> options(String any, List<Option> rest) {
        List<Option> all = new ArrayList<>(List.of(Option.of("", any)));
        all.addAll(rest);
        return all;
    }

    /** {@code sign-in-failed} as "Sign in failed". */
    private static String inWords(String name) {
        String words = name.replace('-', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String href(String deed, String member, @Nullable Long before) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/administration/trail");
        if (!deed.isEmpty()) {
            address.queryParam("deed", "{deed}");
        }
        if (!member.isEmpty()) {
            address.queryParam("member", "{member}");
        }
        if (before != null) {
            address.queryParam("before", before);
        }
        return address.buildAndExpand(Map.of("deed", deed, "member", member))
                .encode()
                .toUriString();
    }
}
