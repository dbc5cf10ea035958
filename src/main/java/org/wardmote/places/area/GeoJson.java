package org.wardmote.places.area;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the features of a GeoJSON file (RFC 7946) one at a time, within limits. Coordinates are longitude and latitude
 * in WGS84; a file that names another system, or whose numbers cannot be degrees in these islands, is refused.
 */
public final class GeoJson {

    /** At most this many features in a file: all LSOAs of England and Wales three times over. */
    public static final int MOST_FEATURES = 110_000;
    /** At most this many corners in a file. */
    public static final int MOST_VERTICES = 20_000_000;

    private static final int LONGEST_TEXT = 1_000;
    private static final int DEEPEST = 20;

    /** A feature: its properties as text, and its polygons as rings of {@code {longitude, latitude}}. */
    public record Feature(long line, Map<String, String> properties, List<List<List<double[]>>> polygons) {}

    /** Something in a GeoJSON file that cannot be read, and where. */
    public static final class Unreadable extends Exception {
        private final String check;
        private final String words;
        private final long line;
        private final String mend;

        Unreadable(String check, long line, String message, String mend) {
            super(message);
            this.check = check;
            this.words = message;
            this.line = line;
            this.mend = mend;
        }

        public String check() {
            return check;
        }

        /** What is wrong, in one sentence. */
        public String words() {
            return words;
        }

        public long line() {
            return line;
        }

        public String mend() {
            return mend;
        }
    }

    private static final String REPROJECT =
            "Save the layer again in WGS84 (EPSG:4326): in QGIS, Export, Save Features As, GeoJSON, CRS EPSG:4326.";

    private final JsonParser json;
    private int features;
    private int vertices;

    private GeoJson(JsonParser json) {
        this.json = json;
    }

    /** Gives each feature of a file to a taker, in the order of the file; the names of all are in one text coding, UTF-8. */
    public static void read(InputStream in, Consumer<Feature> taker) throws IOException, Unreadable {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(100_000)
                        .maxNumberLength(40)
                        .build())
                .build();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), in)) {
            new GeoJson(parser).collection(taker);
        } catch (JacksonException e) {
            long line =
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            throw new Unreadable(
                    "geojson", line, "The file is not whole GeoJSON: " + e.getOriginalMessage(), "Export it again.");
        }
    }

    /** As {@link #read(InputStream, Consumer)}, from a plain file. */
    public static void read(Path file, Consumer<Feature> taker) throws IOException, Unreadable {
        try (InputStream in = Files.newInputStream(file)) {
            read(in, taker);
        }
    }

    private void collection(Consumer<Feature> taker) throws Unreadable {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw refuse("geojson", "The file does not begin with a GeoJSON object.", "Export it as GeoJSON.");
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "features" -> features(taker);
                case "crs" -> crs(words());
                default -> json.skipChildren();
            }
        }
        if (features == 0) {
            throw refuse("geojson", "The file holds no features.", "Export a layer that has areas in it.");
        }
        json.nextToken();
    }

    private void features(Consumer<Feature> taker) throws Unreadable {
        expect(JsonToken.START_ARRAY, "features");
        while (json.nextToken() == JsonToken.START_OBJECT) {
            if (++features > MOST_FEATURES) {
                throw refuse(
                        "too-many-features", "The file has more than " + MOST_FEATURES + " features.", "Split it.");
            }
            taker.accept(feature());
        }
    }

    private Feature feature() throws Unreadable {
        long line = line();
        Map<String, String> properties = new LinkedHashMap<>();
        List<List<List<double[]>>> polygons = new ArrayList<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "properties" -> properties(properties);
                case "geometry" -> geometry(polygons);
                default -> json.skipChildren();
            }
        }
        return new Feature(line, properties, polygons);
    }

    private void properties(Map<String, String> properties) throws Unreadable {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value.isStructStart()) {
                json.skipChildren();
            } else if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                String text = json.getString();
                if (text.length() > LONGEST_TEXT) {
                    throw refuse(
                            "long-text", "A property has more than " + LONGEST_TEXT + " characters.", "Shorten it.");
                }
                properties.put(name, text);
            }
        }
    }

    private void geometry(List<List<List<double[]>>> polygons) throws Unreadable {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw refuse("no-geometry", "A feature has no geometry.", "Leave the feature out, or draw it.");
        }
        String type = "";
        Object coordinates = List.of();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "type" -> type = json.getString();
                case "coordinates" -> coordinates = array(0);
                default -> json.skipChildren();
            }
        }
        switch (type) {
            case "Polygon" -> polygons.add(polygon(coordinates));
            case "MultiPolygon" -> {
                for (Object each : list(coordinates)) {
                    polygons.add(polygon(each));
                }
            }
            default ->
                throw refuse(
                        "not-an-area",
                        "A feature is of type '" + type + "', which is no area.",
                        "Keep only polygons and multipolygons.");
        }
    }

    private List<List<double[]>> polygon(Object coordinates) throws Unreadable {
        List<List<double[]>> rings = new ArrayList<>();
        for (Object ring : list(coordinates)) {
            List<double[]> corners = new ArrayList<>();
            for (Object corner : list(ring)) {
                if (!(corner instanceof double[] position)) {
                    throw refuse("geojson", "A ring holds something that is no position.", "Export it again.");
                }
                corners.add(position);
            }
            if (corners.size() < 4) {
                throw refuse("open-ring", "A ring has fewer than four corners.", "Draw the area again.");
            }
            rings.add(corners);
        }
        if (rings.isEmpty()) {
            throw refuse("no-geometry", "A polygon has no ring.", "Leave the feature out, or draw it.");
        }
        return rings;
    }

    private List<?> list(Object coordinates) throws Unreadable {
        if (coordinates instanceof List<?> list) {
            return list;
        }
        throw refuse("geojson", "The coordinates are not nested as their type says.", "Export it again.");
    }

    /** A position as {@code double[]}, or a list of what is one level deeper; four levels at most. */
    private Object array(int depth) throws Unreadable {
        expect(JsonToken.START_ARRAY, "coordinates");
        JsonToken first = json.nextToken();
        if (first.isNumeric()) {
            return position();
        }
        if (depth > 3) {
            throw refuse("geojson", "The coordinates are nested too deep.", "Export it again.");
        }
        List<Object> deeper = new ArrayList<>();
        while (json.currentToken() == JsonToken.START_ARRAY) {
            deeper.add(array(depth + 1));
            json.nextToken();
        }
        expect(JsonToken.END_ARRAY, "coordinates");
        return deeper;
    }

    private double[] position() throws Unreadable {
        double longitude = json.getDoubleValue();
        if (!json.nextToken().isNumeric()) {
            throw refuse("geojson", "A position has no latitude.", "Export it again.");
        }
        double latitude = json.getDoubleValue();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            // heights and measures are not kept
            if (!json.currentToken().isNumeric()) {
                throw refuse("geojson", "A position holds something that is no number.", "Export it again.");
            }
        }
        if (++vertices > MOST_VERTICES) {
            throw refuse("too-many-corners", "The file has more than " + MOST_VERTICES + " corners.", "Generalise it.");
        }
        // the islands with a wide margin; eastings and northings are far outside it
        if (!(longitude > -12 && longitude < 6 && latitude > 48 && latitude < 63)) {
            throw refuse(
                    "not-wgs84",
                    "The position " + longitude + ", " + latitude + " is not longitude and latitude in Britain.",
                    REPROJECT);
        }
        return new double[] {longitude, latitude};
    }

    private void crs(String words) throws Unreadable {
        if (!words.isBlank() && !words.contains("CRS84") && !words.contains("4326")) {
            throw refuse("not-wgs84", "The file names another system of coordinates:" + words + ".", REPROJECT);
        }
    }

    /** All texts and numbers inside the present value, one after another. */
    private String words() {
        StringBuilder words = new StringBuilder();
        int open = 0;
        do {
            JsonToken token = json.currentToken();
            if (token.isStructStart()) {
                open++;
            } else if (token.isStructEnd()) {
                open--;
            } else if (token != JsonToken.PROPERTY_NAME
                    && token != JsonToken.VALUE_NULL
                    && words.length() < LONGEST_TEXT) {
                words.append(' ').append(json.getString());
            }
        } while (open > 0 && json.nextToken() != null);
        return words.toString();
    }

    private void expect(JsonToken token, String where) throws Unreadable {
        if (json.currentToken() != token) {
            throw refuse("geojson", "The " + where + " of the file are not an array.", "Export it again.");
        }
    }

    private Unreadable refuse(String check, String message, String mend) {
        return new Unreadable(check, line(), message, mend);
    }

    private long line() {
        return json.currentTokenLocation().getLineNr();
    }
}
