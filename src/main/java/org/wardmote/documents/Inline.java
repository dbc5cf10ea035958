package org.wardmote.documents;

import java.util.List;

/** Words within a block. */
public sealed interface Inline {

    /** Words as they are. */
    record Text(String words) implements Inline {}

    /** Words that matter. */
    record Strong(List<Inline> words) implements Inline {
        public Strong {
            words = List.copyOf(words);
        }
    }

    /** Words said with stress. */
    record Emphasis(List<Inline> words) implements Inline {
        public Emphasis {
            words = List.copyOf(words);
        }
    }

    /**
     * Words that lead somewhere.
     *
     * @param target an address, or {@code #anchor} for a place in the document
     * @param describes what a listener is told besides, such as "where this number comes from"; may be empty
     */
    record Link(String target, String describes, List<Inline> words) implements Inline {
        public Link {
            words = List.copyOf(words);
        }

        /** Whether the words are of the text itself, with where they come from behind them: set quietly, to be read on. */
        boolean figure() {
            return target.startsWith("#") && !describes.isEmpty();
        }
    }

    /**
     * Words that a reader must be warned of: false by the newest data, or a number without a source.
     *
     * @param note why, in a sentence that says how to mend it
     */
    record Flagged(Flag flag, String note, List<Inline> words) implements Inline {
        public Flagged {
            words = List.copyOf(words);
        }
    }

    /** Why words are flagged. */
    enum Flag {
        FALSE,
        UNSOURCED
    }

    /** The words alone, for where nothing else can stand: a title, a bookmark, a cell of a CSV file. */
    static String plain(List<Inline> words) {
        StringBuilder out = new StringBuilder();
        for (Inline inline : words) {
            if (inline instanceof Text text) {
                out.append(text.words());
            } else if (inline instanceof Strong strong) {
                out.append(plain(strong.words()));
            } else if (inline instanceof Emphasis emphasis) {
                out.append(plain(emphasis.words()));
            } else if (inline instanceof Link link) {
                out.append(plain(link.words()));
            } else if (inline instanceof Flagged flagged) {
                out.append(plain(flagged.words()));
            }
        }
        return out.toString();
    }

    static List<Inline> text(String words) {
        return List.of(new Text(words));
    }
}
