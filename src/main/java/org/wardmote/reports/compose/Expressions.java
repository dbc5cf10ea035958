package org.wardmote.reports.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the expressions of a paper, reads each by Handlebars' grammar, and leaves in its place one character that no text
 * has, so that Markdown is read with the expressions as words of it.
 */
final class Expressions {

    /** More are no paper, and each may ask the lake. */
    static final int MOST = 1000;

    static final int LONGEST = 1000;

    /** In the private use area of Unicode: a paper's own text may hold none of it. */
    private static final char FIRST = '\uE100';

    private static final char PRIVATE_FROM = '\uE000';
    private static final char PRIVATE_TO = '\uF8FF';

    /** Stands for a line of exempt text where the public reads: its place, and nothing of what it says. */
    private static final char BLOT = '\uE001';

    /** What comes before the words of a line, and the words. */
    static final Pattern SHAPE = Pattern.compile("^(\\s*(?:#{1,6}\\s+|[-*+]\\s+|\\d+[.)]\\s+)?)(.*)$");

    private final Reader reader = new Reader();
    private final List<Optional<Call>> calls = new ArrayList<>();
    private final List<PaperProblem> problems;
    private final Part part;
    private boolean exempt;

    Expressions(List<PaperProblem> problems, Part part) {
        this.problems = problems;
        this.part = part;
    }

    /** The expression that a character stands for: -1 for none. */
    static int index(char c) {
        return c >= FIRST && c < FIRST + MOST ? c - FIRST : -1;
    }

    static boolean isToken(char c) {
        return index(c) >= 0;
    }

    /** What was read at each token; empty where it could not be. */
    List<Optional<Call>> calls() {
        return calls;
    }

    /**
     * Text with its expressions replaced.
     *
     * @param lines for each of its lines, the line of the paper that it began on
     */
    record Tokenised(String text, List<Integer> lines) {

        int line(int index) {
            return index >= 0 && index < lines.size()
                    ? lines.get(index)
                    : lines.isEmpty() ? 1 : lines.get(lines.size() - 1);
        }
    }

    Tokenised read(String text, int firstLine) {
        StringBuilder out = new StringBuilder();
        List<Integer> lines = new ArrayList<>(List.of(firstLine));
        StringBuilder secret = new StringBuilder();
        int line = firstLine;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean hide = exempt && part == Part.PUBLIC;
            StringBuilder to = hide ? secret : out;
            if (c == '\n') {
                to.append(c);
                line++;
                at++;
                if (!hide) {
                    lines.add(line);
                }
            } else if (c >= PRIVATE_FROM && c <= PRIVATE_TO) {
                problems.add(meaningless(line, c));
                at++;
            } else if (text.startsWith("\\{{", at)) {
                to.append("{{");
                at += 3;
            } else if (text.startsWith("{{", at)) {
                int end = end(text, at + 2);
                if (end < 0) {
                    problems.add(FrontMatter.unreadable(
                            line, "An expression begins with {{ and does not end.", "End it with }}."));
                    at += 2;
                    continue;
                }
                String inner = text.substring(at + 2, end);
                if (hide && !inner.strip().equals("/part2")) {
                    secret.append(inner);
                } else {
                    blot(secret, out, lines, line);
                    expression(inner, line, out, lines);
                }
                line += (int) inner.chars().filter(each -> each == '\n').count();
                at = end + 2;
            } else {
                to.append(c);
                at++;
            }
        }
        blot(secret, out, lines, line);
        return new Tokenised(out.toString(), lines);
    }

    private static PaperProblem meaningless(int line, char c) {
        return FrontMatter.unreadable(
                line,
                "The text holds a character that has no meaning (U+"
                        + Integer.toHexString(c).toUpperCase(Locale.ROOT) + ").",
                "Delete it.");
    }

    /** Each line of exempt text becomes a blot in its place, so that the numbers after it stay what they are. */
    private void blot(StringBuilder secret, StringBuilder out, List<Integer> lines, int line) {
        if (secret.length() == 0) {
            return;
        }
        for (String each : secret.toString().split("\n", -1)) {
            Matcher shape = SHAPE.matcher(each);
            if (shape.matches() && !shape.group(2).isBlank()) {
                out.append(shape.group(1)).append(BLOT);
            }
            out.append('\n');
            lines.add(line);
        }
        secret.setLength(0);
    }

    /** A mark of a part stands by itself, however it is typed: what is exempt begins and ends with it. */
    private void expression(String inner, int line, StringBuilder out, List<Integer> lines) {
        String token = token(inner, line);
        boolean mark = inner.strip().matches("(?s)#?part2\\b.*|/part2");
        if (!mark) {
            out.append(token);
            return;
        }
        out.append("\n\n").append(token).append("\n\n");
        for (int i = 0; i < 4; i++) {
            lines.add(line);
        }
    }

    /** Where an expression ends: the braces within quotation marks end none; -1 when it does not. */
    static int end(String text, int from) {
        char quote = 0;
        for (int i = from; i + 1 < text.length() && i - from <= LONGEST; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"') {
                quote = c;
            } else if (c == '}' && text.charAt(i + 1) == '}') {
                return i;
            }
        }
        return -1;
    }

    private String token(String inner, int line) {
        if (inner.startsWith("!")) {
            return "";
        }
        if (calls.size() >= MOST) {
            if (calls.size() == MOST) {
                problems.add(
                        FrontMatter.unreadable(line, "A paper has at most " + MOST + " expressions.", "Divide it."));
                calls.add(Optional.empty());
            }
            return "";
        }
        char token = (char) (FIRST + calls.size());
        calls.add(call(inner.strip().replaceAll("\\s+", " "), line));
        return String.valueOf(token);
    }

    private Optional<Call> call(String inner, int line) {
        if (inner.equals("/part2")) {
            exempt = false;
            return Optional.of(new Call(inner, line, true, "/part2", List.of(), java.util.Map.of()));
        }
        try {
            Call call = reader.read(inner.startsWith("#part2") ? inner.substring(1) : inner, line, exempt);
            if (call.name().equals("part2")) {
                exempt = true;
                return Optional.of(new Call(call.text(), line, true, call.name(), call.values(), call.named()));
            }
            return Optional.of(call);
        } catch (Slip slip) {
            problems.add(FrontMatter.unreadable(line, slip.words(), slip.mend()));
            return Optional.empty();
        }
    }
}
