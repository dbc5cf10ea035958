package org.wardmote.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The description of a bundle's files, after "Metadata Vocabulary for Tabular Data" (W3C 2015). */
final class CsvMetadata {

    private final StringBuilder out = new StringBuilder();

    private CsvMetadata() {}

    static String write(Document document, List<CsvTable> tables) {
        CsvMetadata metadata = new CsvMetadata();
        metadata.document(document, tables);
        return metadata.out.toString();
    }

    private void document(Document document, List<CsvTable> tables) {
        out.append("{\n  \"@context\": [\"http://www.w3.org/ns/csvw\", {\"@language\": \"en-GB\"}],\n");
        out.append("  \"dc:title\": ").append(string(document.title())).append(",\n");
        if (!document.publisher().isEmpty()) {
            out.append("  \"dc:publisher\": ")
                    .append(string(document.publisher()))
                    .append(",\n");
        }
        if (document.date() != null) {
            out.append("  \"dc:date\": ")
                    .append(string(document.date().toString()))
                    .append(",\n");
        }
        out.append("  \"tables\": [");
        for (int i = 0; i < tables.size(); i++) {
            out.append(i == 0 ? "\n" : ",\n");
            table(tables.get(i));
        }
        out.append("\n  ]\n}\n");
    }

    private void table(CsvTable table) {
        out.append("    {\n      \"url\": ").append(string(table.file()));
        out.append(",\n      \"dc:title\": ").append(string(table.caption()));
        if (!table.source().isEmpty()) {
            out.append(",\n      \"dc:source\": ").append(string(table.source()));
        }
        if (!table.notes().isEmpty()) {
            out.append(",\n      \"rdfs:comment\": [")
                    .append(String.join(
                            ", ",
                            table.notes().stream().map(CsvMetadata::string).toList()))
                    .append("]");
        }
        out.append(",\n      \"tableSchema\": {\n        \"columns\": [\n");
        List<String> columns = new ArrayList<>();
        Map<String, Integer> names = new HashMap<>();
        for (CsvTable.Column column : table.columns()) {
            columns.add("          " + column(column, names));
        }
        out.append(String.join(",\n", columns));
        out.append("\n        ],\n        \"rowTitles\": [")
                .append(string(name(table.columns().get(0).header())));
        out.append("]\n      }\n    }");
    }

    private static String column(CsvTable.Column column, Map<String, Integer> names) {
        String name = name(column.header());
        int times = names.merge(name, 1, Integer::sum);
        StringBuilder out = new StringBuilder("{\"name\": ").append(string(times == 1 ? name : name + "_" + times));
        out.append(", \"titles\": ").append(string(column.header()));
        out.append(", \"datatype\": ").append(string(column.number() ? "decimal" : "string"));
        if (!column.gaps().isEmpty()) {
            out.append(", \"null\": [")
                    .append(String.join(
                            ", ",
                            column.gaps().stream().map(CsvMetadata::string).toList()))
                    .append("]");
        }
        return out.append("}").toString();
    }

    private static String name(String header) {
        String name =
                header.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
        return name.isEmpty() ? "column" : name.matches("\\d.*") ? "c" + name : name;
    }

    static String string(String words) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : words.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
