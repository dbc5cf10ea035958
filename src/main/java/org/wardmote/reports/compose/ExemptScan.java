package org.wardmote.reports.compose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wardmote.documents.Document;

/**
 * Whether the public paper holds a word of the exempt part: the words that the writer declares, wherever they stand, and
 * names and numbers that the writer wrote nowhere but there.
 */
final class ExemptScan {

    private static final Pattern TELLING = Pattern.compile("\\b\\p{Lu}[\\p{L}'’-]{2,}\\b|\\b\\d[\\d,.]*\\d\\b");
    private static final int LEAST = 3;

    private final Set<String> secrets = new LinkedHashSet<>();

    ExemptScan(String exempt, List<String> declared, String publicText) {
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
    }

    List<PaperProblem> of(Document document) {
        List<PaperProblem> problems = new ArrayList<>();
        if (secrets.isEmpty()) {
            return problems;
        }
        // a record prints everything that it holds: captions, alternatives, notes, drawings and addresses too
        String all = document.toString();
        for (String secret : secrets) {
            Pattern whole = Pattern.compile(
                    "(?<![\\p{L}\\d])" + Pattern.quote(secret) + "(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE);
            if (whole.matcher(all).find()) {
                problems.add(new PaperProblem(
                        PaperProblem.Kind.EXEMPT,
                        0,
                        "The public paper holds '" + secret + "', which is exempt.",
                        "Take it out, or put it between {{#part2}} and {{/part2}}."));
            }
        }
        return problems;
    }
}
