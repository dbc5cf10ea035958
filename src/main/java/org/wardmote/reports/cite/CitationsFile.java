package org.wardmote.reports.cite;

import java.io.ByteArrayOutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Citations as JSON, by hand over the streaming parser, because binding would cost the command line its time. */
final class CitationsFile {

    private static final int FORMAT = 1;
    private static final int DEEPEST = 8;

    private CitationsFile() {}

    static byte[] write(Citations citations) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ObjectWriteContext pretty = new ObjectWriteContext.Base() {
            @Override
            public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
                DefaultIndenter lines = new DefaultIndenter("  ", "\n");
                return new DefaultPrettyPrinter().withObjectIndenter(lines);
            }
        };
        try (JsonGenerator json = JsonFactory.builder().build().createGenerator(pretty, out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeNumberProperty("format", FORMAT);
            json.writeStringProperty("paper", citations.paper());
            if (citations.frozenAt() != null) {
                json.writeStringProperty("frozenAt", citations.frozenAt().toString());
            }
            json.writeArrayPropertyStart("citations");
            citations.all().forEach(citation -> citation(json, citation));
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private static void citation(JsonGenerator json, Citation citation) {
        json.writeStartObject();
        json.writeStringProperty("id", citation.id());
        json.writeStringProperty("expression", citation.expression());
        json.writeStringProperty("words", citation.words());
        if (citation.statement() != null) {
            json.writeStringProperty("by", citation.statement().by());
            if (citation.statement().on() != null) {
                json.writeStringProperty("on", citation.statement().on().toString());
            }
        }
        json.writeArrayPropertyStart("figures");
        for (CitedFigure figure : citation.figures()) {
            json.writeStartObject();
            json.writeStringProperty("indicator", figure.indicator());
            json.writeStringProperty("name", figure.name());
            json.writeStringProperty("area", figure.area());
            json.writeStringProperty("areaName", figure.areaName());
            json.writeStringProperty("period", figure.period());
            json.writeStringProperty("value", figure.value());
            json.writeStringProperty("source", figure.source());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("definitions");
        citation.definitions().forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("sources");
        citation.sources().forEach(source -> source(json, source));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void source(JsonGenerator json, CitedSource source) {
        json.writeStartObject();
        json.writeStringProperty("vintage", source.vintage());
        json.writeStringProperty("title", source.title());
        json.writeStringProperty("publisher", source.publisher());
        json.writeStringProperty("loadedAt", source.loadedAt());
        json.writeArrayPropertyStart("files");
        for (CitedSource.File file : source.files()) {
            json.writeStartObject();
            json.writeStringProperty("name", file.name());
            json.writeStringProperty("sha256", file.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static Citations read(byte[] bytes) {
        try (JsonParser json = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), bytes)) {
            json.nextToken();
            Map<?, ?> file = map(value(json, 0));
            if (!String.valueOf(FORMAT).equals(text(file, "format"))) {
                throw new IllegalArgumentException("Not a file of citations that this version can read.");
            }
            String frozen = text(file, "frozenAt");
            return new Citations(
                    text(file, "paper"),
                    frozen.isEmpty() ? null : Instant.parse(frozen),
                    list(file, "citations").stream()
                            .map(CitationsFile::citation)
                            .toList());
        } catch (JacksonException | DateTimeException e) {
            throw new IllegalArgumentException("Not a file of citations: " + e.getMessage(), e);
        }
    }

    private static Citation citation(Map<?, ?> from) {
        String by = text(from, "by");
        String on = text(from, "on");
        return new Citation(
                text(from, "id"),
                text(from, "expression"),
                text(from, "words"),
                list(from, "figures").stream()
                        .map(figure -> new CitedFigure(
                                text(figure, "indicator"),
                                text(figure, "name"),
                                text(figure, "area"),
                                text(figure, "areaName"),
                                text(figure, "period"),
                                text(figure, "value"),
                                text(figure, "source")))
                        .toList(),
                texts(from, "definitions"),
                list(from, "sources").stream()
                        .map(source -> new CitedSource(
                                text(source, "vintage"),
                                text(source, "title"),
                                text(source, "publisher"),
                                text(source, "loadedAt"),
                                list(source, "files").stream()
                                        .map(file -> new CitedSource.File(text(file, "name"), text(file, "sha256")))
                                        .toList()))
                        .toList(),
                by.isEmpty() ? null : new Citation.Statement(by, on.isEmpty() ? null : LocalDate.parse(on)));
    }

    /** A value of any kind: objects as maps, arrays as lists, all else as text. */
    private static Object value(JsonParser json, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("Not a file of citations: it is nested too deeply.");
        }
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> object = new LinkedHashMap<>();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                object.put(name, value(json, depth + 1));
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> array = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                array.add(value(json, depth + 1));
            }
            return array;
        }
        return String.valueOf(json.getString());
    }

    private static Map<?, ?> map(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("Not a file of citations.");
    }

    private static String text(Map<?, ?> from, String name) {
        return from.get(name) instanceof String text ? text : "";
    }

    private static List<? extends Map<?, ?>> list(Map<?, ?> from, String name) {
        return from.get(name) instanceof List<?> all
                ? all.stream().map(CitationsFile::map).toList()
                : List.of();
    }

    private static List<String> texts(Map<?, ?> from, String name) {
        return from.get(name) instanceof List<?> all
                ? all.stream().map(String::valueOf).toList()
                : List.of();
    }
}
