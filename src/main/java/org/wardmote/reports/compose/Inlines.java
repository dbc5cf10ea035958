package org.wardmote.reports.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.wardmote.documents.Inline;

/** Makes the words of a document from those of Markdown, each expression filled in and each typed number marked. */
final class Inlines {

    private static final int DEEPEST = 12;

    private final Binding binding;
    private final TypedNumbers typed;
    private final Expressions.Tokenised text;
    private final Findings findings;

    /** What was found on the way through a text. */
    interface Findings {
        void problem(PaperProblem problem);

        List<TypedNumber> typed();
    }

    /** What the expressions of a text stand for. */
    interface Binding {
        Optional<Bound> at(int index);

        /** The anchor in the annex of what is told at a place; empty where there is no annex. */
        String source(Bound bound);

        /** What is said for an anchor of the paper, such as "section 3"; null for one that is not there. */
        @Nullable
        String reference(String anchor);
    }

    Inlines(Binding binding, TypedNumbers typed, Expressions.Tokenised text, Findings findings) {
        this.binding = binding;
        this.typed = typed;
        this.text = text;
        this.findings = findings;
    }

    /** The words within a block. */
    List<Inline> of(Node block) {
        Run run = new Run(line(block));
        children(block, run, 0);
        return run.done();
    }

    int line(Node node) {
        return node.getSourceSpans().isEmpty()
                ? text.line(0)
                : text.line(node.getSourceSpans().get(0).getLineIndex());
    }

    private void children(Node parent, Run run, int depth) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            one(child, run, depth);
        }
    }

    private void one(Node node, Run run, int depth) {
        if (depth > DEEPEST) {
            findings.problem(FrontMatter.unreadable(line(node), "Words are set within words too deeply.", ""));
        } else if (node instanceof Text words) {
            words(words.getLiteral(), run);
        } else if (node instanceof Code code) {
            words(code.getLiteral(), run);
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            run.lineEnds();
        } else if (node instanceof Emphasis || node instanceof StrongEmphasis || node instanceof Link) {
            Run inner = new Run(run.line);
            children(node, inner, depth + 1);
            List<Inline> words = inner.done();
            run.line = inner.line;
            if (node instanceof Link link) {
                run.add(link(link, words));
            } else {
                run.add(node instanceof Emphasis ? new Inline.Emphasis(words) : new Inline.Strong(words));
            }
        } else if (node instanceof HtmlInline html) {
            if (!html.getLiteral().startsWith("<!--")) {
                findings.problem(FrontMatter.unreadable(
                        run.line, "HTML has no place in a paper: " + html.getLiteral() + ".", "Write it in Markdown."));
            }
        } else if (node instanceof Image) {
            findings.problem(FrontMatter.unreadable(
                    run.line,
                    "A picture cannot be put into a paper as it is: nothing in it can be followed back or read aloud.",
                    "Use {{chart}}, {{map}} or {{table}}."));
        }
    }

    private void words(String literal, Run run) {
        int from = 0;
        for (int i = 0; i < literal.length(); i++) {
            int index = Expressions.index(literal.charAt(i));
            if (index >= 0) {
                run.text(literal.substring(from, i));
                from = i + 1;
                bound(index, run);
            }
        }
        run.text(literal.substring(from));
    }

    private void bound(int index, Run run) {
        Optional<Bound> found = binding.at(index);
        if (found.isEmpty()) {
            run.add(new Inline.Flagged(
                    Inline.Flag.UNSOURCED, "This expression cannot be told as it stands.", Inline.text("[?]")));
            return;
        }
        Bound bound = found.get();
        if (bound.told() instanceof Told.Words) {
            run.add(told(bound));
        } else if (bound.told() instanceof Told.Mark mark && mark.kind() == Told.Kind.REFERENCE) {
            String said = binding.reference(mark.argument());
            if (said == null) {
                findings.problem(FrontMatter.unreadable(
                        bound.call().line(),
                        "Nothing in the paper is called '" + mark.argument() + "'.",
                        "Give the heading its name, as in {#" + mark.argument() + "}, or the table id=\""
                                + mark.argument() + "\"."));
            } else {
                run.add(new Inline.Link("#" + mark.argument(), "", Inline.text(said)));
            }
        } else {
            findings.problem(FrontMatter.unreadable(
                    bound.call().line(),
                    "{{" + bound.call().name() + "}} stands by itself, and not within a sentence.",
                    "Put an empty line before and after it."));
        }
    }

    private Inline told(Bound bound) {
        String source = binding.source(bound);
        Inline words = source.isEmpty()
                ? new Inline.Text(bound.printed())
                : new Inline.Link("#" + source, "where this number comes from", Inline.text(bound.printed()));
        return bound.truth() == null ? words : new Inline.Flagged(Inline.Flag.FALSE, bound.truth(), List.of(words));
    }

    private Inline link(Link link, List<Inline> words) {
        String target = link.getDestination();
        boolean known = target.startsWith("https://")
                || target.startsWith("http://")
                || target.startsWith("mailto:")
                || target.startsWith("#");
        if (!known) {
            findings.problem(FrontMatter.unreadable(
                    line(link), "A link leads nowhere: " + target + ".", "Begin it with https://, mailto: or #."));
            return words.isEmpty() ? new Inline.Text(target) : new Inline.Emphasis(words);
        }
        return new Inline.Link(target, "", words.isEmpty() ? Inline.text(target) : words);
    }

    /** Words as they are gathered: text that Markdown parts at line ends is put together before its numbers are looked at. */
    private final class Run {

        private final List<Inline> done = new ArrayList<>();
        private final StringBuilder open = new StringBuilder();
        private final List<Map.Entry<Integer, Integer>> lines = new ArrayList<>();
        private int line;

        Run(int line) {
            this.line = line;
            lines.add(Map.entry(0, line));
        }

        void text(String words) {
            open.append(words);
        }

        void lineEnds() {
            open.append(' ');
            line++;
            lines.add(Map.entry(open.length(), line));
        }

        void add(Inline inline) {
            close();
            done.add(inline);
        }

        private void close() {
            if (open.length() > 0) {
                List<Map.Entry<Integer, Integer>> known = List.copyOf(lines);
                done.addAll(typed.mark(
                        open.toString(),
                        at -> known.stream()
                                .filter(each -> each.getKey() <= at)
                                .reduce((a, b) -> b)
                                .map(Map.Entry::getValue)
                                .orElse(line),
                        findings.typed()));
                open.setLength(0);
            }
            lines.clear();
            lines.add(Map.entry(0, line));
        }

        List<Inline> done() {
            close();
            return done;
        }
    }
}
