package org.wardmote.documents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The tables of a document, and those behind its pictures, as data: CSV (RFC 4180, UTF-8, one header row) with a
 * description of each (CSV on the Web, W3C 2015). The same document gives the same bytes, on every machine.
 */
public final class CsvBundle {

    static final String METADATA = "csv-metadata.json";

    private CsvBundle() {}

    /**
     * The files in one zip.
     *
     * @throws DocumentRefused when not everyone could read the document
     */
    public static byte[] write(Document document) {
        return Zip.stored(files(document));
    }

    /** Each file by its name; the names come from the anchors. */
    public static Map<String, byte[]> files(Document document) {
        Fitness.require(document);
        Map<String, byte[]> files = new TreeMap<>();
        List<CsvTable> tables = new ArrayList<>();
        for (Block block : Walk.blocks(document)) {
            if (block instanceof Block.Table table) {
                tables.add(CsvTable.of(table.anchor(), table, table.notes(), table.source()));
            } else if (block instanceof Block.Picture picture) {
                tables.add(CsvTable.of(picture.anchor(), picture.twin(), picture.notes(), picture.source()));
            }
        }
        tables.forEach(table -> files.put(table.file(), table.csv().getBytes(StandardCharsets.UTF_8)));
        files.put(METADATA, CsvMetadata.write(document, tables).getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
