package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.read.Passage.Prose;
import org.wardmote.reports.proofread.read.Place;

/** What could not be checked, told once for each paragraph, so that a paper does not drown in it. */
final class Unchecked {

    private static final int MOST = 8;

    private record Group(Place place, Set<String> quotes, Set<String> whys) {}

    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Checked checked;

    Unchecked(Checked checked) {
        this.checked = checked;
    }

    /** Says that a run of a clause's pieces was checked, whatever came out. */
    void checked(Clause clause, int from, int to) {
        checked.mark(clause.tokens(), from, to);
    }

    void add(Clause clause, String quote, String why) {
        checked.mark(clause.tokens(), clause.sentence().prose().words(), quote);
        add(clause.sentence().prose(), quote, why);
    }

    void add(Prose prose, String quote, String why) {
        Place place = prose.place();
        String key = place.paragraph().isEmpty() ? place.section() + place.page() : place.paragraph();
        Group group =
                groups.computeIfAbsent(key, none -> new Group(place, new LinkedHashSet<>(), new LinkedHashSet<>()));
        group.quotes().add(quote);
        group.whys().add(why);
    }

    List<Slip> slips() {
        List<Slip> slips = new ArrayList<>();
        for (Group group : groups.values()) {
            List<String> shown = group.quotes().stream()
                    .limit(MOST)
                    .map(quote -> "\u201c" + quote + "\u201d")
                    .toList();
            int more = group.quotes().size() - shown.size();
            slips.add(new Slip(
                    "claim.unchecked",
                    Severity.UNCHECKED,
                    group.place(),
                    group.quotes().iterator().next(),
                    "Not checked: " + String.join("; ", shown) + (more > 0 ? " and " + more + " more." : "."),
                    "Why: " + group.whys().stream().limit(2).collect(Collectors.joining("; ")) + ".",
                    ""));
        }
        return slips;
    }
}
