package org.wardmote.reports.publish;

import java.io.ByteArrayOutputStream;
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
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * JSON as maps, lists and texts, by the streaming parser alone, because binding would cost the command line its time. The
 * same tree gives the same bytes. What is read may come from anybody.
 */
final class JsonTree {

    private static final int DEEPEST = 12;
    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private JsonTree() {}

    /** Maps, iterables, texts, numbers and truth values; a name whose value is null is left out. */
    static byte[] write(Object tree) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ObjectWriteContext pretty = new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                DefaultIndenter lines = new DefaultIndenter("  ", "\n");
                return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
            }
        };
        try (JsonGenerator json = FACTORY.createGenerator(pretty, out, JsonEncoding.UTF8)) {
            value(json, tree);
        }
        return out.toByteArray();
    }

    private static void value(JsonGenerator json, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((name, inner) -> {
                if (inner != null) {
                    json.writeName(String.valueOf(name));
                    value(json, inner);
                }
            });
            json.writeEndObject();
        } else if (value instanceof Iterable<?> all) {
            json.writeStartArray();
            all.forEach(inner -> value(json, inner));
            json.writeEndArray();
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            json.writeString(String.valueOf(value));
        }
    }

    /** An object: its objects as maps, its arrays as lists, all else as texts; throws {@link IllegalArgumentException}. */
    static Node read(byte[] bytes) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            json.nextToken();
            Object read = value(json, 0);
            if (json.nextToken() != null) {
                throw new IllegalArgumentException("something follows its end");
            }
            return new Node(map(read));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "it is no JSON at line "
                            + (e.getLocation() == null ? 0 : e.getLocation().getLineNr()),
                    e);
        }
    }

    private static Object value(JsonParser json, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("it is nested too deeply");
        }
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> object = new LinkedHashMap<>();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                if (object.put(name, value(json, depth + 1)) != null) {
                    throw new IllegalArgumentException("'" + name + "' is there twice");
                }
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
        throw new IllegalArgumentException("it is not made as this version makes it");
    }

    /** An object that was read, asked for what it must have. */
    record Node(Map<?, ?> values) {

        boolean has(String name) {
            return values.containsKey(name);
        }

        String text(String name) {
            if (values.get(name) instanceof String text) {
                return text;
            }
            throw new IllegalArgumentException("it has no '" + name + "'");
        }

        /** Null where there is none. */
        @Nullable
        String maybe(String name) {
            return has(name) ? text(name) : null;
        }

        long number(String name) {
            try {
                return Long.parseLong(text(name));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("its '" + name + "' is no whole number", e);
            }
        }

        /** Finite. */
        double decimal(String name) {
            double decimal = Double.parseDouble(text(name));
            if (!Double.isFinite(decimal)) {
                throw new IllegalArgumentException("its '" + name + "' is no number");
            }
            return decimal;
        }

        boolean truth(String name) {
            return Boolean.parseBoolean(text(name));
        }

        Node node(String name) {
            return new Node(map(values.get(name)));
        }

        List<Node> nodes(String name) {
            return list(name).stream().map(each -> new Node(map(each))).toList();
        }

        List<String> texts(String name) {
            return list(name).stream().map(String::valueOf).toList();
        }

        List<?> list(String name) {
            if (values.get(name) instanceof List<?> list) {
                return list;
            }
            throw new IllegalArgumentException("it has no '" + name + "'");
        }
    }
}
