package org.wardmote.access.oversight;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.wardmote.access.PrintedTime;
import org.wardmote.access.member.Member;
import org.wardmote.audit.Entry;
import org.wardmote.audit.Line;

/**
 * One line of the trail, ready to print.
 *
 * @param readers where one reads who else was at the same thing
 * @param detail what else the line says: what was seen, who received it, why, and the rest
 */
record TrailLine(
        String number,
        String at,
        String kind,
        String who,
        String deed,
        String thing,
        String readers,
        List<String> detail) {

    static List<TrailLine> of(List<Entry> lines, List<Member> members) {
        Map<String, String> names =
                members.stream().collect(Collectors.toMap(one -> "member:" + one.id(), Member::name));
        return lines.stream().map(entry -> of(entry, names)).toList();
    }

    private static TrailLine of(Entry entry, Map<String, String> names) {
        Line line = entry.line();
        return new TrailLine(
                Long.toString(entry.number()),
                PrintedTime.second(entry.at()),
                inWords(line.kind()),
                line.actor(),
                inWords(line.deed()),
                names.getOrDefault(line.thing(), line.thing()),
                line.thing().matches("[a-z-]+:\\S+") ? ReadersController.href(line.thing()) : "",
                detail(line));
    }

    private static List<String> detail(Line line) {
        List<String> said = new java.util.ArrayList<>();
        if (line.seen() != null) {
            said.add("Seen: " + line.seen() + ".");
        }
        if (line.recipient() != null) {
            said.add("Received by " + line.recipient() + ".");
        }
        if (line.purpose() != null) {
            said.add("Purpose: " + line.purpose());
        }
        if (!line.detail().isEmpty()) {
            said.add(line.detail());
        }
        return said;
    }

    static String inWords(Entry.Kind kind) {
        return inWords(kind.name().toLowerCase(Locale.ROOT));
    }

    /** {@code sign-in-failed} as "Sign in failed". */
    static String inWords(String name) {
        String words = name.replace('-', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
