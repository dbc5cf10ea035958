package org.wardmote.statistics.dataset.table;

import java.util.ArrayList;
import java.util.List;
import org.wardmote.statistics.dataset.intake.Sheet;

/**
 * A table parted into what stands above it, its header, and its rows.
 *
 * @param titles the lines above the header, and the names of the file and the sheet
 * @param headers one for each column
 * @param rows the rows beneath
 */
record TableText(List<String> titles, List<String> headers, List<Sheet.Row> rows) {

    TableText {
        titles = List.copyOf(titles);
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
    }

    static TableText of(List<Sheet.Row> all, List<String> names) {
        int first = firstOfData(all);
        List<String> titles = new ArrayList<>();
        int header = header(all, first);
        boolean words = header >= 0;
        first = words ? header + 1 : first;
        for (int i = 0; i < (words ? header : first); i++) {
            titles.add(String.join(" ", all.get(i).cells()).strip());
        }
        titles.addAll(names);
        List<Sheet.Row> rows = all.subList(first, all.size());
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<String> headers = words ? headers(all, header, width) : lifted(titles, width);
        return new TableText(titles, headers, rows);
    }

    /** The first row that has a word or a level, and then numbers that are not all years; none is a table of headers alone. */
    private static int firstOfData(List<Sheet.Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = rows.get(i).cells();
            long numbers = cells.stream().skip(1).filter(TableText::isCount).count();
            long filled = cells.stream().filter(cell -> !cell.isEmpty()).count();
            if (numbers > 0 && filled >= 2) {
                return i;
            }
        }
        return rows.size();
    }

    /**
     * The last row above the numbers that has words of a header in it, since rows of hidden numbers may stand between; else
     * the row just above. None where that is a line of one cell.
     */
    private static int header(List<Sheet.Row> rows, int first) {
        for (int i = first - 1; i >= 0; i--) {
            List<String> filled =
                    rows.get(i).cells().stream().filter(c -> !c.isEmpty()).toList();
            boolean words = filled.stream()
                    .anyMatch(c -> Columns.isHeader(c) || PeriodWords.in(c).isPresent());
            boolean marks =
                    filled.stream().anyMatch(c -> NumberCell.of(c).why() != NumberCell.Why.NOT_A_NUMBER && !isYear(c));
            if (filled.size() >= 2 && words && !marks) {
                return i;
            }
        }
        boolean above = first > 0
                && rows.get(first - 1).cells().stream()
                                .filter(c -> !c.isEmpty())
                                .count()
                        >= 2;
        return above ? first - 1 : -1;
    }

    private static boolean isYear(String cell) {
        return cell.matches("(?:19|20)\\d{2}");
    }

    private static boolean isCount(String cell) {
        return NumberCell.of(cell).isNumber() && !isYear(cell);
    }

    /** The header; where the row above it has groups of columns, each column bears its group's words too. */
    private static List<String> headers(List<Sheet.Row> all, int header, int width) {
        List<String> headers = new ArrayList<>();
        Sheet.Row below = all.get(header);
        boolean grouped = header > 0
                && all.get(header - 1).cells().stream()
                                .filter(c -> PeriodWords.in(c).isPresent())
                                .count()
                        >= 1
                && all.get(header - 1).cells().stream()
                                .filter(c -> !c.isEmpty())
                                .count()
                        >= 2
                && below.cells().stream().noneMatch(c -> PeriodWords.in(c).isPresent());
        String group = "";
        for (int i = 0; i < Math.max(width, below.cells().size()); i++) {
            String word = below.cell(i).replace('\n', ' ').strip();
            if (grouped) {
                String above = all.get(header - 1).cell(i).strip();
                group = above.isEmpty() ? group : above;
                headers.add((group + " " + word).strip());
            } else {
                headers.add(word);
            }
        }
        return headers;
    }

    /**
     * The headers of a table that was lifted from a page, where their words run together: the months in the last line
     * that has any are those of the first columns, and what is said after them is of the others, in order.
     */
    private static List<String> lifted(List<String> titles, int width) {
        List<String> headers = new ArrayList<>();
        headers.add("");
        for (int i = titles.size() - 1; i >= 0 && headers.size() == 1; i--) {
            String title = titles.get(i);
            List<PeriodWords.Found> months = PeriodWords.all(title);
            if (months.size() >= 2) {
                months.forEach(found -> headers.add(title.substring(found.from(), found.to())));
                headers.addAll(
                        derived(title.substring(months.get(months.size() - 1).to())));
            }
        }
        while (headers.size() < width) {
            headers.add("");
        }
        return headers.subList(0, Math.max(width, 1));
    }

    private static List<String> derived(String words) {
        List<String> derived = new ArrayList<>();
        java.util.regex.Matcher matcher = java.util.regex.Pattern.compile(
                        "(?i)(?:no\\.?|number) (?:of )?change|(?:%|pct|per ?cent(?:age)?) ?change|change (?:%|pct|per ?cent)|(?:rate )?per ?1,?000[\\w ]*|rate|change|%")
                .matcher(words);
        while (matcher.find()) {
            derived.add(matcher.group().strip());
        }
        return derived;
    }
}
