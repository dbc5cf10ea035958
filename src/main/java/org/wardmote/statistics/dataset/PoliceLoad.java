package org.wardmote.statistics.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.Problem;
import org.wardmote.lake.Staging;
import org.wardmote.statistics.LoadPreview;
import org.wardmote.statistics.Progress;
import org.wardmote.statistics.Upload;
import org.wardmote.statistics.dataset.intake.Originals;

/** The files of single records in a load: their order of work. */
final class PoliceLoad implements Part {

    private final Ground ground;
    private final Dataset dataset;
    private final Layout layout;
    private final List<PoliceFile> files;
    private final Originals originals;
    private final List<Checked> found = new ArrayList<>();
    private List<Manifest.Slice> covers = List.of();
    private List<String> cubes = List.of();
    private Map<String, List<PoliceFiles.Held>> held = Map.of();

    PoliceLoad(Ground ground, Dataset dataset, Layout layout, List<PoliceFile> files, Originals originals) {
        this.ground = ground;
        this.originals = originals;
        this.dataset = dataset;
        this.layout = layout;
        this.files = files;
    }

    @Override
    public String dataset() {
        return dataset.id();
    }

    @Override
    public List<Upload> uploads() {
        return files.stream().map(file -> file.arrival().upload()).distinct().toList();
    }

    @Override
    public List<Checked> found() {
        return found;
    }

    @Override
    public void read(Path folder, Progress progress) {
        try (Connection connection = ground.lake().connect()) {
            PoliceFiles store = new PoliceFiles(connection, layout, files, folder, ground.places());
            store.nameColumns();
            ask(connection, store, Check.Moment.HEADER);
            if (found.stream().anyMatch(Checked::stops)) {
                return;
            }
            try {
                store.copyRows(progress);
            } catch (SQLException e) {
                found.add(Checked.of(Refusals.ofDuckDb(String.valueOf(e.getMessage()), files, layout)));
                return;
            }
            refuseLongLines();
            if (found.stream().anyMatch(Checked::stops)) {
                return;
            }
            store.count();
            covers = store.covers();
            held = store.held();
            PastMonths.lay(connection, ground.lake(), dataset.id(), covers);
            ask(connection, store, Check.Moment.COUNTED);
            if (covers.isEmpty()) {
                found.add(Checked.of(Problem.error(
                        "no-rows",
                        files.get(0).arrival().name(),
                        0,
                        "",
                        "There is no row beneath the header.",
                        "Fetch the file again, or leave it out.")));
            }
            if (found.stream().noneMatch(Checked::stops)) {
                cubes = store.writeCounts();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** DuckDB reads a line of any length; those of files that came plain were watched while they were hashed. */
    private void refuseLongLines() {
        for (PoliceFile file : files) {
            long line = file.arrival().inflated()
                    ? 0
                    : originals.lineTooLong(file.arrival().upload());
            if (line > 0) {
                found.add(Checked.of(Refusals.lineTooLong(file.arrival().name(), line)));
            }
        }
    }

    private void ask(Connection connection, PoliceFiles store, Check.Moment moment) throws SQLException {
        boolean lined = false;
        for (Check check : ground.checks().errorsFirst(dataset, moment)) {
            if (!check.stops() && found.stream().anyMatch(Checked::stops)) {
                return;
            }
            List<Checked> here = CheckResults.of(connection, check);
            if (!here.isEmpty() && check.asksForLines()) {
                if (!lined) {
                    store.viewRowsWithLines();
                    lined = true;
                }
                here = CheckResults.of(connection, check);
            }
            found.addAll(here);
        }
    }

    @Override
    public List<LoadPreview.File> previews(Originals of) {
        Map<Upload, List<PoliceFile>> byUpload = files.stream()
                .collect(Collectors.groupingBy(f -> f.arrival().upload(), LinkedHashMap::new, Collectors.toList()));
        List<LoadPreview.File> previews = new ArrayList<>();
        byUpload.forEach((upload, its) -> {
            Manifest.Original original = of.of(upload);
            long rows = 0;
            List<LoadPreview.Reading> readings = new ArrayList<>();
            for (PoliceFile file : its) {
                for (PoliceFiles.Held here :
                        held.getOrDefault(file.arrival().file().getFileName().toString(), List.of())) {
                    rows += here.rows();
                    readings.add(new LoadPreview.Reading(
                            "file",
                            file.arrival().name(),
                            String.format(
                                    Locale.UK,
                                    "%,d rows of %s, %s, %,d of them without a place",
                                    here.rows(),
                                    here.force(),
                                    here.months().label(),
                                    here.unplaced()),
                            false));
                }
            }
            previews.add(new LoadPreview.File(
                    upload.name(),
                    original.sha256(),
                    original.bytes(),
                    dataset.id(),
                    dataset.title(),
                    null,
                    rows,
                    readings,
                    List.of()));
        });
        return previews;
    }

    @Override
    public void describe(Staging staging, List<Manifest.Original> originals, String by, Instant at) {
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
                Map.of()));
    }

    @Override
    public Collection<String> holds(Upload upload) {
        Set<String> months = new TreeSet<>();
        for (PoliceFile file : files) {
            if (file.arrival().upload().equals(upload)) {
                held.getOrDefault(file.arrival().file().getFileName().toString(), List.of())
                        .forEach(here -> months.add(here.months().toString()));
            }
        }
        return months;
    }
}
