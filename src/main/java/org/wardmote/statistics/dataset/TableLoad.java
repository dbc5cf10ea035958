package org.wardmote.statistics.dataset;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.Problem;
import org.wardmote.lake.Staging;
import org.wardmote.statistics.LoadPreview;
import org.wardmote.statistics.Progress;
import org.wardmote.statistics.Upload;
import org.wardmote.statistics.dataset.intake.Arrival;
import org.wardmote.statistics.dataset.intake.Originals;
import org.wardmote.statistics.dataset.table.ForceTable;
import org.wardmote.statistics.dataset.table.Table;

/** The tables of counts of one dataset in a load: their order of work. */
final class TableLoad implements Part {

    private final Ground ground;
    private final Dataset dataset;
    private final Map<Arrival, Table> tables = new LinkedHashMap<>();
    private final List<Checked> found = new ArrayList<>();
    private final Map<Arrival, Long> counts = new LinkedHashMap<>();
    private List<Manifest.Slice> covers = List.of();
    private List<String> cubes = List.of();

    /** The series that each table holds, by its file's name. */
    private Map<String, List<String>> series = Map.of();

    TableLoad(Ground ground, Dataset dataset) {
        this.ground = ground;
        this.dataset = dataset;
    }

    void add(Arrival arrival, Table table) {
        tables.put(arrival, table);
    }

    @Override
    public String dataset() {
        return dataset.id();
    }

    @Override
    public List<Upload> uploads() {
        return tables.keySet().stream().map(Arrival::upload).distinct().toList();
    }

    @Override
    public List<Checked> found() {
        return found;
    }

    @Override
    public void read(Path folder, Progress progress) {
        try (Connection connection = ground.lake().connect()) {
            CountTables store = new CountTables(connection, dataset.id(), ground.places(), ground.indicators());
            store.create();
            for (Map.Entry<Arrival, Table> each : tables.entrySet()) {
                if (each.getValue().questions().isEmpty()) {
                    store.lay(each.getKey().name(), each.getValue());
                    counts.put(each.getKey(), store.counts(each.getKey().name()));
                    refuseIdleMends(each.getKey(), each.getValue());
                }
            }
            if (dataset.supersedes().equals("cell")) {
                series = store.series();
            }
            store.sum();
            covers = store.covers();
            for (Check check : ground.checks().errorsFirst(dataset, Check.Moment.COUNTED)) {
                // What is only worth a warning is worth none while the numbers themselves are in doubt.
                if (check.stops() || found.stream().noneMatch(Checked::stops)) {
                    found.addAll(CheckResults.of(connection, check));
                }
            }
            if (covers.isEmpty()
                    && found.isEmpty()
                    && tables.values().stream().allMatch(t -> t.questions().isEmpty())) {
                found.add(Checked.of(Problem.error(
                        "no-counts",
                        tables.keySet().iterator().next().name(),
                        0,
                        "",
                        "There is no count in the file.",
                        "Load a table that has rows beneath its header.")));
            }
            if (found.stream().noneMatch(Checked::stops)) {
                cubes = store.write(folder);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A mend that fits no cell is a slip of whoever gave it, and not to be passed over. */
    private void refuseIdleMends(Arrival arrival, Table table) {
        if (table instanceof ForceTable force) {
            for (String key : force.mendsUnused()) {
                found.add(Checked.of(Problem.error(
                        "idle-mend",
                        arrival.name(),
                        0,
                        "",
                        "The mend of " + key + " fits no count in the file.",
                        "Give the line and the column's header as the refusal named them.")));
            }
        }
    }

    @Override
    public List<LoadPreview.File> previews(Originals originals) {
        List<LoadPreview.File> previews = new ArrayList<>();
        tables.forEach((arrival, table) -> {
            Manifest.Original original = originals.of(arrival.upload());
            previews.add(new LoadPreview.File(
                    arrival.name(),
                    original.sha256(),
                    original.bytes(),
                    dataset.id(),
                    dataset.title(),
                    null,
                    counts.getOrDefault(arrival, 0L),
                    table.readings(),
                    table.questions()));
        });
        return previews;
    }

    @Override
    public Collection<String> holds(Upload upload) {
        return tables.keySet().stream()
                .filter(arrival -> arrival.upload().equals(upload))
                .flatMap(arrival -> series.getOrDefault(arrival.name(), List.of()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void describe(Staging staging, List<Manifest.Original> originals, String by, Instant at) {
        Map<String, String> notes = new LinkedHashMap<>();
        tables.values().forEach(table -> notes.putAll(table.notes()));
        tables.forEach((arrival, table) -> table.mended()
                .forEach(mend -> notes.put(
                        "mend " + arrival.name() + ":" + mend.line() + ":" + mend.column(),
                        mend.stood() + " read as " + mend.read())));
        staging.describe(new Manifest(
                dataset.id(),
                dataset.title(),
                at,
                by,
                originals,
                covers.stream().mapToLong(Manifest.Slice::rows).sum(),
                covers,
                cubes,
                found.stream().map(Checked::warning).toList(),
                notes));
    }
}
