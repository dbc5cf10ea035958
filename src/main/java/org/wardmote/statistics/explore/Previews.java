package org.wardmote.statistics.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wardmote.govuk.Option;
import org.wardmote.lake.Problem;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.LoadChoices;
import org.wardmote.statistics.LoadPreview;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Statistics;
import org.wardmote.statistics.dataset.Dataset;
import org.wardmote.statistics.dataset.Datasets;

/** Sets the preview of a load out for its page. */
public final class Previews {

    static final String PERIOD = "period:";
    static final String MEND = "mend:";

    /** A page of problems; whoever has more has one cause, and mends that. */
    private static final int MOST_SHOWN = 100;

    private static final int MOST_READINGS = 60;

    private final Statistics statistics;
    private final Datasets datasets;

    /** Previews that offer what can be counted and what can be loaded. */
    public Previews(Statistics statistics, Datasets datasets) {
        this.statistics = statistics;
        this.datasets = datasets;
    }

    PreviewPage page(String id, LoadPreview preview, LoadChoices choices) {
        List<PreviewPage.Found> errors = found(preview, Problem.Severity.ERROR);
        List<PreviewPage.Ask> asks = asks(preview, choices);
        boolean allKnown = preview.files().stream().allMatch(file -> file.already() != null)
                && !preview.files().isEmpty();
        boolean acceptable = errors.isEmpty()
                && asks.isEmpty()
                && !allKnown
                && !preview.files().isEmpty();
        return new PreviewPage(
                id,
                verdict(preview, errors, asks, allKnown),
                acceptable,
                allKnown,
                preview.files().stream().map(Previews::file).toList(),
                errors,
                found(preview, Problem.Severity.WARNING),
                asks);
    }

    private static String verdict(
            LoadPreview preview, List<PreviewPage.Found> errors, List<PreviewPage.Ask> asks, boolean allKnown) {
        if (allKnown) {
            return "Every file here has been loaded before. There is nothing to add.";
        }
        if (!errors.isEmpty()) {
            long number = preview.problems().stream()
                    .filter(p -> p.severity() == Problem.Severity.ERROR)
                    .count();
            return "It cannot be loaded: " + Print.counted(number, "error stops it", "errors stop it")
                    + ". Nothing has been kept.";
        }
        if (!asks.isEmpty()) {
            return "It can be loaded once you have said what the files do not say. Nothing has been kept yet.";
        }
        return "It can be loaded. Nothing has been kept yet.";
    }

    private static List<PreviewPage.Found> found(LoadPreview preview, Problem.Severity severity) {
        return preview.problems().stream()
                .filter(problem -> problem.severity() == severity)
                .limit(MOST_SHOWN)
                .map(PreviewPage::found)
                .toList();
    }

    private static PreviewPage.File file(LoadPreview.File file) {
        return new PreviewPage.File(
                file.name(),
                Print.bytes(file.bytes()),
                file.sha256(),
                file.title(),
                file.already() != null || (file.rows() == 0 && !file.questions().isEmpty())
                        ? ""
                        : Print.number(file.rows()),
                file.already() == null ? "" : Addresses.vintage(Objects.requireNonNull(file.already())),
                readings(file),
                file.readings().stream().anyMatch(LoadPreview.Reading::guessed));
    }

    private static Table readings(LoadPreview.File file) {
        return new Table(
                "What " + file.name() + " is taken for",
                List.of(
                        Table.Head.text("Where"),
                        Table.Head.text("As written"),
                        Table.Head.text("Taken for"),
                        Table.Head.text("Sure?")),
                file.readings().stream()
                        .limit(MOST_READINGS)
                        .map(reading -> Table.Row.of(
                                Table.Cell.of(reading.place()),
                                Table.Cell.of(reading.text()),
                                Table.Cell.of(onPage(reading.meaning())),
                                reading.guessed()
                                        ? Table.Cell.tag("check this", "govuk-tag--yellow")
                                        : Table.Cell.of("yes")))
                        .toList(),
                null);
    }

    /** The command line tells an indicator's id too, which is what one types there. */
    private static String onPage(String meaning) {
        return meaning.startsWith("all of it counts ") ? meaning.replaceFirst(" \\([a-z0-9-]+\\)$", "") : meaning;
    }

    /** Each open question once, though several files leave it open; that of acceptance is answered by loading. */
    private List<PreviewPage.Ask> asks(LoadPreview preview, LoadChoices choices) {
        Map<String, PreviewPage.Ask> asks = new LinkedHashMap<>();
        for (LoadPreview.File file : preview.files()) {
            for (LoadPreview.Question question : file.questions()) {
                if (!question.field().equals("accept")) {
                    PreviewPage.Ask ask = ask(question, choices);
                    asks.putIfAbsent(ask.name(), ask);
                }
            }
        }
        return List.copyOf(asks.values());
    }

    private PreviewPage.Ask ask(LoadPreview.Question question, LoadChoices choices) {
        return switch (question.field()) {
            case "indicator" ->
                new PreviewPage.Ask(
                        "indicator",
                        "What does the table count?",
                        question.words(),
                        indicators(question.offered()),
                        text(choices.indicator()));
            case "dataset" ->
                new PreviewPage.Ask(
                        "dataset", "Which dataset is it of?", question.words(), datasets(), text(choices.dataset()));
            case "period" ->
                new PreviewPage.Ask(
                        PERIOD + question.about(),
                        question.about().isBlank()
                                ? "Which months are the counts of?"
                                : "Which months are the counts under " + question.about() + " of?",
                        question.words() + " Write the first and the last month, as in 2019-04..2019-08.",
                        List.of(),
                        period(choices, question.about()));
            default ->
                new PreviewPage.Ask(
                        question.field(),
                        "Which area is the table of?",
                        question.words(),
                        question.offered().stream()
                                .map(one -> Option.of(one, one))
                                .toList(),
                        text(choices.area()));
        };
    }

    private static String period(LoadChoices choices, String about) {
        Period period = choices.periods().get(about);
        return period == null ? "" : period.toString();
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said;
    }

    /** The likeliest first, then all the others. */
    private List<Option> indicators(List<String> offered) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Choose what is counted")));
        List<Indicator> all = statistics.indicators();
        for (String id : offered) {
            all.stream()
                    .filter(indicator -> indicator.id().value().equals(id))
                    .forEach(indicator -> options.add(Option.of(id, indicator.name())));
        }
        for (Indicator indicator : all) {
            if (!offered.contains(indicator.id().value())) {
                options.add(Option.of(indicator.id().value(), indicator.name()));
            }
        }
        return options;
    }

    private List<Option> datasets() {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Choose a dataset")));
        for (Dataset dataset : datasets.all()) {
            options.add(Option.of(dataset.id(), dataset.title()));
        }
        return options;
    }
}
