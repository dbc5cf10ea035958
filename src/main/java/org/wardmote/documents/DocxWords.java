package org.wardmote.documents;

import java.util.List;
import java.util.Map;

/** Words within a block as runs of a Word document. */
final class DocxWords {

    private final Markup out;
    private final DocxPackage parts;
    private final Map<String, String> bookmarks;
    private final DocxComments comments;

    DocxWords(Markup out, DocxPackage parts, Map<String, String> bookmarks, DocxComments comments) {
        this.out = out;
        this.parts = parts;
        this.bookmarks = bookmarks;
        this.comments = comments;
    }

    /** How a run is set; each further inline adds to it. */
    private record Look(boolean strong, boolean emphasis, String link, boolean flagged) {
        static final Look PLAIN = new Look(false, false, "", false);
    }

    void write(List<Inline> words) {
        write(words, Look.PLAIN);
    }

    void text(String words) {
        run(words, Look.PLAIN);
    }

    void tab() {
        out.open("w:r").empty("w:tab").close("w:r");
    }

    private void write(List<Inline> words, Look look) {
        for (Inline inline : words) {
            if (inline instanceof Inline.Text text) {
                run(text.words(), look);
            } else if (inline instanceof Inline.Strong strong) {
                write(strong.words(), new Look(true, look.emphasis(), look.link(), look.flagged()));
            } else if (inline instanceof Inline.Emphasis emphasis) {
                write(emphasis.words(), new Look(look.strong(), true, look.link(), look.flagged()));
            } else if (inline instanceof Inline.Link link) {
                link(link, look);
            } else if (inline instanceof Inline.Flagged flagged) {
                int comment = comments.add(flagged);
                String id = Integer.toString(comment);
                out.empty("w:commentRangeStart", "w:id", id);
                write(flagged.words(), new Look(look.strong(), look.emphasis(), look.link(), true));
                out.empty("w:commentRangeEnd", "w:id", id);
                out.open("w:r").empty("w:commentReference", "w:id", id).close("w:r");
            }
        }
    }

    private void link(Inline.Link link, Look look) {
        String target = link.target();
        String place = target.startsWith("#") ? bookmarks.getOrDefault(target.substring(1), "") : "";
        boolean leadsNowhere = target.startsWith("/") || (target.startsWith("#") && place.isEmpty());
        if (!look.link().isEmpty() || leadsNowhere) {
            write(link.words(), look);
            return;
        }
        String outside = target.startsWith("#") ? "" : parts.relateOutside("word/document.xml", target);
        out.open("w:hyperlink", "r:id", outside, "w:anchor", place, "w:tooltip", link.describes(), "w:history", "1");
        write(
                link.words(),
                new Look(look.strong(), look.emphasis(), link.figure() ? "FigureLink" : "Hyperlink", look.flagged()));
        out.close("w:hyperlink");
    }

    private void run(String words, Look look) {
        if (words.isEmpty()) {
            return;
        }
        out.open("w:r");
        if (!look.equals(Look.PLAIN)) {
            out.open("w:rPr");
            if (!look.link().isEmpty()) {
                out.empty("w:rStyle", "w:val", look.link());
            }
            if (look.strong()) {
                out.empty("w:b");
            }
            if (look.emphasis()) {
                out.empty("w:i");
            }
            if (look.flagged()) {
                out.empty("w:highlight", "w:val", "yellow");
            }
            out.close("w:rPr");
        }
        out.open("w:t", "xml:space", "preserve")
                .text(words.replace('\n', ' '))
                .close("w:t")
                .close("w:r");
    }
}
