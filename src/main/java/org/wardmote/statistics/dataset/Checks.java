package org.wardmote.statistics.dataset;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wardmote.lake.Problem.Severity;

/** Every check that Wardmote knows, as the files in {@code checks/} say. */
final class Checks {

    private final Map<String, Check> byId = new LinkedHashMap<>();

    private Checks() {}

    static Checks shipped() {
        Checks checks = new Checks();
        for (Yml file : Yml.all("checks")) {
            Check check = read(file);
            if (checks.byId.put(check.id(), check) != null) {
                throw file.slip("the check " + check.id() + " is told twice");
            }
        }
        return checks;
    }

    static Check read(Yml file) {
        return new Check(
                file.text("id"),
                Severity.valueOf(file.text("severity").toUpperCase(Locale.ROOT)),
                Check.Moment.valueOf(file.text("moment", "counted").toUpperCase(Locale.ROOT)),
                file.text("query"),
                file.text("message"),
                file.text("plain", ""),
                file.text("advice"));
    }

    List<Check> all() {
        return List.copyOf(byId.values());
    }

    Check get(String id) {
        Check check = byId.get(id);
        if (check == null) {
            throw new IllegalStateException("There is no check " + id);
        }
        return check;
    }

    /** The checks of a dataset that can be asked at a moment: those that stop a load, then the others, as its file has them. */
    List<Check> errorsFirst(Dataset dataset, Check.Moment moment) {
        return dataset.checks().stream()
                .map(this::get)
                .filter(check -> check.moment() == moment)
                .sorted(Comparator.comparing(check -> !check.stops()))
                .toList();
    }
}
