package org.wardmote.reports.compose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wardmote.documents.Inline;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Finds the numbers that were typed by hand, but for those whose class needs no source ({@code reports/typed-numbers.yml}). */
final class TypedNumbers {

    private static final String NOTE =
            "This number was typed by hand, and nothing vouches for it: bind it to a figure, or say where it is from with"
                    + " {{sourced}}.";
    private static final int CONTEXT = 30;

    private final Pattern numbers;
    private final List<Pattern> exempt = new ArrayList<>();

    private TypedNumbers(Pattern numbers) {
        this.numbers = numbers;
    }

    static TypedNumbers shipped() {
        try (InputStream in = TypedNumbers.class.getResourceAsStream("/reports/typed-numbers.yml")) {
            Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            String words = file.get("words") instanceof List<?> list
                    ? list.stream()
                            .map(word -> Pattern.quote(String.valueOf(word)))
                            .collect(Collectors.joining("|"))
                    : "";
            TypedNumbers found = new TypedNumbers(Pattern.compile(
                    "[£$€]?\\d(?:[\\d,.]*\\d)?%?|(?i:\\b(?:" + words + ")\\b)", Pattern.UNICODE_CHARACTER_CLASS));
            if (file.get("exempt") instanceof List<?> classes) {
                for (Object each : classes) {
                    if (each instanceof Map<?, ?> one) {
                        found.exempt.add(Pattern.compile(String.valueOf(one.get("pattern"))));
                    }
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text with its typed numbers flagged; each is told to {@code found}. */
    List<Inline> mark(String text, IntUnaryOperator line, List<TypedNumber> found) {
        List<Inline> marked = new ArrayList<>();
        BitSet free = new BitSet();
        boolean looked = false;
        int from = 0;
        Matcher number = numbers.matcher(text);
        while (number.find()) {
            if (!looked) {
                free = free(text);
                looked = true;
            }
            if (free.get(number.start())) {
                continue;
            }
            if (number.start() > from) {
                marked.add(new Inline.Text(text.substring(from, number.start())));
            }
            marked.add(new Inline.Flagged(Inline.Flag.UNSOURCED, NOTE, Inline.text(number.group())));
            found.add(new TypedNumber(line.applyAsInt(number.start()), number.group(), context(text, number)));
            from = number.end();
        }
        if (from < text.length()) {
            marked.add(new Inline.Text(text.substring(from)));
        }
        return marked;
    }

    private BitSet free(String text) {
        BitSet free = new BitSet(text.length());
        for (Pattern pattern : exempt) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                free.set(matcher.start(), matcher.end());
            }
        }
        return free;
    }

    private static String context(String text, Matcher number) {
        return text.substring(Math.max(0, number.start() - CONTEXT), Math.min(text.length(), number.end() + CONTEXT))
                .strip();
    }
}
