package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.read.Passage;
import org.wardmote.reports.proofread.read.Reading;
import org.wardmote.reports.proofread.table.TypedTable;

/** The tables of a paper, to be found by the names of their rows and by what they are of. */
final class Ledger {

    /**
     * A row's name in a sentence.
     *
     * @param name as the table prints it
     * @param from the first of its pieces
     * @param to one beyond the last
     */
    record Mention(String name, int from, int to) {}

    final List<Sheet> sheets = new ArrayList<>();
    private final Map<List<String>, Set<String>> names = new LinkedHashMap<>();
    private final Map<String, List<Series>> series = new HashMap<>();
    /** The words with which any name begins, and words whose stems were asked for before. */
    private final Set<String> firsts = new HashSet<>();

    private final Map<String, List<String>> known = new HashMap<>();
    private final Map<String, String> heads = new HashMap<>();
    private int longest;
    private @Nullable String home;

    /** So many mentions a heading is worth. */
    private static final int HEADED = 3;

    Ledger(List<TypedTable> tables) {
        Set<String> all = new HashSet<>();
        for (TypedTable table : tables) {
            table.rows().forEach(row -> all.addAll(Words.stems(row.name())));
        }
        for (TypedTable table : tables) {
            Sheet sheet = Sheet.of(table, all);
            sheets.add(sheet);
            for (Series each : sheet.series()) {
                series.computeIfAbsent(each.name(), none -> new ArrayList<>()).add(each);
                for (List<String> stems : ways(each.name(), each.row().total())) {
                    names.computeIfAbsent(stems, none -> new HashSet<>()).add(each.name());
                    firsts.add(stems.get(0));
                    longest = Math.max(longest, stems.size());
                }
            }
        }
        List.copyOf(series.keySet()).forEach(this::head);
    }

    /** The row that the paper is of, once it was asked for; none before. */
    List<Series> home() {
        return home == null ? List.of() : named(home);
    }

    /** The ways in which prose may write a row's name. */
    private static Set<List<String>> ways(String name, boolean total) {
        Set<List<String>> ways = new HashSet<>();
        String bare = name.replaceAll("\\([^)]*\\)", " ").strip();
        for (String form : List.of(name, bare)) {
            ways.add(Words.stems(form));
        }
        String[] halves = Words.plain(bare).split(" - ");
        if (halves.length == 2) {
            ways.add(Words.stems(halves[1] + " " + halves[0]));
        }
        StringBuilder initials = new StringBuilder();
        for (String word : bare.split("[^\\p{L}]+")) {
            initials.append(word.isEmpty() || !Character.isUpperCase(word.charAt(0)) ? "" : word.substring(0, 1));
        }
        if (initials.length() >= 3) {
            ways.add(List.of(Words.stem(initials.toString())));
        }
        Lexicon lexicon = Lexicon.shipped();
        if (total && lexicon.totals.contains(Words.stems(bare))) {
            ways.addAll(lexicon.totals);
        }
        ways.removeIf(way ->
                way.isEmpty() || way.size() == 1 && (way.get(0).length() < 3 || lexicon.generic.contains(way.get(0))));
        return ways;
    }

    List<Series> named(String name) {
        return series.getOrDefault(name, List.of());
    }

    /** The rows that a run of pieces names, the longest names winning. */
    List<Mention> mentions(List<Token> tokens, int from, int to) {
        List<Mention> mentions = new ArrayList<>();
        for (int at = from; at < to; ) {
            Mention mention = at(tokens, at, to);
            if (mention == null) {
                at++;
            } else {
                mentions.add(mention);
                at = mention.to();
            }
        }
        return mentions;
    }

    /** Rows known by a word that no other row has: "noise" for noise nuisance, "tyres" for tyres and vehicle parts. */
    List<Mention> loosely(List<Token> tokens, int from, int to) {
        List<Mention> mentions = new ArrayList<>();
        String last = "";
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            String name = token.word() ? heads.getOrDefault(token.stem(), "") : "";
            boolean alone = i + 1 >= to || !tokens.get(i + 1).is("-");
            if (!name.isEmpty() && alone && !name.equals(last)) {
                mentions.add(new Mention(name, i, i + 1));
                last = name;
            }
        }
        return mentions;
    }

    /** The first words of names of several words that stand in no other name. */
    private void head(String name) {
        List<String> stems = Words.stems(name.replaceAll("\\([^)]*\\)", " "));
        String first = stems.isEmpty() ? "" : stems.get(0);
        Lexicon lexicon = Lexicon.shipped();
        boolean tells = first.length() >= 4
                && stems.size() > 1
                && !lexicon.generic.contains(first)
                && !lexicon.plain.contains(first)
                && !lexicon.numbers.containsKey(first)
                && lexicon.direction(first) == 0;
        boolean only = series.keySet().stream()
                .filter(other -> !other.equals(name))
                .noneMatch(other -> Words.stems(other).contains(first));
        if (tells && only) {
            heads.put(first, name);
        }
    }

    private @Nullable Mention at(List<Token> tokens, int at, int end) {
        List<String> stems = new ArrayList<>();
        Mention found = null;
        for (int i = at; i < end && stems.size() < longest; i++) {
            Token token = tokens.get(i);
            if (token.is("-") || token.is("&") || token.is("(") || token.is(")")) {
                if (stems.isEmpty()) {
                    return null;
                }
                continue;
            }
            if (!token.word()) {
                break;
            }
            List<String> here = known.computeIfAbsent(token.text(), Words::stems);
            if (stems.isEmpty() && (here.isEmpty() || !firsts.contains(here.get(0)))) {
                return null;
            }
            stems.addAll(here);
            Set<String> named = names.get(stems);
            if (stems.size() == 1 && Lexicon.shipped().plain.contains(stems.get(0)) && !names(tokens, i + 1, end)) {
                named = null;
            }
            if (named != null) {
                found = new Mention(named.iterator().next(), at, i + 1);
            }
        }
        return found;
    }

    /** Rows that another table has too, or that have rates, are places. */
    boolean areas(Sheet sheet) {
        long shared = sheet.series().stream()
                .filter(each -> named(each.name()).size() > 1)
                .count();
        boolean said = sheet.caption().stream()
                .anyMatch(
                        Set.of("district", "area", "ward", "borough", "force", "station", "hospital", "region")
                                ::contains);
        return sheet.series().stream().anyMatch(each -> each.rate().isPresent())
                || shared * 2 > sheet.series().size()
                || said && !sheet.caption().contains("category");
    }

    /** "Slight casualties" names a row, "a slight increase" does not. */
    private static boolean names(List<Token> tokens, int next, int end) {
        return next < end
                && tokens.get(next).word()
                && Lexicon.shipped().direction(tokens.get(next).text()) == 0
                && !Lexicon.shipped().plain.contains(tokens.get(next).stem());
    }

    /** The area or category that the paper is of: the row that its prose and captions name most often, wholes aside. */
    @Nullable
    String home(Reading reading, Sentences sentences) {
        Map<String, Integer> times = new HashMap<>();
        List<List<Token>> texts = new ArrayList<>();
        for (Passage passage : reading.passages()) {
            if (passage instanceof Passage.Prose prose) {
                sentences.of(prose).forEach(sentence -> texts.add(sentence.tokens()));
            } else if (passage instanceof Passage.Heading heading) {
                // "Harrowdale Borough Council" says more than a mention in passing
                List<Token> title =
                        new Lexer().tokens(heading.words(), 0, heading.words().length());
                texts.addAll(java.util.Collections.nCopies(HEADED, title));
            }
        }
        for (List<Token> tokens : texts) {
            for (Mention mention : mentions(tokens, 0, tokens.size())) {
                boolean repeated = named(mention.name()).size() > 1 || sheets.size() == 1;
                boolean whole = named(mention.name()).stream()
                        .anyMatch(each -> each.equals(each.sheet().whole()));
                if (!whole && repeated) {
                    times.merge(mention.name(), 1, Integer::sum);
                }
            }
        }
        home = times.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
        return home;
    }
}
