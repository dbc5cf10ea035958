package org.wardmote.statistics.compare;

import java.util.List;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.Vintage;
import org.wardmote.statistics.Caveat;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Comparison.Row;
import org.wardmote.statistics.Period;

/** A comparison as one page of HTML that stands by itself: no script, no outside file, a table with its headers told. */
final class HtmlAnswer {

    private static final String STYLE = "body{font:1rem/1.5 sans-serif;color:#0b0c0c;max-width:70rem;margin:2rem auto;"
            + "padding:0 1rem}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}"
            + "caption{text-align:left;font-weight:bold;font-size:1.2rem;padding:.5rem 0}"
            + "th,td{padding:.35rem .6rem;border-bottom:1px solid #b1b4b6;text-align:left;vertical-align:top}"
            + "td.n,th.n{text-align:right;white-space:nowrap}tr.total>*{font-weight:bold;border-top:2px solid #0b0c0c}"
            + ".scroll{overflow-x:auto}code{overflow-wrap:anywhere}";

    private final Comparison comparison;
    private final List<Vintage> vintages;
    private final StringBuilder html = new StringBuilder();

    HtmlAnswer(Comparison comparison, List<Vintage> vintages) {
        this.comparison = comparison;
        this.vintages = vintages;
    }

    String write() {
        html.append("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escape(comparison.title()))
                .append("</title>\n<style>")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n<h1>")
                .append(escape(comparison.title()))
                .append("</h1>\n<p>")
                .append(escape(comparison.finding().sentence()))
                .append("</p>\n");
        table();
        drivers();
        list(
                "What to know",
                comparison.caveats().stream().map(Caveat::words).distinct().toList());
        list("How it was worked out", comparison.methods());
        sources();
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void table() {
        boolean compared = comparison.question().against() != null;
        boolean beside = comparison.rows().stream().anyMatch(row -> row.beside() != null);
        html.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"caption\">\n<table>\n")
                .append("<caption id=\"caption\">")
                .append(escape(comparison.title()))
                .append("</caption>\n<thead>\n<tr>");
        head(Printed.kindOfRows(comparison), false);
        Period against = comparison.question().against();
        if (against != null) {
            head(against.label(), true);
        }
        head(comparison.question().period().label(), true);
        if (compared) {
            head("Change", true);
            head("Change, %", true);
        }
        head("Rate (95% interval)", true);
        head("Rank", true);
        if (beside) {
            head("Against the rest (ratio, 95% interval)", false);
        }
        head("Finding", false);
        html.append("</tr>\n</thead>\n<tbody>\n");
        comparison.rows().forEach(row -> row(row, compared, beside, false));
        if (comparison.total() != null) {
            row(comparison.total(), compared, beside, true);
        }
        html.append("</tbody>\n</table>\n</div>\n");
        comparison.rows().stream()
                .map(Row::rate)
                .filter(rate -> rate != null && rate.value() != null)
                .map(rate -> "Rates are " + rate.label() + ".")
                .distinct()
                .forEach(words -> html.append("<p>").append(escape(words)).append("</p>\n"));
    }

    private void row(Row row, boolean compared, boolean beside, boolean total) {
        html.append(total ? "<tr class=\"total\">" : "<tr>")
                .append("<th scope=\"row\"")
                .append(row.depth() > 1 ? " style=\"padding-left:" + row.depth() + "rem\"" : "")
                .append(">")
                .append(escape((row.overlaps() ? "of which: " : "") + row.name()))
                .append("</th>");
        if (compared) {
            cell(Printed.count(row.before()), true);
        }
        cell(Printed.count(row.now()), true);
        if (compared) {
            cell(Printed.change(row), true);
            cell(row.percentText(), true);
        }
        cell(Printed.rateWithInterval(row.rate()), true);
        cell(Printed.rank(row.rank()), true);
        if (beside) {
            cell(row.beside() == null ? "" : row.beside().phrase(), false);
        }
        String withheld = Printed.withheld(row);
        cell(row.finding().phrase() + (withheld.isEmpty() ? "" : ": " + withheld), false);
        html.append("</tr>\n");
    }

    private void drivers() {
        if (comparison.drivers().isEmpty()) {
            return;
        }
        html.append("<table>\n<caption>What drove the change</caption>\n<thead>\n<tr>");
        head("Category", false);
        head("Change", true);
        head("Share of the change, %", true);
        html.append("</tr>\n</thead>\n<tbody>\n");
        for (Comparison.Driver driver : comparison.drivers()) {
            html.append("<tr><th scope=\"row\">").append(escape(driver.name())).append("</th>");
            cell(Wording.number(driver.change()), true);
            cell(driver.shareOfChange() == null ? "" : driver.shareOfChange().toPlainString(), true);
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n");
    }

    private void sources() {
        html.append("<h2>Where each number comes from</h2>\n<ul>\n");
        for (Vintage vintage : vintages) {
            Manifest manifest = vintage.manifest();
            html.append("<li>")
                    .append(escape(manifest.title() + ", loaded "
                            + manifest.loadedAt()
                                    .atZone(org.wardmote.lake.Lake.ZONE)
                                    .toLocalDate() + " as "
                            + vintage.id()))
                    .append("<ul>");
            comparison
                    .filesOf(manifest)
                    .forEach(file -> html.append("<li>")
                            .append(escape(file.name()))
                            .append(" <code>sha256 ")
                            .append(escape(file.sha256()))
                            .append("</code></li>"));
            html.append("</ul></li>\n");
        }
        html.append("</ul>\n");
    }

    private void list(String heading, List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        html.append("<h2>").append(heading).append("</h2>\n<ul>\n");
        words.forEach(each -> html.append("<li>").append(escape(each)).append("</li>\n"));
        html.append("</ul>\n");
    }

    private void head(String words, boolean number) {
        html.append("<th scope=\"col\"")
                .append(number ? " class=\"n\"" : "")
                .append(">")
                .append(escape(words))
                .append("</th>");
    }

    private void cell(String words, boolean number) {
        html.append(number ? "<td class=\"n\">" : "<td>").append(escape(words)).append("</td>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
