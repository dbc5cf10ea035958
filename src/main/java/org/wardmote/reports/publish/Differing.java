package org.wardmote.reports.publish;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.wardmote.reports.cite.Citation;
import org.wardmote.reports.cite.Citations;
import org.wardmote.statistics.Period;

/** Says in words where two copies of a part differ first. */
final class Differing {

    private static final int AROUND = 60;
    private static final int LONGEST = 200;

    private Differing() {}

    /**
     * The first place where they differ.
     *
     * @param other how the second copy is spoken of: "the manifest's hash is of"
     */
    static String words(String part, byte[] sealed, byte[] made, String other) {
        if (part.equals(Parts.WORD) || part.equals(Parts.PDF)) {
            return "it is not the file that the text and the counts make.";
        }
        String is = new String(sealed, StandardCharsets.UTF_8);
        String should = new String(made, StandardCharsets.UTF_8);
        try {
            if (part.equals(Parts.FIGURES)) {
                return figures(is, should, other);
            }
            if (part.equals(Parts.CITATIONS)) {
                return citations(Citations.fromJson(sealed), Citations.fromJson(made), is, should, other);
            }
        } catch (IllegalArgumentException | CsvParseException e) {
            // what cannot be read as what it is can still be read as text
        }
        return text(part, is, should, other);
    }

    private static String figures(String is, String should, String other) {
        List<CsvRecord> sealed = records(is);
        List<CsvRecord> made = records(should);
        for (int i = 0; i < Math.min(sealed.size(), made.size()); i++) {
            List<String> a = sealed.get(i).getFields();
            List<String> b = made.get(i).getFields();
            for (int j = 0; j < Math.min(a.size(), b.size()); j++) {
                if (!a.get(j).equals(b.get(j))) {
                    return "line " + (i + 1) + ", " + b.get(1) + " in " + b.get(3) + ", " + period(b.get(4)) + ", says "
                            + made.get(0).getField(j) + " " + number(a.get(j)) + ", and " + other + " "
                            + number(b.get(j)) + ".";
                }
            }
        }
        return text(Parts.FIGURES, is, should, other);
    }

    private static List<CsvRecord> records(String csv) {
        return CsvReader.builder().ofCsvRecord(csv).stream().toList();
    }

    private static String period(String text) {
        try {
            return Period.parse(text).label();
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String number(String text) {
        return text.matches("\\d{1,15}")
                ? String.format(java.util.Locale.UK, "%,d", Long.parseLong(text))
                : "'" + cut(text) + "'";
    }

    private static String citations(Citations sealed, Citations made, String is, String should, String other) {
        for (int i = 0; i < Math.min(sealed.all().size(), made.all().size()); i++) {
            Citation a = sealed.all().get(i);
            Citation b = made.all().get(i);
            if (!a.words().equals(b.words())) {
                return "{{" + cut(b.expression()) + "}} was told as “" + window(a.words(), b.words()) + "”, and "
                        + other + " “" + window(b.words(), a.words()) + "”.";
            }
        }
        return text(Parts.CITATIONS, is, should, other);
    }

    private static String text(String part, String is, String should, String other) {
        int at = first(is, should);
        long line = 1
                + is.substring(0, Math.min(at, is.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        String a = window(is, should);
        String b = window(should, is);
        if (part.endsWith(".html")) {
            a = bare(a);
            b = bare(b);
        }
        return "line " + line + " has “" + a + "”, and " + other + " “" + b + "”.";
    }

    private static String bare(String html) {
        return html.replaceAll("<[^>]*>|^[^<>]*>|<[^<>]*$", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static int first(String a, String b) {
        int at = 0;
        while (at < a.length() && at < b.length() && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return at;
    }

    /** What stands around the first difference from another text. */
    private static String window(String text, String other) {
        int at = first(text, other);
        int from = Math.max(0, at - AROUND);
        int to = Math.min(text.length(), at + AROUND);
        String words = text.substring(Math.min(from, text.length()), to).replaceAll("\\s+", " ");
        return (from > 0 ? "…" : "") + words + (to < text.length() ? "…" : "");
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
