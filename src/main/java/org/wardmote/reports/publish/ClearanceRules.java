package org.wardmote.reports.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Who clears papers and by when they must be out, from {@code reports/clearance.yml}. */
record ClearanceRules(List<Desk> desks, ClearDays clearDays) {

    private static final String FILE = "/reports/clearance.yml";

    ClearanceRules {
        desks = List.copyOf(desks);
    }

    static ClearanceRules shipped() {
        try (InputStream in = Objects.requireNonNull(ClearanceRules.class.getResourceAsStream(FILE), FILE)) {
            Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            List<Desk> desks = new ArrayList<>();
            map(file, "desks").forEach((id, values) -> {
                Map<?, ?> desk = (Map<?, ?>) values;
                desks.add(new Desk(String.valueOf(id), text(desk, "name"), text(desk, "officer"), texts(desk, "also")));
            });
            return new ClearanceRules(desks, clearDays(map(file, "clear-days"), map(file, "bank-holidays")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Desk> desk(String id) {
        return desks.stream().filter(desk -> desk.id().equals(id)).findFirst();
    }

    private static ClearDays clearDays(Map<?, ?> rules, Map<?, ?> holidays) {
        Set<LocalDate> days = new HashSet<>();
        Set<Integer> years = new HashSet<>();
        for (Object year : holidays.keySet()) {
            years.add(Integer.valueOf(String.valueOf(year)));
            texts(holidays, year).forEach(day -> days.add(LocalDate.parse(day)));
        }
        return new ClearDays(
                Integer.parseInt(text(rules, "days")),
                texts(rules, "closed").stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                days,
                years,
                ZoneId.of(text(rules, "time-zone")),
                text(rules, "law"),
                text(rules, "urgent-law"));
    }

    private static Map<?, ?> map(Map<?, ?> file, String name) {
        if (file.get(name) instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalStateException(FILE + " lacks " + name + ".");
    }

    private static String text(Map<?, ?> values, String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalStateException(FILE + " lacks " + name + ".");
        }
        return String.valueOf(value);
    }

    private static List<String> texts(Map<?, ?> values, Object name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
