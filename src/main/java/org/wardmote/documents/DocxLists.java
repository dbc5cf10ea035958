package org.wardmote.documents;

/** The lists of a Word document: each numbered list counts from 1 by itself. */
final class DocxLists {

    private static final int BULLETS = 1;
    private static final int NUMBERS = 2;

    private final Markup instances = new Markup();
    private int lists;

    /** A list of its own; gives the id that its paragraphs bear. */
    String add(boolean numbered) {
        String id = Integer.toString(++lists);
        instances.open("w:num", "w:numId", id);
        instances.empty("w:abstractNumId", "w:val", Integer.toString(numbered ? NUMBERS : BULLETS));
        if (numbered) {
            for (int level = 0; level < 3; level++) {
                instances.open("w:lvlOverride", "w:ilvl", Integer.toString(level));
                instances.empty("w:startOverride", "w:val", "1").close("w:lvlOverride");
            }
        }
        instances.close("w:num");
        return id;
    }

    String write() {
        Markup out = new Markup().open("w:numbering", "xmlns:w", Docx.WORD);
        kind(out, BULLETS, "bullet", new String[] {"\u2022", "\u2013", "\u2022"});
        kind(out, NUMBERS, "decimal", new String[] {"%1.", "(%2)", "%3."});
        return out.raw(instances.toString()).close("w:numbering").toString();
    }

    private static void kind(Markup out, int id, String format, String[] signs) {
        String[] formats = format.equals("bullet")
                ? new String[] {format, format, format}
                : new String[] {"decimal", "lowerLetter", "lowerRoman"};
        out.open("w:abstractNum", "w:abstractNumId", Integer.toString(id));
        out.empty("w:multiLevelType", "w:val", "hybridMultilevel");
        for (int level = 0; level < signs.length; level++) {
            out.open("w:lvl", "w:ilvl", Integer.toString(level)).empty("w:start", "w:val", "1");
            out.empty("w:numFmt", "w:val", formats[level]).empty("w:lvlText", "w:val", signs[level]);
            out.empty("w:lvlJc", "w:val", "left").open("w:pPr");
            out.empty("w:ind", "w:left", Integer.toString(1_194 + 400 * level), "w:hanging", "400");
            out.close("w:pPr").close("w:lvl");
        }
        out.close("w:abstractNum");
    }
}
