package org.wardmote.access.oversight;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;
import org.wardmote.access.PrintedTime;
import org.wardmote.access.member.Member;
import org.wardmote.audit.Readings;

/**
 * Who was at a record.
 *
 * @param thing as the trail names it; empty before anything was asked
 * @param called its name, where it has one that those who oversee may read
 * @param lines where each single line stands
 */
record ReadersPage(String thing, String called, String lines, List<Row> rows) {

    /**
     * What somebody did with it.
     *
     * @param week where one reads what they did that week; empty for whoever is no member
     */
    record Row(String who, String agency, String week, String kind, String times, String first, String last) {}

    static ReadersPage of(String thing, List<Readings.Reader> readers, List<Member> members) {
        Map<String, Member> known =
                members.stream().collect(Collectors.toMap(one -> one.id().toString(), one -> one));
        Member meant = known.get(thing.startsWith("member:") ? thing.substring("member:".length()) : "");
        return new ReadersPage(
                thing,
                meant == null ? "" : meant.name(),
                UriComponentsBuilder.fromPath("/oversight/trail")
                        .queryParam("thing", "{thing}")
                        .buildAndExpand(thing)
                        .encode()
                        .toUriString(),
                readers.stream().map(reader -> row(reader, known)).toList());
    }

    private static Row row(Readings.Reader reader, Map<String, Member> known) {
        Member member = reader.actorId() == null ? null : known.get(reader.actorId());
        return new Row(
                reader.actor(),
                member == null ? "" : member.agencyName(),
                member == null ? "" : WeekController.href(member.id(), reader.last()),
                TrailLine.inWords(reader.kind()),
                Long.toString(reader.lines()),
                PrintedTime.second(reader.first()),
                PrintedTime.second(reader.last()));
    }
}
