package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;

/** Checks what is said of all rows of a table, or of nearly all, and of the one exception. */
final class Universals {

    private static final double NEARLY = 0.85;
    private static final int SHOWN = 5;
    private static final Set<String> KINDS = Set.of("category", "type", "offence", "measure", "indicator", "service");

    private final Ledger ledger;
    private final Unchecked unchecked;

    Universals(Ledger ledger, Unchecked unchecked) {
        this.ledger = ledger;
        this.unchecked = unchecked;
    }

    List<Slip> check(Clause clause, Scope scope) {
        List<Slip> slips = new ArrayList<>();
        for (int at = clause.from(); at < clause.to(); at++) {
            all(clause, at, scope, slips);
            exception(clause, at, scope, slips);
        }
        return slips;
    }

    private void all(Clause clause, int at, Scope scope, List<Slip> slips) {
        Lexicon lexicon = Lexicon.shipped();
        List<Token> tokens = clause.tokens();
        String how = "";
        int width = 0;
        for (String name : List.of("nearlyEvery", "every", "most")) {
            int here = lexicon.at(name, tokens, at);
            if (here > width && (at == clause.from() || lexicon.at("nearlyEvery", tokens, at - 1) == 0)) {
                width = here;
                how = name;
            }
        }
        int rows = width == 0 ? -1 : rows(clause, at + width);
        int way = rows < 0 ? 0 : way(clause, at);
        if (rows < 0 || way == 0) {
            return;
        }
        String quote = clause.sentence().quote(at, rows);
        boolean kinds = KINDS.stream()
                .anyMatch(kind -> tokens.get(rows).stem().contains(kind)
                        || tokens.get(Math.max(at, rows - 1)).stem().equals(kind));
        List<Sheet> sheets = sheets(clause, scope, kinds);
        Set<String> others = others(clause, at, rows, scope);
        List<Slip> found = new ArrayList<>();
        for (Sheet sheet : sheets) {
            Slip slip = judge(clause, sheet, how, way, quote, others);
            if (slip == null) {
                unchecked.checked(clause, at, rows);
                return;
            }
            found.add(slip);
        }
        if (sheets.size() == 1) {
            slips.add(found.get(0));
        } else {
            unchecked.add(
                    clause, quote, sheets.isEmpty() ? Tying.NOT_SURE : "it could be of several tables of the paper");
        }
    }

    /** "All other stations": those that were named before. */
    private Set<String> others(Clause clause, int at, int rows, Scope scope) {
        Set<String> names = new HashSet<>();
        if (clause.tokens().subList(at, rows).stream().anyMatch(token -> token.is("other") || token.is("remaining"))) {
            names.addAll(scope.carried());
            ledger.mentions(clause.tokens(), 0, clause.tokens().size()).forEach(mention -> names.add(mention.name()));
        }
        return names;
    }

    private static int rows(Clause clause, int from) {
        for (int i = from; i < Math.min(clause.to(), from + 4); i++) {
            int width = Lexicon.shipped().at("rows", clause.tokens(), i);
            if (width > 0) {
                return i + width - 1;
            }
        }
        return -1;
    }

    /** Which way the rows went: by the nearest word before them, else after. */
    private static int way(Clause clause, int at) {
        for (int i = at - 1; i >= Math.max(clause.from(), at - 12); i--) {
            if (direction(clause, i) != 0) {
                return direction(clause, i);
            }
        }
        for (int i = at; i < Math.min(clause.to(), at + 12); i++) {
            if (direction(clause, i) != 0) {
                return direction(clause, i);
            }
        }
        return 0;
    }

    private static int direction(Clause clause, int at) {
        Token token = clause.tokens().get(at);
        boolean counted = at + 1 < clause.to()
                && Lexicon.shipped()
                        .generic
                        .contains(clause.tokens().get(at + 1).stem());
        if (counted && (token.is("fewer") || token.is("more"))) {
            return token.is("more") ? 1 : -1;
        }
        return token.word() && !Lexicon.shipped().levels.contains(token.text())
                ? Lexicon.shipped().direction(token.text())
                : 0;
    }

    private List<Sheet> sheets(Clause clause, Scope scope, boolean kinds) {
        Set<String> said = Scope.stems(clause.sentence().tokens());
        List<Sheet> fitting = new ArrayList<>();
        for (Sheet sheet : ledger.sheets) {
            if (kinds != ledger.areas(sheet)
                    && sheet.later() >= 0
                    && sheet.series().size() > 3) {
                fitting.add(sheet);
            }
        }
        List<Sheet> topical = fitting.stream()
                .filter(sheet -> sheet.topic().stream().anyMatch(said::contains))
                .toList();
        if (topical.isEmpty()) {
            topical = fitting.stream()
                    .filter(sheet -> sheet.topic().stream().anyMatch(scope.heading()::contains))
                    .toList();
        }
        if (topical.isEmpty()) {
            topical = fitting.stream().filter(sheet -> sheet.topic().isEmpty()).toList();
        }
        return topical.isEmpty() ? fitting : topical;
    }

    private @Nullable Slip judge(Clause clause, Sheet sheet, String how, int way, String quote, Set<String> others) {
        List<Series> rows = sheet.series().stream()
                .filter(each ->
                        each.change().isPresent() && (!each.equals(sheet.whole()) || ledger.areas(sheet) == false))
                .toList();
        Set<String> except = named(clause);
        except.addAll(others);
        List<Series> against = rows.stream()
                .filter(each -> Math.signum(each.change().orElse(0)) == -way && !except.contains(each.name()))
                .toList();
        long with = rows.stream()
                .filter(each -> Math.signum(each.change().orElse(0)) == way)
                .count();
        double share = rows.isEmpty() ? 1 : (double) with / rows.size();
        boolean holds = switch (how) {
            case "every" -> against.isEmpty();
            case "nearlyEvery" -> share >= NEARLY || against.isEmpty();
            default -> share > 0.5;
        };
        if (holds || rows.isEmpty()) {
            return null;
        }
        return new Slip(
                "claim.all-rows",
                Severity.WRONG,
                clause.sentence().prose().place(),
                quote,
                "It is not so of " + (how.equals("most") ? "most" : how.equals("every") ? "all" : "nearly all") + ": "
                        + against.size() + " of the " + rows.size() + " rows " + (way > 0 ? "fell" : "rose") + ".",
                told(against) + " in " + sheet.name() + ".",
                with + " of " + rows.size());
    }

    private Set<String> named(Clause clause) {
        Set<String> names = new HashSet<>();
        List<Token> tokens = clause.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            int width = Lexicon.shipped().at("exceptions", tokens, i);
            if (width > 0) {
                ledger.mentions(tokens, i + width, Math.min(tokens.size(), i + width + 10))
                        .forEach(mention -> names.add(mention.name()));
            }
        }
        return names;
    }

    private static String told(List<Series> rows) {
        return rows.stream()
                        .sorted(java.util.Comparator.comparingDouble(
                                each -> -Math.abs(each.change().orElse(0))))
                        .limit(SHOWN)
                        .map(each ->
                                each.name() + " " + Series.sign(each.change().orElse(0), 0)
                                        + each.percent().stream()
                                                .mapToObj(percent -> " (" + Series.sign(percent, 1) + "%)")
                                                .collect(Collectors.joining()))
                        .collect(Collectors.joining(", "))
                + (rows.size() > SHOWN ? " \u2026" : "");
    }

    /** "The one slight exception is vehicle crime": no other row went its way, but for its parts and what it is a part of. */
    private void exception(Clause clause, int at, Scope scope, List<Slip> slips) {
        int width = Lexicon.shipped().at("theException", clause.tokens(), at);
        if (width == 0 || at > clause.from() && clause.tokens().get(at - 1).is("with")) {
            return;
        }
        List<Ledger.Mention> named =
                ledger.mentions(clause.tokens(), at + width, Math.min(clause.to(), at + width + 6));
        if (named.isEmpty()) {
            return;
        }
        for (Series each : ledger.named(named.get(0).name())) {
            double way = Math.signum(each.change().orElse(0));
            List<Series> same = each.sheet().series().stream()
                    .filter(row -> Math.signum(row.change().orElse(0)) == way)
                    .toList();
            List<Series> others = same.stream()
                    .filter(row ->
                            !family(each, row) && !row.equals(each.sheet().whole()))
                    .toList();
            if (way != 0
                    && !others.isEmpty()
                    && ledger.named(named.get(0).name()).size() == 1) {
                slips.add(new Slip(
                        "claim.exception",
                        Severity.WRONG,
                        clause.sentence().prose().place(),
                        clause.sentence().quote(at, named.get(0).to() - 1),
                        each.name() + " is not the only one: " + same.size() + " of the "
                                + each.sheet().series().size() + " rows " + (way > 0 ? "rose" : "fell") + ".",
                        told(others) + " in " + each.sheet().name() + ".",
                        "Name the others, or say which are meant."));
            }
        }
    }

    private static boolean family(Series one, Series other) {
        return one.equals(other)
                || other.row().parent() == one.index()
                || one.row().parent() == other.index();
    }
}
