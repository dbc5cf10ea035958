package org.wardmote.documents;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parts of a Word file, what kind each is, and which leads to which (ECMA-376 part 2, open packaging conventions). */
final class DocxPackage {

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, String> kinds = new LinkedHashMap<>();
    private final Map<String, Map<String, String[]>> relationships = new LinkedHashMap<>();

    /** A part of XML with its content type. */
    void xml(String name, String kind, String content) {
        part(name, (XML + content).getBytes(StandardCharsets.UTF_8));
        kinds.put(name, kind);
    }

    /** A part whose content type follows from the end of its name. */
    void part(String name, byte[] content) {
        parts.put(name, content);
    }

    /** Leads from one part to another; gives the id by which the first speaks of it. */
    String relate(String from, String type, String target) {
        return relate(from, type, target, "");
    }

    /** Leads to an address outside; the same address has the same id. */
    String relateOutside(String from, String target) {
        return relate(from, OFFICE + "hyperlink", target, "External");
    }

    private String relate(String from, String type, String target, String mode) {
        Map<String, String[]> of = relationships.computeIfAbsent(from, name -> new LinkedHashMap<>());
        for (Map.Entry<String, String[]> known : of.entrySet()) {
            if (known.getValue()[0].equals(type) && known.getValue()[1].equals(target)) {
                return known.getKey();
            }
        }
        String id = "rId" + (of.size() + 1);
        of.put(id, new String[] {type, target, mode});
        return id;
    }

    byte[] write() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("[Content_Types].xml", contentTypes().getBytes(StandardCharsets.UTF_8));
        relationships.forEach((part, of) -> files.put(file(part), links(of).getBytes(StandardCharsets.UTF_8)));
        files.putAll(parts);
        return Zip.deflated(files);
    }

    private static String file(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    private static String links(Map<String, String[]> of) {
        Markup out = new Markup().raw(XML).open("Relationships", "xmlns", RELATIONSHIPS);
        of.forEach((id, link) ->
                out.empty("Relationship", "Id", id, "Type", link[0], "Target", link[1], "TargetMode", link[2]));
        return out.close("Relationships").toString();
    }

    private String contentTypes() {
        Markup out = new Markup()
                .raw(XML)
                .open("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
        kind(out, "rels", "application/vnd.openxmlformats-package.relationships+xml");
        kind(out, "xml", "application/xml");
        kind(out, "png", "image/png");
        kind(out, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        kinds.forEach((part, kind) -> out.empty("Override", "PartName", "/" + part, "ContentType", kind));
        return out.close("Types").toString();
    }

    private static void kind(Markup out, String extension, String kind) {
        out.empty("Default", "Extension", extension, "ContentType", kind);
    }
}
