package org.wardmote.lake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A manifest as JSON. Written by hand over the streaming parser, because binding would cost the command line a third of
 * a second at every start. Members that this version does not know are passed over.
 */
final class ManifestFile {

    private static final JsonFactory FACTORY = JsonFactory.builder().build();
    /** A manifest is small; a larger file is not one. */
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private final JsonParser json;
    private int format;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<Manifest.Original> originals = new ArrayList<>();
    private final List<Manifest.Slice> covers = new ArrayList<>();
    private final List<Manifest.Warning> warnings = new ArrayList<>();
    private final List<String> cubes = new ArrayList<>();
    private final Map<String, String> notes = new LinkedHashMap<>();

    private ManifestFile(JsonParser json) {
        this.json = json;
    }

    static Manifest read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        } catch (IOException e) {
            throw new LakeUnreadableException(file.toString(), "it cannot be read: " + e.getMessage());
        }
    }

    static Manifest read(InputStream in, String name) {
        try {
            byte[] bytes = in.readNBytes(MOST_BYTES);
            try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
                ManifestFile file = new ManifestFile(json);
                file.members();
                return file.manifest(name);
            }
        } catch (JacksonException e) {
            throw new LakeUnreadableException(name, "it is damaged: " + e.getOriginalMessage());
        } catch (IOException | DateTimeException | NumberFormatException e) {
            throw new LakeUnreadableException(name, "it is damaged: " + e.getMessage());
        }
    }

    private Manifest manifest(String name) {
        if (format > Manifest.FORMAT) {
            throw new LakeUnreadableException(
                    name, "it is of format " + format + ", and this Wardmote knows formats up to " + Manifest.FORMAT);
        }
        if (!texts.containsKey("dataset") || !texts.containsKey("loadedAt")) {
            throw new LakeUnreadableException(name, "it is damaged: it names no dataset, or not when it was loaded");
        }
        return new Manifest(
                texts.getOrDefault("dataset", ""),
                texts.getOrDefault("title", ""),
                Instant.parse(texts.getOrDefault("loadedAt", "")),
                texts.getOrDefault("loadedBy", ""),
                originals,
                Long.parseLong(texts.getOrDefault("rows", "0")),
                covers,
                cubes,
                warnings,
                notes);
    }

    private void members() throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException("it does not begin with an object");
        }
        JsonToken token;
        while ((token = json.nextToken()) == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "format" -> format = json.getIntValue();
                case "originals" -> originals();
                case "covers" -> objects().forEach(each -> covers.add(slice(each)));
                case "warnings" -> objects().forEach(each -> warnings.add(warning(each)));
                case "cubes" -> cubes.addAll(strings());
                case "notes" -> notes.putAll(object());
                default -> {
                    if (json.currentToken().isScalarValue()) {
                        texts.put(name, json.getString());
                    } else {
                        json.skipChildren();
                    }
                }
            }
        }
        if (token != JsonToken.END_OBJECT || json.nextToken() != null) {
            throw new IOException("it breaks off, or goes on after its end");
        }
    }

    private void originals() throws IOException {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            List<String> holds = new ArrayList<>();
            Map<String, String> members = object("holds", holds);
            originals.add(new Manifest.Original(
                    members.getOrDefault("name", ""),
                    members.getOrDefault("sha256", ""),
                    number(members, "bytes"),
                    holds));
        }
    }

    private List<String> strings() throws IOException {
        List<String> strings = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            strings.add(json.getString());
        }
        return strings;
    }

    private List<Map<String, String>> objects() throws IOException {
        List<Map<String, String>> objects = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            objects.add(object());
        }
        return objects;
    }

    private Map<String, String> object() throws IOException {
        return object("", new ArrayList<>());
    }

    /** The plain members of an object; the one list goes where it is told, other lists and objects are passed over. */
    private Map<String, String> object(String list, List<String> into) throws IOException {
        Map<String, String> members = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            if (json.nextToken().isScalarValue()) {
                members.put(name, json.getString());
            } else if (json.currentToken() == JsonToken.START_ARRAY && name.equals(list)) {
                into.addAll(strings());
            } else {
                json.skipChildren();
            }
        }
        return members;
    }

    private static Manifest.Slice slice(Map<String, String> from) {
        return new Manifest.Slice(
                from.getOrDefault("of", ""),
                YearMonth.parse(from.getOrDefault("start", "")),
                (int) number(from, "months"),
                number(from, "rows"));
    }

    private static Manifest.Warning warning(Map<String, String> from) {
        return new Manifest.Warning(
                from.getOrDefault("check", ""),
                from.getOrDefault("slice", ""),
                from.getOrDefault("month", ""),
                from.getOrDefault("message", ""),
                from.getOrDefault("advice", ""));
    }

    private static long number(Map<String, String> from, String name) {
        return Long.parseLong(from.getOrDefault(name, "0"));
    }

    static byte[] write(Manifest manifest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeNumberProperty("format", Manifest.FORMAT);
            json.writeStringProperty("dataset", manifest.dataset());
            json.writeStringProperty("title", manifest.title());
            json.writeStringProperty("loadedAt", manifest.loadedAt().toString());
            json.writeStringProperty("loadedBy", manifest.loadedBy());
            json.writeNumberProperty("rows", manifest.rows());
            line(json);
            originals(json, manifest.originals());
            covers(json, manifest.covers());
            strings(json, "cubes", manifest.cubes());
            line(json);
            warnings(json, manifest.warnings());
            json.writeObjectPropertyStart("notes");
            new TreeMap<>(manifest.notes()).forEach(json::writeStringProperty);
            json.writeEndObject();
            json.writeEndObject();
            line(json);
        }
        return bytes.toByteArray();
    }

    private static void originals(JsonGenerator json, List<Manifest.Original> originals) {
        json.writeArrayPropertyStart("originals");
        for (Manifest.Original original : originals) {
            line(json);
            json.writeStartObject();
            json.writeStringProperty("name", original.name());
            json.writeStringProperty("sha256", original.sha256());
            json.writeNumberProperty("bytes", original.bytes());
            if (!original.holds().isEmpty()) {
                strings(json, "holds", original.holds());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        line(json);
    }

    private static void covers(JsonGenerator json, List<Manifest.Slice> covers) {
        json.writeArrayPropertyStart("covers");
        for (Manifest.Slice slice : covers) {
            line(json);
            json.writeStartObject();
            json.writeStringProperty("of", slice.of());
            json.writeStringProperty("start", slice.start().toString());
            json.writeNumberProperty("months", slice.months());
            json.writeNumberProperty("rows", slice.rows());
            json.writeEndObject();
        }
        json.writeEndArray();
        line(json);
    }

    private static void warnings(JsonGenerator json, List<Manifest.Warning> warnings) {
        json.writeArrayPropertyStart("warnings");
        for (Manifest.Warning warning : warnings) {
            line(json);
            json.writeStartObject();
            json.writeStringProperty("check", warning.check());
            json.writeStringProperty("slice", warning.slice());
            json.writeStringProperty("month", warning.month());
            json.writeStringProperty("message", warning.message());
            json.writeStringProperty("advice", warning.advice());
            json.writeEndObject();
        }
        json.writeEndArray();
        line(json);
    }

    private static void strings(JsonGenerator json, String name, List<String> strings) {
        json.writeArrayPropertyStart(name);
        strings.forEach(json::writeString);
        json.writeEndArray();
    }

    /** One thing a line, so that a person can read a manifest and a difference shows. */
    private static void line(JsonGenerator json) {
        json.writeRaw('\n');
    }
}
