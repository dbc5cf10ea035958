package org.wardmote.reports.compose;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the public paper must not hold: the words that the writer declares exempt, wherever they stand, and the names and
 * numbers that stand in the exempt part and that the writer wrote nowhere else.
 */
public record Secrets(Set<String> words) {

    private static final Pattern TELLING = Pattern.compile("\\b\\p{Lu}[\\p{L}'’-]{2,}\\b|\\b\\d[\\d,.]*\\d\\b");
    private static final int LEAST = 3;

    public Secrets {
        words = Set.copyOf(words);
    }

    static Secrets of(String exempt, List<String> declared, String publicText) {
        Set<String> secrets = new LinkedHashSet<>();
        for (String words : declared) {
            for (String word : words.split(",")) {
                if (word.strip().length() >= LEAST) {
                    secrets.add(word.strip());
                }
            }
        }
        String open = publicText.toLowerCase(Locale.UK);
        Matcher telling = TELLING.matcher(exempt);
        while (telling.find()) {
            if (!open.contains(telling.group().toLowerCase(Locale.UK))) {
                secrets.add(telling.group());
            }
        }
        return new Secrets(secrets);
    }

    /** Those of them that stand in a text, as whole words, in their order. */
    public List<String> in(String text) {
        return words.stream()
                .sorted()
                .filter(secret -> whole(secret).matcher(text).find())
                .toList();
    }

    /** A secret of several words is one wherever its lines end. */
    private static Pattern whole(String secret) {
        String words = Arrays.stream(secret.split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        return Pattern.compile(
                "(?<![\\p{L}\\d])" + words + "(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
