package org.wardmote.places;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wardmote.lake.Lake;
import org.wardmote.lake.Problem;
import org.wardmote.places.area.Areas;
import org.wardmote.places.area.Groups;
import org.wardmote.places.area.LookupChange;
import org.wardmote.places.area.Lookups;
import org.wardmote.places.area.Outlines;
import org.wardmote.places.intake.BoundaryFile;
import org.wardmote.places.intake.EstimateFile;
import org.wardmote.places.intake.Faults;
import org.wardmote.places.intake.GroupFile;
import org.wardmote.places.intake.LookupFile;
import org.wardmote.places.population.Estimates;

/** Reads one file of reference data, and writes what it holds into a folder of a load once it is found sound. */
final class ReferenceWriter {

    private final Places places;
    private final Lake lake;
    private final Path file;
    private final String name;
    private final Path folder;
    private final String suffix;
    private final Faults faults;

    /** What was written: the names of the files, how many records they hold, and what was noticed. */
    record Written(List<String> files, long rows, List<Problem> warnings) {}

    /** {@code suffix} keeps the files of several originals in one folder apart; empty for the first. */
    ReferenceWriter(Places places, Path file, String name, Path folder, String suffix) {
        this.places = places;
        this.lake = places.lake();
        this.file = file;
        this.name = name;
        this.folder = folder;
        this.suffix = suffix;
        this.faults = new Faults(name);
    }

    Written estimates() {
        List<Estimates.Estimate> estimates = EstimateFile.read(file, name, text -> places.match(text, null), faults);
        List<Problem> warnings = faults.settle();
        List<String> files = new Estimates(lake).write(estimates, folder, suffix);
        return new Written(files, estimates.size(), warnings);
    }

    Written groups() {
        List<Groups.Group> groups = GroupFile.read(file, text -> places.match(text, null), this::districts, faults);
        List<Problem> warnings = faults.settle();
        String written = new Groups(lake).write(groups, folder, suffix);
        long members =
                groups.stream().mapToLong(group -> group.members().size()).sum();
        return new Written(List.of(written), members, warnings);
    }

    private Set<AreaCode> districts(AreaCode area) {
        return places.within(area, AreaLevel.DISTRICT).stream().map(Area::code).collect(Collectors.toSet());
    }

    Written boundaries() {
        int year = ZonedDateTime.ofInstant(lake.clock().instant(), Lake.ZONE).getYear();
        BoundaryFile.Outlines read =
                BoundaryFile.read(file, name, year, code -> places.area(code).isPresent(), faults);
        List<Problem> warnings = faults.settle();
        List<String> files = new ArrayList<>();
        long rows = 0;
        Outlines outlines = new Outlines(lake);
        for (Map.Entry<AreaLevel, Map<String, List<List<List<double[]>>>>> level :
                read.byLevel().entrySet()) {
            files.addAll(outlines.write(level.getValue(), folder, level.getKey(), read.edition() + suffix));
            rows += level.getValue().size();
        }
        return new Written(files, rows, warnings);
    }

    Written lookup() {
        LookupChange change = LookupFile.read(file, faults);
        List<Problem> warnings = faults.settle();
        List<String> files = new ArrayList<>(new Areas(lake).write(change, folder, suffix));
        files.addAll(new Lookups(lake).write(change, folder));
        long rows = change.parents().values().stream().mapToLong(Map::size).sum();
        return new Written(files, rows, warnings);
    }
}
