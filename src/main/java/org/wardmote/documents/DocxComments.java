package org.wardmote.documents;

import java.util.ArrayList;
import java.util.List;

/** Why words are flagged, as comments beside them. */
final class DocxComments {

    private final List<Inline.Flagged> flagged = new ArrayList<>();

    int add(Inline.Flagged words) {
        flagged.add(words);
        return flagged.size() - 1;
    }

    boolean isEmpty() {
        return flagged.isEmpty();
    }

    String write(String day) {
        Markup out = new Markup().open("w:comments", "xmlns:w", Docx.WORD);
        for (int i = 0; i < flagged.size(); i++) {
            Inline.Flagged words = flagged.get(i);
            String why = words.flag() == Inline.Flag.FALSE ? "Not so: " : "No source: ";
            out.open(
                    "w:comment", "w:id", Integer.toString(i), "w:author", "Wardmote", "w:date", day, "w:initials", "W");
            out.open("w:p").open("w:r").open("w:t", "xml:space", "preserve").text(why + words.note());
            out.close("w:t").close("w:r").close("w:p").close("w:comment");
        }
        return out.close("w:comments").toString();
    }
}
