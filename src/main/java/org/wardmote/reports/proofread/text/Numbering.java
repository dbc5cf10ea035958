package org.wardmote.reports.proofread.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.read.Passage;
import org.wardmote.reports.proofread.read.Passage.Heading;
import org.wardmote.reports.proofread.read.Passage.Prose;
import org.wardmote.reports.proofread.read.Place;
import org.wardmote.reports.proofread.read.Reading;

/** Numbers of headings and paragraphs: each once, and none left out. */
final class Numbering {

    private Numbering() {}

    static List<Slip> slips(Reading reading) {
        List<Slip> slips = new ArrayList<>();
        Map<String, Integer> last = new HashMap<>();
        for (Passage passage : reading.passages()) {
            String number = passage instanceof Heading heading
                    ? heading.number()
                    : passage instanceof Prose prose && !prose.item() ? prose.number() : "";
            number = number.replaceAll("\\.$", "");
            if (!number.matches("\\d{1,2}(\\.\\d{1,2}){0,3}")) {
                continue;
            }
            String words = passage instanceof Heading heading ? heading.words() : ((Prose) passage).words();
            int dot = number.lastIndexOf('.');
            String parent = dot < 0 ? "" : number.substring(0, dot);
            int n = Integer.parseInt(number.substring(dot + 1));
            Integer before = last.put(parent, n);
            check(slips, passage.place(), number, words, parent, n, before);
            last.keySet().removeIf(key -> key.equals(number(parent, n)) || key.startsWith(number(parent, n) + "."));
        }
        return slips;
    }

    private static String number(String parent, int n) {
        return parent.isEmpty() ? String.valueOf(n) : parent + "." + n;
    }

    private static void check(
            List<Slip> slips,
            Place place,
            String number,
            String words,
            String parent,
            int n,
            @org.jspecify.annotations.Nullable Integer before) {
        if (before == null || n == before + 1 || parent.isEmpty() && n < before) {
            return;
        }
        String expected = number(parent, before + 1);
        String found = n == before
                ? number + " stands twice."
                : n > before ? expected + " is left out." : number + " stands after " + number(parent, before) + ".";
        String quote = words.length() > 60 ? words.substring(0, 60) : words;
        slips.add(new Slip(
                "text.numbering",
                Severity.DOUBTFUL,
                place,
                quote,
                "The numbering is broken: " + found,
                "Before it stands " + number(parent, before) + ".",
                expected));
    }
}
