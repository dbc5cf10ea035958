package org.wardmote.reports.compose;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wardmote.documents.Block;
import org.wardmote.places.Area;
import org.wardmote.reports.compose.Told.Basis;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.ControlChart;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.chart.Amount;
import org.wardmote.statistics.chart.Caption;
import org.wardmote.statistics.chart.LineChart;

/** A control chart in a paper: single months up to the paper's last, within the limits of chance. */
final class ControlBlock {

    /** So many years of months where the expression does not say. */
    private static final int YEARS = 3;

    private ControlBlock() {}

    static Told of(Arguments asked) {
        Indicator indicator = asked.indicator();
        Area area = asked.area();
        int months = 12 * (asked.has("years") ? asked.years() : YEARS);
        YearMonth last = asked.period().to();
        List<LineChart.Point> points = new ArrayList<>();
        List<Basis> bases = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        for (int back = months - 1; back >= 0; back--) {
            Period month = Period.month(last.minusMonths(back));
            Optional<Comparison> held = Sayings.held(asked, indicator, area, month);
            Figure figure = held.map(each -> Enquiries.row(each).now())
                    .orElseGet(() -> Sayings.notHeld(indicator, area, month));
            held.filter(each -> Enquiries.count(figure).isPresent())
                    .ifPresent(each -> bases.add(Basis.of(each, Enquiries.row(each))));
            points.add(LineChart.Point.of(month.from(), Amount.of(figure.value())));
            names.add(month.label());
            figures.add(figure);
        }
        if (bases.isEmpty()) {
            throw new Slip(
                    "No single months of this are held.", "Load files by month, or choose a chart of whole periods.");
        }
        Period all = new Period(last.minusMonths(months - 1L), last);
        String title = asked.has("caption")
                ? asked.text("caption")
                : indicator.name() + " in " + area.name() + ", month by month, " + Exhibits.period(asked, all);
        Caption caption = Caption.of(Exhibits.anchor(asked), title, "")
                .source(Exhibits.source(asked, bases.get(0).comparison()));
        LineChart chart = ControlChart.of(
                caption, "Number of " + indicator.noun() + " a month", new LineChart.Line(indicator.name(), points));
        Block.Series series = new Block.Series(
                Block.Series.Kind.LINES, names, List.of(Exhibits.line(indicator.name(), figures)), indicator.name());
        return Exhibits.picture(asked, chart.draw(), series, bases);
    }
}
