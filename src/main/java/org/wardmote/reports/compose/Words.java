package org.wardmote.reports.compose;

import java.util.List;
import java.util.stream.Collectors;
import org.wardmote.documents.Inline;

/** Words of a document as plain text. */
final class Words {

    private Words() {}

    static String plain(List<Inline> words) {
        return words.stream().map(Words::plain).collect(Collectors.joining());
    }

    static String plain(Inline inline) {
        if (inline instanceof Inline.Text text) {
            return text.words();
        }
        if (inline instanceof Inline.Strong strong) {
            return plain(strong.words());
        }
        if (inline instanceof Inline.Emphasis emphasis) {
            return plain(emphasis.words());
        }
        return inline instanceof Inline.Link link ? plain(link.words()) : plain(((Inline.Flagged) inline).words());
    }

    /** With commas between thousands. */
    static String number(long number) {
        return String.format(java.util.Locale.UK, "%,d", number);
    }
}
