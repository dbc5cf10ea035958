package org.wardmote.reports.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.compose.PaperFront;

/** What the figure picker was asked, and the expression that it comes to. */
record Picked(
        @Nullable String what,
        @Nullable String indicator,
        @Nullable String area,
        @Nullable String wider,
        @Nullable String of,
        @Nullable String period,
        @Nullable String against) {

    private static final int LONGEST = 80;

    /** One thing that can be told: its name in the form, its words there, and the expression's name and fixed values. */
    record What(String id, String words, String name, String fixed, boolean widens, boolean isShare) {}

    static final List<What> WHATS = List.of(
            what("change", "Sentence: what changed", "change", ""),
            what("count", "Number: how many", "count", " noun=\"yes\""),
            what("rate", "Number: the rate", "rate", ""),
            new What("share", "Sentence: the share of something wider", "share", "", false, true),
            wide("compare", "Sentence: beside a wider area", "compare", " with="),
            wide("rank", "Sentence: the rank within a wider area", "rank", " within="),
            what("trend", "Sentence: the trend of five years", "trend", " years=5"),
            what("rose", "List: categories that rose", "list", " which=\"rose\""),
            what("fell", "List: categories that fell", "list", " which=\"fell\""),
            what("driver", "Sentence: the category behind the change", "driver", ""),
            what("table-categories", "Table: by category", "table", " by=\"category\""),
            wide("table-districts", "Table: districts of a wider area", "table", " by=\"district\" within="),
            what("chart-years", "Chart: the same months of five years", "chart", " years=5"),
            wide("chart-districts", "Chart: districts of a wider area", "chart", " by=\"district\" within="),
            wide("map-districts", "Map: districts of a wider area", "map", " by=\"district\" within="));

    private static What what(String id, String words, String name, String fixed) {
        return new What(id, words, name, fixed, false, false);
    }

    private static What wide(String id, String words, String name, String fixed) {
        return new What(id, words, name, fixed, true, false);
    }

    What chosen() {
        return WHATS.stream().filter(each -> each.id().equals(what)).findFirst().orElse(WHATS.get(0));
    }

    @Override
    public String indicator() {
        return plain(indicator);
    }

    @Override
    public String area() {
        return plain(area);
    }

    @Override
    public String wider() {
        return plain(wider);
    }

    @Override
    public String of() {
        return plain(of);
    }

    @Override
    public String period() {
        return plain(period);
    }

    @Override
    public String against() {
        return plain(against);
    }

    /** Whatever could end a value of an expression is no part of a name or a period. */
    private static String plain(@Nullable String text) {
        String one =
                text == null ? "" : text.replaceAll("[\"{}|()\\p{Cntrl}]", "").strip();
        return one.length() <= LONGEST ? one : one.substring(0, LONGEST);
    }

    /** Says nothing that the front matter says already, so that a new period moves it too. */
    String expression(PaperFront front) {
        What chosen = chosen();
        StringBuilder out = new StringBuilder("{{")
                .append(chosen.name())
                .append(" \"")
                .append(indicator())
                .append('"');
        out.append(chosen.fixed());
        if (chosen.widens()) {
            out.append('"').append(wider()).append('"');
        }
        if (chosen.isShare()) {
            out.append(" of=\"").append(of()).append('"');
        }
        unless(out, "area", area(), front.area());
        unless(out, "period", period(), front.period());
        unless(out, "against", against(), front.against());
        return out.append("}}").toString();
    }

    private static void unless(StringBuilder out, String name, String value, String own) {
        if (!value.isEmpty() && !value.equalsIgnoreCase(own)) {
            out.append(' ').append(name).append("=\"").append(value).append('"');
        }
    }
}
