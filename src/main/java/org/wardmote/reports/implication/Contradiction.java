package org.wardmote.reports.implication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wardmote.reports.compose.Sentence;
import org.wardmote.reports.proofread.read.WordFile;

/**
 * What in a body speaks against a "No": the words are the proofreader's, in {@code reports/proofread/text.yml}, so that
 * our papers and other people's are held to one measure.
 *
 * @param denies an answer that denies in the middle of its words
 * @param evidence the words that speak against it
 * @param least how many different ones it takes
 */
record Contradiction(Pattern denies, Pattern evidence, int least, String words, String mend) {

    /** Two words that begin alike are one piece of evidence: "caseworker", "caseworkers". */
    private static final int ALIKE = 5;

    // matched as printed: lower case may be longer than what it is of, and a quotation would then be cut wrongly
    private static final int HOW = Pattern.DOTALL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Map<String, Map<String, String>> ALL =
            WordFile.named("text").sections("contradictions");

    static Contradiction named(String name) {
        Map<String, String> rule = Objects.requireNonNull(ALL.get(name), "proofread/text.yml has no " + name);
        return new Contradiction(
                Pattern.compile(text(rule, "denies"), HOW),
                Pattern.compile(text(rule, "evidence"), HOW),
                Integer.parseInt(text(rule, "least")),
                text(rule, "words"),
                text(rule, "mend"));
    }

    private static String text(Map<String, String> rule, String name) {
        return Objects.requireNonNull(rule.get(name), name);
    }

    boolean deniedBy(String answer) {
        return denies.matcher(answer).find();
    }

    /** The first sentence for each piece of evidence, in the order of the body. */
    List<Evidence> evidence(List<Sentence> body) {
        Set<String> seen = new HashSet<>();
        List<Evidence> found = new ArrayList<>();
        for (Evidence each : all(body)) {
            String alike = each.words().toLowerCase(Locale.UK);
            if (seen.add(alike.substring(0, Math.min(ALIKE, alike.length())))) {
                found.add(each);
            }
        }
        return found;
    }

    /** Every sentence that has such words, once for each of them. */
    List<Evidence> all(List<Sentence> body) {
        List<Evidence> found = new ArrayList<>();
        for (Sentence sentence : body) {
            Matcher matcher = evidence.matcher(sentence.words());
            while (matcher.find()) {
                found.add(new Evidence(
                        sentence.place(),
                        sentence.words().substring(matcher.start(), matcher.end()),
                        sentence.words()));
            }
        }
        return found;
    }
}
