package org.wardmote.reports.proofread.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.read.WordFile;
import org.wardmote.reports.proofread.text.Lines.Kind;
import org.wardmote.reports.proofread.text.Lines.Line;

/** Answers to the standing questions that the body of the paper speaks against. */
final class Contradictions {

    private static final int SHOWN = 10;
    private static final int LABEL = 70;

    private Contradictions() {}

    static List<Slip> slips(Lines lines) {
        List<Slip> slips = new ArrayList<>();
        WordFile.named("text").sections("contradictions").forEach((name, rule) -> {
            Answer answer = denial(lines, Pattern.compile(text(rule, "denies"), Pattern.DOTALL));
            if (answer != null) {
                Set<String> evidence = evidence(lines, answer, Pattern.compile(text(rule, "evidence"), Pattern.DOTALL));
                if (evidence.size() >= Integer.parseInt(text(rule, "least"))) {
                    String told = evidence.stream().limit(SHOWN).collect(Collectors.joining("; "));
                    slips.add(new Slip(
                            "text.contradiction." + name,
                            Severity.DOUBTFUL,
                            answer.line.place(),
                            answer.quote,
                            text(rule, "words"),
                            "In the body: " + told
                                    + (evidence.size() > SHOWN ? " and " + (evidence.size() - SHOWN) + " more." : "."),
                            text(rule, "mend")));
                }
            }
        });
        return slips;
    }

    private static String text(Map<String, String> rule, String name) {
        return Objects.requireNonNull(rule.get(name), name);
    }

    private record Answer(Line line, int at, String quote) {}

    /** An answer stands in one text, or in the short one after its question. */
    private static @org.jspecify.annotations.Nullable Answer denial(Lines lines, Pattern denies) {
        List<Line> all = lines.all();
        for (int i = 0; i < all.size(); i++) {
            Matcher alone = denies.matcher(lower(all.get(i)));
            if (alone.find()) {
                return new Answer(all.get(i), i, all.get(i).words().substring(alone.start(), alone.end()));
            }
            boolean label = all.get(i).words().length() < LABEL
                    || all.get(i).words().strip().endsWith("?");
            if (i + 1 < all.size() && label && all.get(i).kind() != Kind.CAPTION) {
                Matcher both = denies.matcher(lower(all.get(i)) + " " + lower(all.get(i + 1)));
                if (both.find() && both.start() < all.get(i).words().length()) {
                    return new Answer(all.get(i), i, all.get(i).words());
                }
            }
        }
        return null;
    }

    private static Set<String> evidence(Lines lines, Answer answer, Pattern pattern) {
        Set<String> seen = new LinkedHashSet<>();
        List<String> told = new ArrayList<>();
        int end = Math.min(lines.implications(), answer.at);
        for (Line line : lines.all().subList(0, end)) {
            Matcher matcher = pattern.matcher(lower(line));
            while (matcher.find()) {
                if (line.kind() == Kind.PROSE
                        && seen.add(matcher.group()
                                .substring(0, Math.min(5, matcher.group().length())))) {
                    told.add("\u201c" + line.words().substring(matcher.start(), matcher.end()) + "\u201d"
                            + (line.place().paragraph().isEmpty()
                                    ? ""
                                    : " (" + line.place().paragraph() + ")"));
                }
            }
        }
        return new LinkedHashSet<>(told);
    }

    private static String lower(Line line) {
        return line.words().toLowerCase(Locale.ROOT);
    }
}
