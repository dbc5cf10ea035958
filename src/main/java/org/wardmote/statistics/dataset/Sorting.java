package org.wardmote.statistics.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wardmote.lake.LoadRefused;
import org.wardmote.lake.Problem;
import org.wardmote.lake.Staging;
import org.wardmote.places.ReferenceIntake;
import org.wardmote.statistics.LoadChoices;
import org.wardmote.statistics.dataset.intake.Arrival;
import org.wardmote.statistics.dataset.intake.Limits;
import org.wardmote.statistics.dataset.intake.Originals;
import org.wardmote.statistics.dataset.intake.Refuse;
import org.wardmote.statistics.dataset.intake.Sheet;
import org.wardmote.statistics.dataset.intake.Sheets;
import org.wardmote.statistics.dataset.table.C2Table;
import org.wardmote.statistics.dataset.table.ForceTable;
import org.wardmote.statistics.dataset.table.HomeOfficeTable;
import org.wardmote.statistics.dataset.table.Table;
import org.wardmote.statistics.indicator.Indicators;

/** Sorts the files of a load by what they are. */
final class Sorting {

    private static final String COUNT_TABLE = Indicators.COUNT_TABLE;
    private static final String C2 = "ons-csp-c2";
    private static final String HOME_OFFICE = "ho-csp-open-data";

    private final Ground ground;
    private final Staging staging;
    private final LoadChoices choices;
    private final Originals originals;
    private final String by;
    private final ReferenceIntake reference;
    private final Map<String, List<PoliceFile>> records = new LinkedHashMap<>();
    private final Map<String, TableLoad> tables = new LinkedHashMap<>();
    private final Map<String, ReferenceLoad> references = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Sorting(Ground ground, Staging staging, LoadChoices choices, Originals originals, String by) {
        this.ground = ground;
        this.staging = staging;
        this.choices = choices;
        this.originals = originals;
        this.by = by;
        this.reference = new ReferenceIntake(ground.places());
    }

    List<Problem> problems() {
        return problems;
    }

    List<Part> sort(List<Arrival> arrivals) {
        for (Arrival arrival : arrivals) {
            try {
                sort(arrival);
            } catch (LoadRefused e) {
                problems.addAll(e.problems());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        List<Part> parts = new ArrayList<>(references.values());
        records.forEach((id, files) -> {
            Dataset dataset = ground.datasets().get(id);
            Layout layout = dataset.layout();
            if (layout != null) {
                parts.add(new PoliceLoad(ground, dataset, layout, files, originals));
            }
        });
        parts.addAll(tables.values());
        return parts;
    }

    private void sort(Arrival arrival) throws IOException {
        if (arrival.kind() == Arrival.Kind.TEXT) {
            Header header = Header.of(arrival.file()).orElseThrow(() -> Refuse.lineTooLong(arrival.name(), 1));
            Optional<Dataset> dataset = Recognition.records(ground.datasets(), arrival.plainName(), header);
            if (dataset.isPresent() && dataset.get().layout() != null) {
                records.computeIfAbsent(dataset.get().id(), id -> new ArrayList<>())
                        .add(PoliceFile.of(arrival, header, dataset.get().layout()));
                return;
            }
            Optional<String> ofPlaces = ofPlaces(arrival, header);
            if (ofPlaces.isPresent()) {
                references
                        .computeIfAbsent(
                                ofPlaces.get(),
                                id -> new ReferenceLoad(
                                        reference,
                                        id,
                                        ground.datasets()
                                                .find(id)
                                                .map(Dataset::title)
                                                .orElse(id),
                                        staging,
                                        originals,
                                        by))
                        .add(arrival);
                return;
            }
        }
        sortTable(arrival);
    }

    private Optional<String> ofPlaces(Arrival arrival, Header header) {
        if (choices.dataset() != null) {
            return ground.datasets().find(choices.dataset()).isPresent()
                    ? Optional.empty()
                    : Optional.ofNullable(choices.dataset());
        }
        return reference.recognise(arrival.plainName(), header.line());
    }

    private void sortTable(Arrival arrival) {
        List<Sheet> sheets = Sheets.of(arrival);
        boolean years = false;
        for (Sheet sheet : sheets) {
            List<Sheet.Row> head = sheet.head(40);
            if (HomeOfficeTable.isOne(head)) {
                tables(HOME_OFFICE)
                        .add(
                                sheets.size() == 1 ? arrival : arrival.sheet(sheet.name()),
                                new HomeOfficeTable(sheet, head, ground.places()));
                years = true;
                continue;
            }
            Optional<Table> c2 = C2Table.in(head, ground.places());
            if (c2.isPresent()) {
                tables(C2)
                        .add(
                                arrival,
                                C2Table.in(whole(arrival, sheet), ground.places())
                                        .orElseThrow());
                return;
            }
        }
        if (years) {
            return;
        }
        Sheet sheet = sheets.stream()
                .filter(s -> s.head(3).size() >= 2)
                .findFirst()
                .orElseThrow(() -> Refuse.because(
                        "no-counts",
                        arrival.name(),
                        0,
                        "There is no count in the file.",
                        "Load a table that has rows beneath its header."));
        tables(COUNT_TABLE)
                .add(
                        arrival,
                        new ForceTable(
                                arrival.name(),
                                sheet,
                                whole(arrival, sheet),
                                ground.places(),
                                ground.indicators(),
                                choices));
    }

    private TableLoad tables(String dataset) {
        return tables.computeIfAbsent(
                dataset, id -> new TableLoad(ground, ground.datasets().get(id)));
    }

    private static List<Sheet.Row> whole(Arrival arrival, Sheet sheet) {
        List<Sheet.Row> rows = new ArrayList<>();
        long[] cells = new long[1];
        sheet.read(row -> {
            cells[0] += row.cells().size();
            if (cells[0] > Limits.TABLE_CELLS) {
                throw Refuse.because(
                        "too-many-cells",
                        arrival.name(),
                        row.line(),
                        "The table has more than " + Limits.TABLE_CELLS + " cells.",
                        "Load it in parts.");
            }
            rows.add(row);
            return true;
        });
        return rows;
    }
}
