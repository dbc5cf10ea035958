package org.wardmote.documents;

import java.util.List;

/** Words within a block as HTML. */
final class HtmlWords {

    private final Markup out;
    private final Medium medium;

    HtmlWords(Markup out, Medium medium) {
        this.out = out;
        this.medium = medium;
    }

    void write(List<Inline> words) {
        for (Inline inline : words) {
            if (inline instanceof Inline.Text text) {
                out.text(text.words());
            } else if (inline instanceof Inline.Strong strong) {
                out.open("strong");
                write(strong.words());
                out.close("strong");
            } else if (inline instanceof Inline.Emphasis emphasis) {
                out.open("em");
                write(emphasis.words());
                out.close("em");
            } else if (inline instanceof Inline.Link link) {
                link(link);
            } else if (inline instanceof Inline.Flagged flagged) {
                flagged(flagged);
            }
        }
    }

    private void link(Inline.Link link) {
        if (medium == Medium.PAPER) {
            String described = Inline.plain(link.words()) + (link.describes().isEmpty() ? "" : ", " + link.describes());
            out.open("a", "class", link.figure() ? "paper-figure" : "", "href", link.target(), "title", described);
            write(link.words());
        } else {
            out.open("a", "class", link.figure() ? "paper-link paper-figure" : "paper-link", "href", link.target());
            write(link.words());
            if (!link.describes().isEmpty()) {
                out.element("span", " (" + link.describes() + ")", "class", "paper-unseen");
            }
        }
        out.close("a");
    }

    /** The reason stands in the text itself: what only a pointer could open would not be printed or read out. */
    private void flagged(Inline.Flagged flagged) {
        boolean untrue = flagged.flag() == Inline.Flag.FALSE;
        out.open("mark", "class", untrue ? "paper-flag paper-flag-false" : "paper-flag paper-flag-unsourced");
        write(flagged.words());
        out.close("mark");
        out.open("span", "class", "paper-flag-note").text(" [");
        out.element("strong", untrue ? "Not so: " : "No source: ");
        out.text(flagged.note() + "]").close("span");
    }
}
