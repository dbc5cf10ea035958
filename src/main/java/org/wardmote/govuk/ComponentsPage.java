package org.wardmote.govuk;

import java.util.List;

/** One of each component, with invented content. */
record ComponentsPage(
        List<Frame.Link> breadcrumbs,
        List<KeyFigure> keyFigures,
        List<LegendItem> legend,
        List<Cell> head,
        List<List<Cell>> rows,
        List<Cell> foot,
        List<SummaryRow> facts,
        List<Task> tasks,
        List<PageLink> pages,
        List<Option> options) {

    /** The crime figures are those printed in Gravesham's committee paper of 2019; the rest is invented. */
    static ComponentsPage example() {
        return new ComponentsPage(
                List.of(new Frame.Link("Home", "/"), new Frame.Link("Components", null)),
                List.of(
                        KeyFigure.of(
                                "Total recorded crime, Gravesham",
                                "5,370",
                                Change.signal("−9.2%", false),
                                "April to August 2019 against 2018"),
                        KeyFigure.of(
                                "Rate per 1,000 residents",
                                "50.5",
                                Change.withinChance("+1.1"),
                                "Mid-2018 residents, 5 months"),
                        KeyFigure.untold("Homicide", "Hidden", "Fewer than 5, and not zero")),
                List.of(
                        new LegendItem("wm-fill-1", "0 to 19"),
                        new LegendItem("wm-fill-2", "20 to 39"),
                        new LegendItem("wm-fill-3", "40 to 59"),
                        new LegendItem("wm-fill-4", "60 to 79"),
                        new LegendItem("wm-fill-5", "80 or more"),
                        new LegendItem("wm-fill-hidden", "Hidden: small number"),
                        new LegendItem("wm-fill-none", "No figure")),
                List.of(
                        Cell.of("District").withSortValue("none"),
                        Cell.number("2019").withSortValue("descending"),
                        Cell.number("2018").withSortValue("none"),
                        Cell.number("Change").withSortValue("none"),
                        Cell.number("Change (%)").withSortValue("none")),
                List.of(
                        row("Medway", 14_182, 15_924, "−1,742", "−10.9"),
                        row("Thanet", 9_150, 9_938, "−788", "−7.9"),
                        row("Maidstone", 7_239, 7_842, "−603", "−7.7"),
                        row("Gravesham", 5_370, 5_915, "−545", "−9.2")),
                row("Kent and Medway", 82_537, 90_488, "−7,951", "−8.8"),
                List.of(
                        SummaryRow.of("Source", "Kent Police street files"),
                        SummaryRow.of("Loaded", "3 March 2019 by Asha Patel").withAction("Change", "#", "loaded"),
                        SummaryRow.of("Licence", "Open Government Licence v3.0")),
                List.of(
                        Task.done("Choose the file", "#"),
                        Task.open("Match the columns", "#", "To do"),
                        new Task(
                                Words.of("Accept the preview"),
                                Words.of("After the columns are matched"),
                                null,
                                new Task.Status(
                                        "Cannot start yet", null, "govuk-task-list__status--cannot-start-yet", null),
                                null)),
                List.of(
                        PageLink.numbered(1, "#", false),
                        PageLink.numbered(2, "#", true),
                        PageLink.dots(),
                        PageLink.numbered(9, "#", false)),
                List.of(Option.of("gravesham", "Gravesham"), Option.of("dartford", "Dartford")));
    }

    private static List<Cell> row(String area, int now, int before, String change, String percent) {
        return List.of(
                Cell.of(area),
                Cell.number("%,d".formatted(now)).withSortValue(Integer.toString(now)),
                Cell.number("%,d".formatted(before)).withSortValue(Integer.toString(before)),
                Cell.number(change).withSortValue(Integer.toString(now - before)),
                Cell.number(percent).withSortValue(percent.replace('−', '-')));
    }
}
