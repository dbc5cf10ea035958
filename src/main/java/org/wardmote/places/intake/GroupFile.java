package org.wardmote.places.intake;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaMatch;
import org.wardmote.places.area.Groups.Group;

/** Reads groups of areas: a table with a column {@code group} and a column {@code area}, one member a row. */
public final class GroupFile {

    private final Function<String, AreaMatch> match;
    private final Function<AreaCode, Set<AreaCode>> districts;
    private final Faults faults;
    private final Map<String, Group> groups = new LinkedHashMap<>();

    /** Which member of a group already holds a district, and where. */
    private final Map<String, Map<AreaCode, String>> held = new HashMap<>();

    private GroupFile(Function<String, AreaMatch> match, Function<AreaCode, Set<AreaCode>> districts, Faults faults) {
        this.match = match;
        this.districts = districts;
        this.faults = faults;
    }

    public static boolean fits(List<String> header) {
        return header.stream()
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .toList()
                .containsAll(List.of("group", "area"));
    }

    /** Reads a file; {@code match} tells what a name means, and {@code districts} which districts an area is made of. */
    public static List<Group> read(
            Path file, Function<String, AreaMatch> match, Function<AreaCode, Set<AreaCode>> districts, Faults faults) {
        GroupFile reading = new GroupFile(match, districts, faults);
        ReferenceTable table = ReferenceTable.open(file, faults);
        int group = table.column("group"::equals)
                .orElseThrow(() -> faults.refuse("missing-column", 1, "There is no column 'group'.", "Add it."));
        int area = table.column("area"::equals)
                .orElseThrow(() -> faults.refuse("missing-column", 1, "There is no column 'area'.", "Add it."));
        table.rows(row -> reading.row(row, group, area));
        if (reading.groups.isEmpty()) {
            faults.error("empty", 0, "", "", "The file names no group.", "Add rows.");
        }
        return List.copyOf(reading.groups.values());
    }

    private void row(ReferenceTable.Row row, int groupColumn, int areaColumn) {
        String name = row.cell(groupColumn);
        String code = "group:"
                + name.toLowerCase(Locale.ROOT)
                        .replace("&", " and ")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        if (!AreaCode.isOne(code)) {
            faults.error("unnamed-group", row.line(), "group", name, "This is no name for a group.", "Use letters.");
            return;
        }
        Area member = member(row, row.cell(areaColumn));
        if (member == null) {
            return;
        }
        Group group = groups.computeIfAbsent(code, each -> new Group(new AreaCode(each), name, new TreeMap<>()));
        if (group.members().put(member.code(), row.line()) != null) {
            faults.error(
                    "duplicate-rows",
                    row.line(),
                    "area",
                    row.cell(areaColumn),
                    "It is in the group already.",
                    "Leave it out.");
            return;
        }
        for (AreaCode district : districts.apply(member.code())) {
            String other = held.computeIfAbsent(code, each -> new HashMap<>()).put(district, member.name());
            if (other != null) {
                faults.error(
                        "overlapping-members",
                        row.line(),
                        "area",
                        row.cell(areaColumn),
                        member.name() + " and " + other + " are both in " + name + " and share " + district
                                + ", which would be counted twice.",
                        "Leave one of them out.");
                return;
            }
        }
    }

    private @Nullable Area member(ReferenceTable.Row row, String text) {
        AreaMatch meant = match.apply(text);
        if (meant.plainest().isPresent()) {
            return meant.plainest().get();
        }
        faults.error(
                meant.exact().isEmpty() ? "unknown-area" : "ambiguous-area",
                row.line(),
                "area",
                text,
                meant.exact().isEmpty()
                        ? "There is no area '" + text + "'."
                        : "'" + text + "' is the name of several areas.",
                "Write the area's name as the ONS does, or its code.",
                meant.near().isEmpty() ? null : meant.near().get(0).name());
        return null;
    }
}
