package org.wardmote.reports.proofread.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * How many people live in each district: the same numbers that places hold, in a file that is read without waking the
 * engine of the lake.
 */
final class Residents {

    private static final String FILE = "/reports/residents.csv";

    private final List<String> days;
    private final Map<String, long[]> areas;

    private Residents(List<String> days, Map<String, long[]> areas) {
        this.days = days;
        this.areas = areas;
    }

    static Residents read() {
        try (InputStream in = Residents.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("Missing from the jar: " + FILE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<String> head = List.of(lines.readLine().split(","));
            Map<String, long[]> areas = new HashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int name = line.startsWith("\"") ? line.indexOf('"', 1) + 1 : line.indexOf(',');
                String[] numbers = line.substring(name + 1).split(",", -1);
                long[] estimates = new long[numbers.length];
                for (int i = 0; i < numbers.length; i++) {
                    estimates[i] = numbers[i].isEmpty() ? 0 : Long.parseLong(numbers[i]);
                }
                for (String each : line.substring(0, name).replace("\"", "").split("\\|")) {
                    areas.put(key(each), estimates);
                }
            }
            return new Residents(head.subList(1, head.size()), areas);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The days of the estimates, as they are named in print: "mid-2018". */
    List<String> days() {
        return days;
    }

    /** The residents of a district, under its present or a former name, on one of the days. */
    OptionalLong of(String district, int day) {
        long[] estimates = areas.get(key(district));
        return estimates == null || estimates[day] == 0 ? OptionalLong.empty() : OptionalLong.of(estimates[day]);
    }

    private static String key(String name) {
        List<String> words = new ArrayList<>(List.of(name.toLowerCase(Locale.UK)
                .replace("&", " and ")
                .replaceAll("[^a-z ]", "")
                .strip()
                .split("\\s+")));
        words.removeAll(List.of("borough", "district", "city", "council", "county", "of", "the", "ua"));
        return String.join(" ", words);
    }
}
