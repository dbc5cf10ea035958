package org.wardmote.statistics.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.wardmote.statistics.Comparison.Row;
import org.wardmote.statistics.Comparison.Verdict;
import org.wardmote.statistics.Phrases.Direction;
import org.wardmote.statistics.Phrases.Form;
import org.wardmote.statistics.Phrases.Phrase;

/** The words for lists of areas or categories in a paper: those whose change is a signal, and no others. */
public final class ListWords {

    private final NumberWords numbers;

    public ListWords(NumberWords numbers) {
        this.numbers = numbers;
    }

    public Phrase of(List<Row> rows, Direction direction, String kind, String kinds, Form form) {
        List<Row> listed = rows.stream()
                .filter(row -> row.change() != null)
                .filter(row -> is(row, direction))
                .sorted(Comparator.comparingLong(ListWords::size).reversed())
                .toList();
        if (form == Form.SHORT) {
            return new Phrase(listed.isEmpty() ? "none" : listed.size() + " of the " + rows.size() + " " + kinds, true);
        }
        if (listed.isEmpty()) {
            return new Phrase("none of the " + rows.size() + " " + kinds, true);
        }
        List<String> names = listed.stream()
                .map(row -> form == Form.VERB ? name(row, kind) : name(row, kind) + " (" + how(row) + ")")
                .toList();
        return new Phrase(joined(names), true);
    }

    private static boolean is(Row row, Direction direction) {
        boolean signal = row.evidence().verdict() == Verdict.SIGNAL;
        long change = row.change() == null ? 0 : row.change();
        return switch (direction) {
            case ROSE -> signal && change > 0;
            case FELL -> signal && change < 0;
            case UNCLEAR -> !signal;
        };
    }

    private static long size(Row row) {
        return row.change() == null ? 0 : Math.abs(row.change());
    }

    private String how(Row row) {
        long before =
                row.before() == null ? 0 : NumberWords.number(row.before()).orElseThrow();
        long now = NumberWords.number(row.now()).orElseThrow();
        boolean tooFew =
                before < numbers.style().tooFewBelow() && now < numbers.style().tooFewBelow();
        return (tooFew ? "" : numbers.direction(before, now) + ", ") + NumberWords.difference(before, now);
    }

    /** A category within a sentence begins small, unless it is an acronym; an area never does. */
    private static String name(Row row, String kind) {
        String name = row.name();
        boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return !kind.equals("category") || acronym
                ? name
                : name.substring(0, 1).toLowerCase(Locale.UK) + name.substring(1);
    }

    private static String joined(List<String> names) {
        List<String> all = new ArrayList<>(names);
        String last = all.remove(all.size() - 1);
        return all.isEmpty() ? last : String.join(", ", all) + " and " + last;
    }
}
