package org.wardmote.reports.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a paper as it may be given to the public: the same paper without a word of what is exempt. The place of
 * each exempt line stays, so that the numbers after it do; notes to oneself (comments) and sources that only exempt
 * sentences name go.
 */
public final class PublicText {

    private static final String LEFT_OUT = "…";
    private static final Pattern HTML_COMMENT = Pattern.compile("(?s)<!--.*?-->");
    private static final Pattern WORDS = Pattern.compile("\\s+words\\s*=\\s*\"([^\"]*)\"");

    private final PaperText paper;
    private final Secrets secrets;

    private PublicText(PaperText paper, Secrets secrets) {
        this.paper = paper;
        this.secrets = secrets;
    }

    /** Of a paper's text and of the implications beside it. */
    public static PublicText of(PaperText paper) {
        Cutting cutting = new Cutting();
        String text = withoutComments(cutting.cut(
                HTML_COMMENT.matcher(paper.text().replace("\r\n", "\n")).replaceAll(PublicText::emptied)));
        String implications = yamlWithoutComments(cutting.cut(paper.implications()));
        text = withoutUnusedSources(text, implications);
        Secrets secrets = Secrets.of(cutting.secret.toString(), cutting.declared, text + " " + implications);
        return new PublicText(new PaperText(paper.name(), text, implications, paper.frozen()), secrets);
    }

    public PaperText paper() {
        return paper;
    }

    /** What must stand nowhere in what is given out. */
    Secrets secrets() {
        return secrets;
    }

    /** The words of the exempt part that stand in some text that is to be given out; empty when there are none. */
    public List<String> exemptIn(String text) {
        return secrets.in(text);
    }

    private static String emptied(java.util.regex.MatchResult comment) {
        return "<!--" + comment.group().replaceAll("[^\n]", "") + "-->";
    }

    /** Cuts out what stands between the marks of the exempt part, and comments in braces. */
    private static final class Cutting {

        private final StringBuilder secret = new StringBuilder();
        private final List<String> declared = new ArrayList<>();

        String cut(String text) {
            StringBuilder out = new StringBuilder();
            StringBuilder hidden = new StringBuilder();
            boolean exempt = false;
            int at = 0;
            while (at < text.length()) {
                int end = text.startsWith("{{", at) ? Expressions.end(text, at + 2) : -1;
                if (text.startsWith("\\{{", at)) {
                    (exempt ? hidden : out).append("\\{{");
                    at += 3;
                } else if (end < 0) {
                    (exempt ? hidden : out).append(text.charAt(at++));
                } else {
                    String inner = text.substring(at + 2, end);
                    at = end + 2;
                    String bare = inner.strip();
                    if (exempt && !bare.equals("/part2")) {
                        hidden.append("{{").append(inner).append("}}");
                    } else if (bare.startsWith("!")) {
                        out.append(inner.replaceAll("[^\n]", ""));
                    } else {
                        leaveOut(hidden, out);
                        exempt = bare.matches("(?s)#?part2\\b.*");
                        out.append("{{")
                                .append(exempt ? undeclared(inner) : inner)
                                .append("}}");
                    }
                }
            }
            leaveOut(hidden, out);
            return out.toString();
        }

        private String undeclared(String mark) {
            Matcher words = WORDS.matcher(mark);
            while (words.find()) {
                declared.add(words.group(1));
            }
            return words.replaceAll("");
        }

        private void leaveOut(StringBuilder hidden, StringBuilder out) {
            if (hidden.length() == 0) {
                return;
            }
            secret.append(hidden).append('\n');
            String[] lines = hidden.toString().split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                Matcher shape = Expressions.SHAPE.matcher(lines[i]);
                out.append(i == 0 ? "" : "\n");
                if (shape.matches() && !shape.group(2).isBlank()) {
                    out.append(shape.group(1)).append(LEFT_OUT);
                }
            }
            hidden.setLength(0);
        }
    }

    /** Comments of the front matter go; the lines that they stood on stay. */
    private static String withoutComments(String text) {
        int end = text.startsWith("---") ? text.indexOf("\n---", 3) : -1;
        if (end < 0) {
            return text;
        }
        int first = text.indexOf('\n') + 1;
        return text.substring(0, first) + yamlWithoutComments(text.substring(first, end)) + text.substring(end);
    }

    private static String yamlWithoutComments(String yaml) {
        Map<String, Object> meant = FrontMatter.yaml(yaml, 0, new ArrayList<>());
        List<String> lines = new ArrayList<>(List.of(yaml.split("\n", -1)));
        for (int i = 0; i < lines.size(); i++) {
            Matcher comment = Pattern.compile("(^|\\s+)#.*$").matcher(lines.get(i));
            if (comment.find()) {
                String before = lines.set(i, lines.get(i).substring(0, comment.start()));
                // a mark within a text that is quoted or folded begins no comment
                if (!FrontMatter.yaml(String.join("\n", lines), 0, new ArrayList<>())
                        .equals(meant)) {
                    lines.set(i, before);
                }
            }
        }
        return String.join("\n", lines);
    }

    private static String withoutUnusedSources(String text, String implications) {
        FrontMatter front = FrontMatter.read(text, new ArrayList<>());
        String used = front.body() + " " + front.text("implications") + " " + implications;
        Predicate<String> unused = name -> !Pattern.compile("from\\s*=\\s*\"" + Pattern.quote(name) + "\"")
                .matcher(used)
                .find();
        String out = text;
        for (String name : front.map("sources").keySet()) {
            if (unused.test(name)) {
                out = without(out, name);
            }
        }
        return out;
    }

    private static String without(String text, String source) {
        Matcher entry = Pattern.compile("(?m)^( +)[\"']?" + Pattern.quote(source) + "[\"']?:.*\n(?:\\1 +.*\n|\\s*\n)*")
                .matcher(text);
        if (!entry.find()) {
            return text;
        }
        String rest =
                text.substring(0, entry.start()) + entry.group().replaceAll("[^\n]", "") + text.substring(entry.end());
        Map<String, Object> expected =
                new LinkedHashMap<>(FrontMatter.read(text, new ArrayList<>()).map("sources"));
        expected.remove(source);
        return FrontMatter.read(rest, new ArrayList<>()).map("sources").equals(expected) ? rest : text;
    }
}
