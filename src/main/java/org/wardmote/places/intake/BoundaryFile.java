package org.wardmote.places.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.area.Codes;
import org.wardmote.places.area.GeoJson;

/** Reads outlines from GeoJSON whose features carry the code of their area in a property such as {@code LAD24CD}. */
public final class BoundaryFile {

    /** The ONS's full-resolution LSOAs have some 600 MB: too fine for a page, and far too large to draw. */
    public static final long MOST_BYTES = 256L << 20;

    private static final Pattern CODE = Pattern.compile("(?i)(.*[ _])?code|[a-z]+(\\d\\d)cd|[a-z]*?(\\d\\d)_?code");
    private static final Pattern YEAR = Pattern.compile("(?:^|\\D)(20\\d\\d)(?:\\D|$)");
    private static final Pattern SHORT_YEAR = Pattern.compile("[a-zA-Z](\\d\\d)(?:\\D|$)");

    private final Predicate<AreaCode> exists;
    private final Faults faults;
    private final Outlines outlines = new Outlines(new EnumMap<>(AreaLevel.class), new StringBuilder());

    /** Outlines by level and code, and the year of their edition. */
    public record Outlines(Map<AreaLevel, Map<String, List<List<List<double[]>>>>> byLevel, StringBuilder edition) {}

    private BoundaryFile(Predicate<AreaCode> exists, Faults faults) {
        this.exists = exists;
        this.faults = faults;
    }

    /** Reads a file; {@code exists} tells whether an area is known. */
    public static Outlines read(Path file, String name, int yearNow, Predicate<AreaCode> exists, Faults faults) {
        BoundaryFile reading = new BoundaryFile(exists, faults);
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw faults.refuse(
                        "too-large",
                        0,
                        "The file is larger than " + (MOST_BYTES >> 20) + " MB.",
                        "Take the ultra-generalised boundaries (BUC, BSC).");
            }
            GeoJson.read(file, reading::feature);
        } catch (GeoJson.Unreadable e) {
            throw faults.refuse(e.check(), e.line(), e.words(), e.mend());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Matcher year = YEAR.matcher(name);
        if (year.find()) {
            reading.outlines.edition().replace(0, reading.outlines.edition().length(), year.group(1));
        } else if (reading.outlines.edition().isEmpty()) {
            reading.outlines.edition().append(yearNow);
        }
        return reading.outlines;
    }

    private void feature(GeoJson.Feature feature) {
        Optional<Map.Entry<String, String>> code = feature.properties().entrySet().stream()
                .filter(each -> CODE.matcher(each.getKey()).matches())
                .filter(each -> AreaCode.isOne(each.getValue().strip()))
                .findFirst();
        if (code.isEmpty()) {
            faults.error(
                    "missing-column",
                    feature.line(),
                    "",
                    "",
                    "A feature has no property that holds its area's code.",
                    "Keep a property such as LAD24CD or lsoa21_code.");
            return;
        }
        AreaCode area = new AreaCode(code.get().getValue().strip());
        String property = code.get().getKey();
        if (!exists.test(area) || Codes.levels(area).isEmpty()) {
            faults.error(
                    "unknown-area",
                    feature.line(),
                    property,
                    area.value(),
                    "There is no area " + area + ".",
                    "Load a lookup that has it first, or leave it out.");
            return;
        }
        if (feature.polygons().isEmpty()) {
            faults.error(
                    "no-geometry", feature.line(), property, area.value(), area + " has no outline.", "Leave it out.");
            return;
        }
        Map<String, List<List<List<double[]>>>> here =
                outlines.byLevel().computeIfAbsent(Codes.levels(area).get(0), level -> new LinkedHashMap<>());
        if (here.putIfAbsent(area.value(), feature.polygons()) != null) {
            faults.error(
                    "duplicate-rows",
                    feature.line(),
                    property,
                    area.value(),
                    area + " is drawn twice.",
                    "Make one multipolygon of it.");
        }
        Matcher year = SHORT_YEAR.matcher(property.toLowerCase(Locale.ROOT));
        if (outlines.edition().isEmpty() && year.find()) {
            outlines.edition().append("20").append(year.group(1));
        }
    }
}
