package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.table.TypedTable.Column;
import org.wardmote.reports.proofread.table.TypedTable.Role;

/**
 * A table of measures with their targets.
 *
 * @param target the column of the targets
 * @param actual the column of what was reached
 * @param status the column that says whether a target was met; -1 when there is none
 */
record Goals(Sheet sheet, int target, int actual, int status) {

    private static final Set<String> AIM =
            Set.of("target", "goal", "standard", "threshold", "benchmark", "aim", "ambition");
    private static final Set<String> BEFORE = Set.of(
            "previous", "last", "prior", "baseline", "variance", "change", "difference", "gap", "before", "population");
    private static final Set<String> REACHED = Set.of(
            "actual", "result", "performance", "outturn", "achieved", "position", "latest", "current", "this", "now");
    private static final double HALF = 50;

    /** The tables of the paper that set what was reached beside a target. */
    static List<Goals> of(Ledger ledger) {
        List<Goals> found = new ArrayList<>();
        for (Sheet sheet : ledger.sheets) {
            Goals goals = of(sheet);
            if (goals != null) {
                found.add(goals);
            }
        }
        return found;
    }

    private static @Nullable Goals of(Sheet sheet) {
        List<Column> columns = sheet.table().columns();
        int target = -1;
        int status = -1;
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Set<String> header = new HashSet<>(Words.stems(columns.get(i).header()));
            int numbers = numbers(sheet, i);
            if (isStatus(sheet, i)) {
                status = i;
            } else if (numbers > 0
                    && header.stream().anyMatch(AIM::contains)
                    && header.stream().noneMatch(BEFORE::contains)) {
                if (target >= 0) {
                    return null;
                }
                target = i;
            } else if (numbers > 0
                    && columns.get(i).role() != Role.CHANGE
                    && columns.get(i).role() != Role.PERCENT_CHANGE
                    && header.stream().noneMatch(BEFORE::contains)) {
                others.add(i);
            }
        }
        int actual = others.size() == 1 ? others.get(0) : actual(columns, others);
        return target < 0 || actual < 0 ? null : new Goals(sheet, target, actual, status);
    }

    /** Of several columns the one that says that it is what was reached, else the last of several periods. */
    private static int actual(List<Column> columns, List<Integer> others) {
        int said = -1;
        int latest = -1;
        boolean periods = true;
        for (int i : others) {
            boolean reached = Words.stems(columns.get(i).header()).stream().anyMatch(REACHED::contains);
            if (reached && said >= 0) {
                return -1;
            }
            said = reached ? i : said;
            latest = i;
            periods &= columns.get(i).period() != null;
        }
        return said >= 0 ? said : periods ? latest : -1;
    }

    private static int numbers(Sheet sheet, int column) {
        return (int) sheet.series().stream()
                .filter(each -> each.value(column).isPresent())
                .count();
    }

    private static boolean isStatus(Sheet sheet, int column) {
        int words = 0;
        int filled = 0;
        for (Series each : sheet.series()) {
            String text = text(each, column);
            filled += text.isEmpty() ? 0 : 1;
            words += verdict(text) != 0 || text.equals("amber") ? 1 : 0;
        }
        return filled >= 2 && words * 2 > filled;
    }

    private static String text(Series series, int column) {
        return column < 0 || column >= series.row().values().size()
                ? ""
                : Words.plain(series.row().values().get(column).text())
                        .replaceAll("[^a-z]+", " ")
                        .strip();
    }

    private static int verdict(String text) {
        List<Token> tokens = new Lexer().tokens(text, 0, text.length());
        Lexicon lexicon = Lexicon.shipped();
        int all = tokens.size();
        return all == 0
                ? 0
                : lexicon.at("statusUnmet", tokens, 0) == all ? -1 : lexicon.at("statusMet", tokens, 0) == all ? 1 : 0;
    }

    /** What the status says: 1 met, -1 not met, 0 neither or nothing. */
    int said(Series series) {
        return verdict(text(series, status));
    }

    OptionalDouble aim(Series series) {
        return series.value(target);
    }

    OptionalDouble reached(Series series) {
        return series.value(actual);
    }

    /** 1 when the target is reached, -1 when it is not, 0 when it cannot be told whether more or less of it is better. */
    int stands(Series series) {
        if (aim(series).isEmpty() || reached(series).isEmpty()) {
            return 0;
        }
        double aim = aim(series).getAsDouble();
        double mine = reached(series).getAsDouble();
        String name = series.name() + " " + sheet.table().columns().get(target).header();
        int better = better(name, percent(series), aim);
        String printed = Words.plain(series.row().values().get(target).text());
        better = printed.matches(".*[<\u2264].*|.*\\b(under|below|max|fewer|less)\\b.*") ? -1 : better;
        return mine == aim && better != 0 ? 1 : better * (mine > aim ? 1 : -1);
    }

    private boolean percent(Series series) {
        String words = series.name()
                + sheet.table().columns().get(actual).header()
                + series.row().values().get(target).text();
        return words.contains("%") || Words.plain(words).contains("per cent");
    }

    /** 1 when more of a measure is better, -1 when less is, 0 when its words do not tell. */
    static int better(String measure, boolean percent, double aim) {
        List<Token> tokens = new Lexer().tokens(measure, 0, measure.length());
        boolean high = any("surelyHigh", tokens);
        boolean low = any("surelyLow", tokens);
        if (percent ? high : any("timed", tokens)) {
            return percent ? 1 : -1;
        }
        if (high || low) {
            return high && low ? 0 : high ? 1 : -1;
        }
        return any("likelyHigh", tokens) || percent && aim >= HALF ? 1 : 0;
    }

    private static boolean any(String name, List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (Lexicon.shipped().at(name, tokens, i) > 0) {
                return true;
            }
        }
        return false;
    }

    /** The one row that a run of pieces names, by its name or by a word that no other row has; null when none or several. */
    @Nullable
    Series named(Paragraph p, int from, int to) {
        Set<Series> found = new HashSet<>();
        for (Ledger.Mention mention : p.ledger().mentions(p.tokens(), from, to)) {
            p.ledger().named(mention.name()).stream()
                    .filter(each -> each.sheet().equals(sheet))
                    .forEach(found::add);
        }
        if (found.isEmpty()) {
            for (int i = Math.max(0, from); i < Math.min(p.size(), to); i++) {
                Series own = own(p.at(i));
                if (own != null) {
                    found.add(own);
                }
            }
        }
        return found.size() == 1 ? found.iterator().next() : null;
    }

    private @Nullable Series own(Token token) {
        String stem = token.word()
                ? token.stem()
                : token.text().matches("\\d{3}.*") ? token.text().substring(0, 3) : "";
        Lexicon lexicon = Lexicon.shipped();
        if (stem.length() < 3 || lexicon.plain.contains(stem) || lexicon.generic.contains(stem)) {
            return null;
        }
        List<Series> having = sheet.series().stream()
                .filter(each -> Words.stems(each.name()).contains(stem))
                .toList();
        return having.size() == 1 ? having.get(0) : null;
    }
}
