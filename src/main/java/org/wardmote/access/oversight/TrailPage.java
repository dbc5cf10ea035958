package org.wardmote.access.oversight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
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
        Asked asked,
        List<Option> deeds,
        List<Option> members,
        List<Option> kinds,
        List<TrailLine> lines,
        @Nullable PageLink newest,
        @Nullable PageLink older) {

    /** What the lines are narrowed to; an empty text asks for any. */
    record Asked(String deed, String member, String kind, String thing) {

        String inWords() {
            return Stream.of(
                            deed.isEmpty() ? "" : "deed " + deed,
                            kind.isEmpty() ? "" : "kind " + kind,
                            member.isEmpty() ? "" : "by member " + member,
                            thing.isEmpty() ? "" : "to " + thing)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
        }
    }

    static TrailPage of(
            Asked asked, long before, List<Entry> found, int most, List<String> deeds, List<Member> members) {
        List<Entry> shown = found.subList(0, Math.min(most, found.size()));
        return new TrailPage(
                asked,
                options(
                        "Any deed",
                        deeds.stream()
                                .map(one -> Option.of(one, TrailLine.inWords(one)))
                                .toList()),
                options(
                        "Any member",
                        members.stream()
                                .map(one -> Option.of(one.id().toString(), one.name()))
                                .toList()),
                options(
                        "Any kind",
                        Arrays.stream(Entry.Kind.values())
                                .map(kind -> Option.of(kind.name(), TrailLine.inWords(kind)))
                                .toList()),
                TrailLine.of(shown, members),
                before == Long.MAX_VALUE ? null : PageLink.step(href(asked, null), "Newest", "lines"),
                found.size() > most
                        ? PageLink.step(
                                href(asked, shown.get(most - 1).number()),
                                "Older",
                                "lines before " + shown.get(most - 1).number())
                        : null);
    }

    private static List<Option> options(String any, List<Option> rest) {
        List<Option> all = new ArrayList<>(List.of(Option.of("", any)));
        all.addAll(rest);
        return all;
    }

    private static String href(Asked asked, @Nullable Long before) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("deed", asked.deed());
        values.put("member", asked.member());
        values.put("kind", asked.kind());
        values.put("thing", asked.thing());
        values.put("before", before == null ? "" : before.toString());
        values.values().removeIf(String::isEmpty);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/oversight/trail");
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.buildAndExpand(values).encode().toUriString();
    }
}
