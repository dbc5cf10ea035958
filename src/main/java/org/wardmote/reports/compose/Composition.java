package org.wardmote.reports.compose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.wardmote.documents.Block;
import org.wardmote.documents.Document;
import org.wardmote.documents.Inline;
import org.wardmote.reports.cite.Citation;
import org.wardmote.reports.cite.Citations;

/** One paper being made: its expressions told, its text read twice, so that a reference may point forwards. */
final class Composition implements Blocks.Filling {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private final PaperText paper;
    private final Part part;
    private final TypedNumbers typedNumbers = TypedNumbers.shipped();
    private final List<PaperProblem> problems = new ArrayList<>();
    private final FrontMatter front;
    private final HouseStyle style;
    private final Expressions expressions;
    private final Expressions.Tokenised body;
    private final Map<String, Expressions.Tokenised> implications = new LinkedHashMap<>();
    private final List<Optional<Bound>> bounds = new ArrayList<>();
    private final Annex annex;
    private final boolean annexed;
    private Map<String, String> labels = Map.of();

    // what one reading of the text found; the second reading begins anew
    private List<PaperProblem> found = new ArrayList<>();
    private List<TypedNumber> typed = new ArrayList<>();
    private List<FalseSentence> falsehoods = new ArrayList<>();
    private List<String> headings = new ArrayList<>();

    Composition(Answers answers, PaperText paper, Part part) {
        this.paper = paper;
        this.part = part;
        String text = paper.text();
        if (text.length() > PaperText.MOST_CHARACTERS) {
            problems.add(FrontMatter.unreadable(
                    0, "The paper is longer than " + PaperText.MOST_CHARACTERS + " characters.", "Divide it."));
            text = "";
        }
        this.front = FrontMatter.read(text.replace("\r\n", "\n"), problems);
        this.style = HouseStyle.shipped().with(front.map("house-style"), problems);
        front.check(style, problems);
        this.expressions = new Expressions(problems, part);
        this.body = expressions.read(front.body(), front.bodyLine());
        readImplications();
        Enquiries enquiries = new Enquiries(answers, style, front);
        bind(enquiries, new Citing(enquiries, paper.frozen()));
        this.annexed = marked(Told.Kind.ANNEX);
        this.annex = new Annex(citations(), style);
    }

    private void readImplications() {
        Map<String, Object> from = paper.implications().isBlank()
                ? front.map("implications")
                : FrontMatter.yaml(paper.implications(), 0, problems);
        int line = paper.implications().isBlank() ? front.line("implications") : 0;
        from.forEach((heading, answer) -> {
            String words = answer instanceof List<?> list
                    ? String.join("\n\n", list.stream().map(FrontMatter::text).toList())
                    : FrontMatter.text(answer);
            implications.put(heading, expressions.read(words, line));
        });
    }

    private void bind(Enquiries enquiries, Citing citing) {
        for (Optional<Call> call : expressions.calls()) {
            bounds.add(call.flatMap(one -> bind(one, enquiries, citing)));
        }
    }

    private Optional<Bound> bind(Call call, Enquiries enquiries, Citing citing) {
        try {
            Bound bound = citing.bind(call, Vocabulary.tell(call, enquiries));
            Optional<PaperProblem> worded = Wordings.problem(bound, enquiries);
            if (worded.isPresent()) {
                problems.add(worded.get());
                bound = bound.asTrue();
            }
            if (bound.told() instanceof Told.Words words && !words.told()) {
                problems.add(new PaperProblem(
                        PaperProblem.Kind.UNTOLD, call.line(), "{{" + call.text() + "}}: " + words.words() + ".", ""));
            }
            return Optional.of(bound);
        } catch (Slip slip) {
            problems.add(FrontMatter.unreadable(call.line(), "{{" + call.text() + "}}: " + slip.words(), slip.mend()));
            return Optional.empty();
        }
    }

    private boolean marked(Told.Kind kind) {
        return bounds.stream()
                .flatMap(Optional::stream)
                .anyMatch(bound -> bound.told() instanceof Told.Mark mark && mark.kind() == kind);
    }

    private List<Citation> citations() {
        return bounds.stream()
                .flatMap(Optional::stream)
                .map(Bound::citation)
                .filter(Objects::nonNull)
                .toList();
    }

    Composed composed() {
        Node tree = PARSER.parse(body.text());
        Blocks first = new Blocks(inlines(body), style, this, part);
        first.of(tree);
        labels = first.labels();
        found = new ArrayList<>();
        typed = new ArrayList<>();
        falsehoods = new ArrayList<>();
        headings = new ArrayList<>();
        // headings were stripped of their names in the first reading
        List<Block> blocks = new Blocks(inlines(body), style, this, part).of(PARSER.parse(body.text()));
        Document document = document(blocks);
        parts();
        problems.addAll(found);
        typed.forEach(number -> problems.add(new PaperProblem(
                PaperProblem.Kind.UNSOURCED,
                number.line(),
                "'" + number.number() + "' is typed by hand: “" + number.context() + "”.",
                "Bind it to a figure, or say where it is from: {{sourced \"" + number.number() + "\" by=\"…\"}}.")));
        falsehoods.forEach(sentence -> problems.add(new PaperProblem(
                PaperProblem.Kind.FALSE,
                sentence.line(),
                "This is not so by the data held now: “" + sentence.printed() + "”",
                "True is: “" + sentence.truth() + "”")));
        if (part == Part.PUBLIC) {
            problems.addAll(ExemptScan.of(PublicText.of(paper).secrets(), document));
        }
        problems.sort(Comparator.comparingInt(PaperProblem::line));
        Citations citations = new Citations(paper.name(), null, citations());
        return new Composed(
                document,
                citations,
                problems,
                typed,
                falsehoods,
                paper.frozen() == null ? List.of() : citations.since(paper.frozen()),
                outdated(),
                Sentences.of(document.blocks()),
                lines());
    }

    private Map<String, Integer> lines() {
        Map<String, Integer> lines = new LinkedHashMap<>();
        bounds.stream().flatMap(Optional::stream).forEach(bound -> {
            if (bound.citation() != null) {
                lines.put(bound.citation().id(), bound.call().line());
            }
        });
        return lines;
    }

    private List<Outdated> outdated() {
        List<Outdated> outdated = new ArrayList<>();
        for (Optional<Bound> each : bounds) {
            each.filter(bound -> bound.truth() != null && bound.citation() != null)
                    .filter(bound -> bound.call().named().containsKey("says"))
                    .map(bound -> new Outdated(
                            Objects.requireNonNull(bound.citation()).id(),
                            bound.call().line(),
                            bound.call().text(),
                            bound.printed(),
                            Objects.requireNonNull(bound.truth())))
                    .ifPresent(outdated::add);
        }
        return outdated;
    }

    private Inlines inlines(Expressions.Tokenised text) {
        return new Inlines(this, typedNumbers, text, this);
    }

    private Document document(List<Block> blocks) {
        LocalDate date = front.date("date", found);
        List<Block> all = new ArrayList<>();
        List<Block.Fact> facts = new ArrayList<>();
        style.header().forEach((name, label) -> {
            String value = front.text(name);
            if (value.isEmpty()) {
                found.add(new PaperProblem(
                        PaperProblem.Kind.MISSING_PART,
                        1,
                        "The paper does not say: " + label + ".",
                        "Write " + name + ": in the front matter."));
            } else {
                String printed = name.equals("date") && date != null ? style.day(date) : value;
                facts.add(new Block.Fact(label, List.of(new Block.Paragraph("", Inline.text(printed)))));
            }
        });
        if (!facts.isEmpty()) {
            all.add(new Block.Facts(facts));
        }
        all.addAll(blocks);
        String title = first(front.text("title"), front.text("subject"), paper.name());
        boolean secret = part == Part.EXEMPT && marked(Told.Kind.PART2);
        return new Document(
                title,
                front.text("publisher"),
                first(front.text("author"), front.text("reporting-officer"), ""),
                date,
                secret ? style.markingExempt() : first(front.text("marking"), style.marking(), ""),
                all);
    }

    private static String first(String... texts) {
        for (String text : texts) {
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** Parts that every paper has. */
    private void parts() {
        for (List<String> words : style.parts()) {
            boolean there = headings.stream()
                    .anyMatch(heading -> words.stream().anyMatch(each -> HouseStyle.starts(heading, each)));
            if (!there) {
                found.add(new PaperProblem(
                        PaperProblem.Kind.MISSING_PART,
                        0,
                        "The paper has no part '" + words.get(0) + "'.",
                        "Write a heading that begins with " + String.join(" or ", words) + "."));
            }
        }
    }

    @Override
    public Optional<Bound> at(int index) {
        return index < bounds.size() ? bounds.get(index) : Optional.empty();
    }

    @Override
    public String source(Bound bound) {
        return annexed && bound.citation() != null ? annex.anchor(bound.citation()) : "";
    }

    @Override
    public @Nullable String reference(String anchor) {
        return labels.isEmpty() ? "" : labels.get(anchor);
    }

    @Override
    public void problem(PaperProblem problem) {
        found.add(problem);
    }

    @Override
    public List<TypedNumber> typed() {
        return typed;
    }

    @Override
    public List<Block> fill(Told.Mark mark) {
        switch (mark.kind()) {
            case CONTENTS:
                return List.of(new Block.Contents());
            case ANNEX:
                return annex.blocks();
            case IMPLICATIONS:
                return implied();
            default:
                return List.of();
        }
    }

    private List<Block> implied() {
        if (implications.isEmpty()) {
            found.add(new PaperProblem(
                    PaperProblem.Kind.MISSING_PART,
                    0,
                    "The paper has no implications.",
                    "Write them in the front matter, or beside the paper in "
                            + paper.name().replaceAll("\\.[^.]*$", "") + ".implications.yml."));
            return List.of();
        }
        List<Block.Fact> facts = new ArrayList<>();
        implications.forEach((heading, text) -> facts.add(
                new Block.Fact(heading, new Blocks(inlines(text), style, this, part).of(PARSER.parse(text.text())))));
        return List.of(new Block.Facts(facts));
    }

    @Override
    public void falseSentence(FalseSentence sentence) {
        falsehoods.add(sentence);
    }

    @Override
    public void heading(String words) {
        headings.add(words);
    }
}
