package org.wardmote.statistics.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A line the size of a word, for a row of a table: the shape of a series, its last value marked, no axes. The numbers
 * stand beside it on the page.
 *
 * @param id names the drawing within its page
 * @param title what is shown: "Total crime, last 12 months"
 * @param amounts in order of time; what is not known is a gap
 */
public record Sparkline(String id, String title, List<Amount> amounts) {

    private static final double WIDTH = 110;
    private static final double HEIGHT = 28;
    private static final double INSET = 4;

    public Sparkline {
        amounts = List.copyOf(amounts);
        if (amounts.size() > LineChart.MOST_MONTHS) {
            throw new IllegalArgumentException("A sparkline has at most " + LineChart.MOST_MONTHS + " values.");
        }
    }

    /** The drawing, with its words in it. */
    public String svg() {
        List<Amount.Known> known = known();
        Element svg = new Element("svg")
                .set("xmlns", "http://www.w3.org/2000/svg")
                .set("class", "wm-sparkline")
                .set("viewBox", "0 0 " + Element.number(WIDTH) + " " + Element.number(HEIGHT))
                .set("width", WIDTH)
                .set("height", HEIGHT)
                .set("role", "img")
                .set("aria-labelledby", id + "-title")
                .add(new Element("title").set("id", id + "-title").words(words()));
        if (known.isEmpty()) {
            return svg.write();
        }
        double least = known.stream().mapToDouble(Amount.Known::value).min().orElseThrow();
        double most = known.stream().mapToDouble(Amount.Known::value).max().orElseThrow();
        for (String d : paths(least, most)) {
            svg.add(Element.path(d)
                    .set("class", "stroke")
                    .set("fill", "none")
                    .set("stroke", Ink.BRAND)
                    .set("stroke-width", 1.75)
                    .set("stroke-linejoin", "round")
                    .set("stroke-linecap", "round"));
        }
        int last = amounts.lastIndexOf(known.get(known.size() - 1));
        svg.add(Element.circle(x(last), y(known.get(known.size() - 1).value(), least, most), 3)
                .set("class", "mark")
                .set("fill", Ink.BRAND));
        return svg.write();
    }

    /** What a listener hears: the ends and the extremes. */
    public String words() {
        List<Amount.Known> known = known();
        if (known.isEmpty()) {
            return title + ": no figure.";
        }
        Amount.Known low = known.get(0);
        Amount.Known high = known.get(0);
        for (Amount.Known each : known) {
            low = each.value() < low.value() ? each : low;
            high = each.value() > high.value() ? each : high;
        }
        return title + ": from " + known.get(0).printed() + " to "
                + known.get(known.size() - 1).printed() + ", between " + low.printed() + " and " + high.printed() + ".";
    }

    private List<Amount.Known> known() {
        return amounts.stream()
                .filter(Amount.Known.class::isInstance)
                .map(Amount.Known.class::cast)
                .toList();
    }

    private List<String> paths(double least, double most) {
        List<String> paths = new ArrayList<>();
        StringBuilder d = new StringBuilder();
        for (int i = 0; i < amounts.size(); i++) {
            if (amounts.get(i) instanceof Amount.Known value) {
                d.append(d.isEmpty() ? 'M' : 'L')
                        .append(Element.number(x(i)))
                        .append(' ')
                        .append(Element.number(y(value.value(), least, most)));
            } else if (!d.isEmpty()) {
                paths.add(d.toString());
                d.setLength(0);
            }
        }
        if (!d.isEmpty()) {
            paths.add(d.toString());
        }
        return paths;
    }

    private double x(int i) {
        return amounts.size() < 2 ? WIDTH / 2 : INSET + i * (WIDTH - 2 * INSET) / (amounts.size() - 1);
    }

    private static double y(double value, double least, double most) {
        return most == least ? HEIGHT / 2 : HEIGHT - INSET - (value - least) / (most - least) * (HEIGHT - 2 * INSET);
    }
}
