package org.wardmote.reports.proofread.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wardmote.reports.proofread.read.WordFile;

/** The words that claims are made of, from the lists of {@code reports/proofread}. */
final class Lexicon {

    private static final Lexicon SHIPPED = new Lexicon();

    final Map<String, Phrases> classes = new LinkedHashMap<>();
    final Map<Roundness, Phrases> roundness = new LinkedHashMap<>();
    final Phrases filler;
    final Map<List<String>, BigDecimal> fractions = new LinkedHashMap<>();
    final Map<List<String>, BigDecimal> multiples = new LinkedHashMap<>();
    final Map<String, BigDecimal> amounts = new LinkedHashMap<>();
    final Map<String, Integer> numbers = new LinkedHashMap<>();
    final Map<String, Integer> ordinals = new LinkedHashMap<>();
    final Set<String> notFractions;
    final Set<String> up;
    final Set<String> down;
    final Set<String> levels;
    final Set<String> generic;
    final Set<String> plain;
    final Set<String> persons;
    final Set<String> abbreviations;
    final Map<String, Phrases> synonyms = new LinkedHashMap<>();
    private final List<Map.Entry<String, Set<String>>> meanings = new ArrayList<>();
    final Phrases fractionWords;
    final Phrases multipleWords;
    final Set<List<String>> totals;
    final List<Phrase> patterns;
    final Pattern masked;
    final Pattern soft;

    private Lexicon() {
        WordFile file = WordFile.named("words");
        file.lists("classes").forEach((name, list) -> classes.put(name, Phrases.of(list)));
        WordFile.named("standings").lists("classes").forEach((name, list) -> classes.put(name, Phrases.of(list)));
        for (String name : List.of(
                "weak",
                "strong",
                "every",
                "nearlyEvery",
                "most",
                "rows",
                "par",
                "above",
                "below",
                "rateWords",
                "changeWords",
                "greater",
                "cautions",
                "causes",
                "slightly",
                "superlatives",
                "notMoves",
                "mosts",
                "fewests",
                "rankWords",
                "among",
                "exceptions",
                "theException",
                "ours")) {
            classes.put(name, Phrases.of(file.words(name)));
        }
        file.lists("roundness")
                .forEach((name, list) ->
                        roundness.put(Roundness.valueOf(name.toUpperCase(Locale.ROOT)), Phrases.of(list)));
        filler = Phrases.of(file.words("filler"));
        file.texts("fractions").forEach((name, value) -> fractions.put(Phrases.split(name), new BigDecimal(value)));
        file.texts("multiples").forEach((name, value) -> multiples.put(Phrases.split(name), new BigDecimal(value)));
        file.texts("amounts").forEach((name, value) -> amounts.put(name, new BigDecimal(value)));
        file.texts("numbers").forEach((name, value) -> numbers.put(name, Integer.valueOf(value)));
        file.texts("tens").forEach((name, value) -> {
            numbers.put(name, Integer.valueOf(value));
            for (Map.Entry<String, Integer> unit : Map.copyOf(numbers).entrySet()) {
                boolean one = unit.getValue() > 0 && unit.getValue() < 10;
                if (one) {
                    numbers.put(name + "-" + unit.getKey(), Integer.parseInt(value) + unit.getValue());
                }
            }
        });
        file.texts("ordinals").forEach((name, value) -> ordinals.put(name, Integer.valueOf(value)));
        notFractions = new HashSet<>(file.words("notFractions"));
        up = new HashSet<>(file.words("up"));
        down = new HashSet<>(file.words("down"));
        levels = new HashSet<>(file.words("levels"));
        generic = file.words("generic").stream().map(Words::stem).collect(Collectors.toSet());
        plain = file.words("plain").stream().map(Words::stem).collect(Collectors.toSet());
        persons = file.words("persons").stream().map(Words::stem).collect(Collectors.toSet());
        abbreviations = new HashSet<>(file.words("abbreviations"));
        patterns = WordFile.named("grammar").words("patterns").stream()
                .map(Phrase::parse)
                .toList();
        file.lists("synonyms").forEach((name, list) -> {
            synonyms.put(name, Phrases.of(list));
            list.forEach(each -> meanings.add(Map.entry(name, Set.copyOf(Words.stems(each)))));
        });
        fractionWords = new Phrases(fractions.keySet());
        multipleWords = new Phrases(multiples.keySet());
        totals = file.words("totals").stream().map(Words::stems).collect(Collectors.toSet());
        masked = alternatives("classes");
        soft = alternatives("soft");
    }

    static Lexicon shipped() {
        return SHIPPED;
    }

    /** 1 up, -1 down, 0 neither. */
    int direction(String word) {
        return up.contains(word) ? 1 : down.contains(word) ? -1 : 0;
    }

    /** The same of a piece in its place: who "adds up" or "sets up" goes nowhere. */
    int direction(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        boolean other = at > 0 && at("notMoves", tokens, at - 1) == 2;
        return token.word() && !other ? direction(token.text()) : 0;
    }

    /** With the one word that a phrase among these pieces means, and the words that an abbreviation among them means. */
    Set<String> widened(List<Token> tokens, Set<String> stems) {
        Set<String> wide = widened(stems);
        synonyms.forEach((name, phrases) -> {
            for (int i = 0; i < tokens.size(); i++) {
                if (phrases.longest(tokens, i) > 0) {
                    wide.add(name);
                }
            }
        });
        return wide;
    }

    Set<String> widened(Set<String> stems) {
        Set<String> wide = new HashSet<>(stems);
        for (Map.Entry<String, Set<String>> each : meanings) {
            if (stems.containsAll(each.getValue())) {
                wide.add(each.getKey());
            }
            if (stems.contains(each.getKey())) {
                wide.addAll(each.getValue());
            }
        }
        return wide;
    }

    /** How many words from here a phrase of the class has; 0 when none stands here. The longest wins. */
    int at(String name, List<Token> tokens, int from) {
        Phrases phrases = classes.get(name);
        return phrases == null ? 0 : phrases.longest(tokens, from);
    }

    /** Whether the paper says by itself, in these words, how far a number carries. */
    boolean cautious(String words) {
        if (!Objects.requireNonNull(classes.get("cautions")).mayStandIn(Words.plain(words))) {
            return false;
        }
        List<Token> tokens = new Lexer().tokens(words, 0, words.length());
        for (int i = 0; i < tokens.size(); i++) {
            if (at("cautions", tokens, i) > 0) {
                return true;
            }
        }
        return false;
    }

    /** None of them begins within a word: to say so once is quicker than to try them all there. */
    private static Pattern alternatives(String section) {
        return Pattern.compile(WordFile.named("classes").texts(section).values().stream()
                .map(each -> "(?:" + each + ")")
                .collect(Collectors.joining("|", "(?<![a-z0-9_](?=[a-z0-9_]))(?:", ")")));
    }
}
