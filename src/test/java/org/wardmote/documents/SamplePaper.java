package org.wardmote.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wardmote.documents.Block.Column;
import org.wardmote.documents.Block.Contents;
import org.wardmote.documents.Block.Fact;
import org.wardmote.documents.Block.Facts;
import org.wardmote.documents.Block.Heading;
import org.wardmote.documents.Block.Items;
import org.wardmote.documents.Block.NewPage;
import org.wardmote.documents.Block.Notice;
import org.wardmote.documents.Block.Paragraph;
import org.wardmote.documents.Block.Picture;
import org.wardmote.documents.Block.Row;
import org.wardmote.documents.Block.Series;
import org.wardmote.documents.Block.Table;
import org.wardmote.documents.Block.Tone;
import org.wardmote.documents.Block.Weight;

/** A committee's paper with every kind of block in it, its counts those of Gravesham's paper of October 2019. */
public final class SamplePaper {

    private SamplePaper() {}

    public static Document document() {
        return new Document(
                "Community safety: progress and performance at mid-year",
                "Gravesham Borough Council",
                "Community Safety Unit",
                LocalDate.of(2019, 10, 10),
                "OFFICIAL",
                blocks());
    }

    static Document of(Block... blocks) {
        return new Document("A short paper", "", "", null, "", List.of(blocks));
    }

    private static List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(header());
        blocks.add(new Contents());
        purpose(blocks);
        crime(blocks);
        disorder(blocks);
        appendix(blocks);
        return blocks;
    }

    private static Facts header() {
        return new Facts(
                List.of(
                        new Fact("Report to", List.of(words("Crime and Disorder Scrutiny Committee"))),
                        new Fact("Date", List.of(words("10 October 2019"))),
                        new Fact("Reporting officer", List.of(words("Assistant Director (Communities)"))),
                        new Fact(
                                "Subject",
                                List.of(words(
                                        "Recorded crime, domestic abuse and antisocial behaviour, April to August"))),
                        new Fact(
                                "Recommendations",
                                List.of(
                                        new Items(
                                                true,
                                                List.of(
                                                        List.of(
                                                                words(
                                                                        "That the committee notes the figures of this report.")),
                                                        List.of(
                                                                words(
                                                                        "That it asks the partnership to report on vehicle crime in the new year."))))))));
    }

    private static void purpose(List<Block> blocks) {
        blocks.add(heading(1, "1", "Purpose of the report", "purpose"));
        blocks.add(
                new Paragraph(
                        "1.1",
                        List.of(
                                new Inline.Text(
                                        "The partnership reports to this committee twice a year. This paper compares "),
                                new Inline.Strong(Inline.text("April to August 2019")),
                                new Inline.Text(" with the same months of 2018; the categories are set out in "),
                                new Inline.Link("#categories", "", Inline.text("Table 2")),
                                new Inline.Text(
                                        ". Figures are those that Kent Police supplied, and each can be followed back to its source."))));
        blocks.add(new Paragraph(
                "1.2",
                List.of(
                        new Inline.Text("Definitions are the "),
                        new Inline.Link(
                                "https://www.gov.uk/government/publications/counting-rules-for-recorded-crime",
                                "Home Office, on GOV.UK",
                                Inline.text("Home Office counting rules")),
                        new Inline.Text("; "),
                        new Inline.Emphasis(Inline.text("recorded")),
                        new Inline.Text(
                                " crime is what was reported to and recorded by the police, not all that happened."))));
        blocks.add(new Notice(
                Tone.WARNING,
                List.of(words(
                        "How public order offences are recorded changed during the period. Part of their fall is a change of"
                                + " recording, not of behaviour."))));
    }

    private static void crime(List<Block> blocks) {
        blocks.add(heading(1, "2", "Police recorded crime", "crime"));
        blocks.add(heading(2, "2.1", "The borough beside its neighbours", "neighbours"));
        blocks.add(
                new Paragraph(
                        "2.1.1",
                        List.of(
                                new Inline.Text("In Gravesham, total recorded crime "),
                                new Inline.Link(
                                        "#districts",
                                        "where this number comes from",
                                        Inline.text("fell by 9.2% (545 fewer), from 5,915 to 5,370")),
                                new Inline.Text(
                                        ". Kent and Medway together fell much as far, so the borough did no better and no worse."))));
        blocks.add(districts());
        blocks.add(heading(2, "2.2", "What kinds of crime", "kinds"));
        blocks.add(new Paragraph(
                "2.2.1",
                List.of(
                        new Inline.Text("Violent crime is "),
                        new Inline.Flagged(
                                Inline.Flag.FALSE,
                                "2,420 of 5,370 is 45.1%. Write 45.1%.",
                                Inline.text("45.0% of the total")),
                        new Inline.Text(", and the unit dealt with "),
                        new Inline.Flagged(
                                Inline.Flag.UNSOURCED,
                                "Say where this number is from, or bind it to a figure.",
                                Inline.text("148 referrals")),
                        new Inline.Text("."))));
        blocks.add(categories());
        blocks.add(heading(3, "2.2.2", "What carries the fall", "carries"));
        blocks.add(new Paragraph("", Inline.text("Of the net fall of 545:")));
        blocks.add(new Items(
                false,
                List.of(
                        List.of(words("295 are public order offences;")),
                        List.of(
                                words("178 are violence against the person, of which"),
                                new Items(
                                        false,
                                        List.of(
                                                List.of(words("118 stalking and harassment")),
                                                List.of(words("78 violence with injury"))))),
                        List.of(words("vehicle crime and shoplifting rose.")))));
        blocks.add(heading(4, "", "A note on method", "method"));
        blocks.add(new Paragraph(
                "", Inline.text("A change is called a change where a 95% interval of the ratio leaves out 1.")));
    }

    private static void disorder(List<Block> blocks) {
        blocks.add(heading(1, "3", "Antisocial behaviour", "disorder"));
        blocks.add(new Paragraph(
                "3.1",
                Inline.text(
                        "Incidents recorded by the police rose by 13.7% to 1,502. Five years are drawn below; the rise is more"
                                + " than chance would bring.")));
        blocks.add(lineChart());
        blocks.add(barChart());
        blocks.add(map());
        blocks.add(new Notice(
                Tone.INFORMATION,
                List.of(words("Figures in this paper were frozen on 1 October 2019. Later figures may differ."))));
    }

    private static void appendix(List<Block> blocks) {
        blocks.add(new NewPage());
        blocks.add(heading(1, "", "Appendix 1: implications", "implications"));
        blocks.add(new Facts(List.of(
                new Fact(
                        "Legal",
                        List.of(
                                words(
                                        "Section 17 of the Crime and Disorder Act 1998 applies to every function of the council."))),
                new Fact(
                        "Finance and value for money",
                        List.of(
                                words("None beyond the grants that the report names:"),
                                new Items(
                                        false,
                                        List.of(
                                                List.of(words("£248,000 for the domestic abuse service;")),
                                                List.of(words("£137,880 for the violence reduction project.")))))))));
        blocks.add(
                new Facts(List.of(new Fact("Data protection", List.of(words("No personal data is in this report."))))));
    }

    static Table districts() {
        return new Table(
                "districts",
                "Table 1: Total recorded crime, April to August, by district",
                List.of(
                        new Column("District", false),
                        new Column("2018", true),
                        new Column("2019", true),
                        new Column("Change", true),
                        new Column("% change", true),
                        new Column("Rate per 1,000", true)),
                List.of(
                        row(Weight.PLAIN, 0, "Dartford", "5,893", "5,687", "−206", "−3.5%", "51.8"),
                        row(Weight.PLAIN, 0, "Gravesham", "5,915", "5,370", "−545", "−9.2%", "50.5"),
                        row(Weight.PLAIN, 0, "Medway", "16,001", "14,542", "−1,459", "−9.1%", "52.4"),
                        row(Weight.TOTAL, 0, "Three districts", "27,809", "25,599", "−2,210", "−7.9%", "n/a")),
                List.of("Rates are for five months, not for a year, and use the population of mid-2018."),
                "Kent Police, September 2019; Office for National Statistics, mid-2018 estimates.");
    }

    /** The paper's table of 34 rows, with parts and totals. */
    static Table categories() {
        String data = """
                0|Violence against the person|2,377|2,199|−178|−7.5%
                1|Homicide|1|0|−1|−100.0%
                1|Death or serious injury (unlawful driving)|0|2|2|n/a
                1|Violence with injury|655|577|−78|−11.9%
                1|Violence without injury|1,053|1,070|17|1.6%
                1|Stalking and harassment|668|550|−118|−17.7%
                0|Most serious violence|38|51|13|34.2%
                0|Sexual offences|158|164|6|3.8%
                1|Rape|50|54|4|8.0%
                1|Other sexual offences|108|110|2|1.9%
                0|Robbery|75|57|−18|−24.0%
                T|Violent crime|2,610|2,420|−190|−7.3%
                0|Burglary – residential|225|217|−8|−3.6%
                0|Burglary – business and community|69|67|−2|−2.9%
                0|Vehicle crime|362|417|55|15.2%
                1|Theft of motor vehicle|152|186|34|22.4%
                1|Theft from motor vehicle|210|231|21|10.0%
                0|Vehicle interference|80|85|5|6.3%
                0|Theft and handling stolen goods|800|757|−43|−5.4%
                1|Shoplifting|202|235|33|16.3%
                1|Theft of pedal cycle|44|26|−18|−40.9%
                1|Other theft|554|496|−58|−10.5%
                0|Criminal damage|721|675|−46|−6.4%
                1|Arson|23|25|2|8.7%
                1|Criminal damage|698|650|−48|−6.9%
                T|Victim-based crime|4,867|4,638|−229|−4.7%
                0|Drug offences|87|93|6|6.9%
                1|Trafficking|32|40|8|25.0%
                1|Possession|55|53|−2|−3.6%
                0|Possession of weapons|50|39|−11|−22.0%
                0|Public order offences|735|440|−295|−40.1%
                0|Other crimes|176|160|−16|−9.1%
                T|Crimes against society|1,048|732|−316|−30.2%
                T|Total crime|5,915|5,370|−545|−9.2%
                """;
        List<Row> rows = data.lines()
                .map(line -> line.split("\\|"))
                .map(cells -> row(
                        cells[0].equals("T") ? Weight.TOTAL : Weight.PLAIN,
                        cells[0].equals("1") ? 1 : 0,
                        Arrays.copyOfRange(cells, 1, cells.length)))
                .toList();
        return new Table(
                "categories",
                "Table 2: Recorded crime by category, Gravesham, April to August",
                List.of(
                        new Column("Category", false),
                        new Column("2018", true),
                        new Column("2019", true),
                        new Column("Change", true),
                        new Column("% change", true)),
                rows,
                List.of(
                        "Rows set in are parts of the row above them.",
                        "Most serious violence overlaps other rows and is in no total.",
                        "n/a: no percentage of nothing."),
                "Kent Police, September 2019.");
    }

    static Picture lineChart() {
        List<String> years = List.of("2015", "2016", "2017", "2018", "2019");
        return new Picture(
                "asb",
                "Figure 1: Antisocial behaviour incidents, April to August, Gravesham and Dartford",
                "Line chart. Gravesham falls from 1,874 in 2015 to 1,321 in 2018, then rises to 1,502 in 2019; Dartford falls"
                        + " from 1,650 to 1,240.",
                SampleSvg.lines(760),
                SampleSvg.lines(358),
                new Series(
                        Series.Kind.LINES,
                        years,
                        List.of(
                                new Series.Line("Gravesham", List.of(1874.0, 1702.0, 1544.0, 1321.0, 1502.0)),
                                new Series.Line("Dartford", Arrays.asList(1650.0, 1588.0, null, 1301.0, 1240.0))),
                        "Incidents"),
                new Table(
                        "asb-table",
                        "Antisocial behaviour incidents, April to August",
                        List.of(new Column("Year", false), new Column("Gravesham", true), new Column("Dartford", true)),
                        List.of(
                                row(Weight.PLAIN, 0, "2015", "1,874", "1,650"),
                                row(Weight.PLAIN, 0, "2016", "1,702", "1,588"),
                                row(Weight.PLAIN, 0, "2017", "1,544", "[x]"),
                                row(Weight.PLAIN, 0, "2018", "1,321", "1,301"),
                                row(Weight.PLAIN, 0, "2019", "1,502", "1,240")),
                        List.of(),
                        ""),
                List.of("[x]: not supplied."),
                "Kent Police, September 2019.");
    }

    static Picture barChart() {
        return new Picture(
                "kinds-chart",
                "Figure 2: Change in the number of crimes, by kind, Gravesham",
                "Bar chart. Public order offences fell most, by 295; vehicle crime rose most, by 55.",
                SampleSvg.bars(760),
                SampleSvg.bars(358),
                new Series(
                        Series.Kind.BARS,
                        List.of("Public order offences", "Violence against the person", "Theft", "Vehicle crime"),
                        List.of(new Series.Line("Change", List.of(-295.0, -178.0, -43.0, 55.0))),
                        "Change from 2018 to 2019"),
                new Table(
                        "kinds-table",
                        "Change in the number of crimes, by kind",
                        List.of(new Column("Kind", false), new Column("Change", true)),
                        List.of(
                                row(Weight.PLAIN, 0, "Public order offences", "−295"),
                                row(Weight.PLAIN, 0, "Violence against the person", "−178"),
                                row(Weight.PLAIN, 0, "Theft", "−43"),
                                row(Weight.PLAIN, 0, "Vehicle crime", "55")),
                        List.of(),
                        ""),
                List.of(),
                "Kent Police, September 2019.");
    }

    static Picture map() {
        return new Picture(
                "map",
                "Figure 3: Recorded crime per 1,000 people, by district",
                "Map of three districts. Medway has the highest rate, 52.4; Gravesham the lowest, 50.5.",
                SampleSvg.map(760),
                SampleSvg.map(358),
                null,
                new Table(
                        "map-table",
                        "Recorded crime per 1,000 people, by district",
                        List.of(new Column("District", false), new Column("Rate per 1,000", true)),
                        List.of(
                                row(Weight.PLAIN, 0, "Dartford", "51.8"),
                                row(Weight.PLAIN, 0, "Gravesham", "50.5"),
                                row(Weight.PLAIN, 0, "Medway", "52.4")),
                        List.of(),
                        ""),
                List.of("Not to scale."),
                "Contains OS data © Crown copyright and database right 2019.");
    }

    static Heading heading(int level, String number, String words, String anchor) {
        return new Heading(level, number, Inline.text(words), anchor);
    }

    static Paragraph words(String words) {
        return new Paragraph("", Inline.text(words));
    }

    static Row row(Weight weight, int depth, String... cells) {
        return new Row(weight, depth, Arrays.stream(cells).map(Inline::text).toList());
    }
}
