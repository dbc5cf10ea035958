package org.wardmote.statistics.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wardmote.places.Boundary;

/**
 * A choropleth: areas shaded by the class of their value, light to dark. What the evidence cannot place in one class is
 * hatched and not shaded; what is hidden or withheld has a pattern of its own; what has no boundary is listed below.
 *
 * @param areaWord what an area is, as a heading: "District"
 * @param measure what a value is: "Rate per 1,000 residents, 5 months"
 * @param method how the classes are made
 * @param doubt why an area may be marked uncertain by whoever asks: "change within chance"; empty when none is
 */
public record AreaMap(
        Caption caption, String areaWord, String measure, List<MapArea> areas, Method method, String doubt)
        implements Chart {

    /** What a page holds without trouble: the LSOAs of a large force. */
    static final int MOST_AREAS = 2500;

    static final String ATTRIBUTION = "Contains OS data © Crown copyright and database right.";

    public AreaMap {
        areas = List.copyOf(areas);
        if (areas.size() > MOST_AREAS) {
            throw new IllegalArgumentException("A map has at most " + MOST_AREAS + " areas.");
        }
    }

    /**
     * One area.
     *
     * @param boundary its outline; null when none is held
     * @param uncertain whether its value is not to be relied on, for the reason that the map gives
     * @param subject whether this is the one that the page is about
     */
    public record MapArea(
            String name, Amount amount, @Nullable Boundary boundary, boolean uncertain, boolean subject) {}

    /** How the classes are made. */
    public enum Method {
        QUANTILE("about as many areas in each class, parted where values lie furthest apart"),
        EQUAL("classes of equal width");

        private final String words;

        Method(String words) {
            this.words = words;
        }
    }

    /** How an area is drawn. */
    enum Look {
        SHADED,
        UNCERTAIN,
        HIDDEN,
        WITHHELD
    }

    Classes classes() {
        List<Amount.Known> values =
                known().stream().map(area -> (Amount.Known) area.amount()).toList();
        return Classes.asEvidenceAllows(
                values,
                most -> method == Method.QUANTILE ? Classes.quantiles(values, most) : Classes.equal(values, most));
    }

    static Look look(MapArea area, Classes classes) {
        if (area.amount() instanceof Amount.Known known) {
            return area.uncertain() || classes.spans(known) ? Look.UNCERTAIN : Look.SHADED;
        }
        return area.amount() instanceof Amount.Hidden ? Look.HIDDEN : Look.WITHHELD;
    }

    List<MapArea> known() {
        return areas.stream()
                .filter(area -> area.amount() instanceof Amount.Known)
                .toList();
    }

    List<MapArea> drawn() {
        return areas.stream().filter(area -> area.boundary() != null).toList();
    }

    @Override
    public Drawing draw() {
        Classes classes = classes();
        return Sheet.draw(
                caption,
                altText(classes),
                table(classes),
                notes(classes),
                attribution(),
                sheet -> new MapPlot(this, classes, sheet).paint());
    }

    private String attribution() {
        TreeSet<String> editions = new TreeSet<>();
        for (MapArea area : drawn()) {
            if (area.boundary() != null) {
                editions.add(area.boundary().edition());
            }
        }
        String boundaries = editions.isEmpty()
                ? ""
                : "Boundaries of " + Numbers.list(List.copyOf(editions)) + ", generalised. " + ATTRIBUTION;
        return (caption.source() + " " + boundaries).strip();
    }

    private String altText(Classes classes) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                "Map: " + caption.title() + ". " + measure + ", " + Numbers.many(areas.size(), "area", "areas") + ".");
        List<MapArea> known = known();
        if (known.isEmpty()) {
            sentences.add("None has a figure that can be told.");
        } else {
            Comparator<MapArea> byValue = Comparator.comparingDouble(AreaMap::value);
            sentences.add("Highest " + at(known.stream().max(byValue).orElseThrow()) + "; lowest "
                    + at(known.stream().min(byValue).orElseThrow()) + ".");
        }
        sentence(sentences, "Uncertain, hatched: ", classes, Look.UNCERTAIN);
        sentence(sentences, "Hidden small numbers: ", classes, Look.HIDDEN);
        sentence(sentences, "No figure: ", classes, Look.WITHHELD);
        if (drawn().size() < areas.size()) {
            sentences.add("Not on the map, for want of a boundary: " + Numbers.list(unplaced()) + ".");
        }
        if (!caption.finding().isEmpty()) {
            sentences.add(caption.finding());
        }
        return String.join(" ", sentences);
    }

    /** Names the areas of a look while a listener can bear it, and counts them beyond that. */
    private void sentence(List<String> sentences, String opening, Classes classes, Look look) {
        List<String> names = areas.stream()
                .filter(area -> look(area, classes) == look)
                .map(MapArea::name)
                .toList();
        if (!names.isEmpty()) {
            sentences.add(opening + (names.size() <= 12 ? Numbers.list(names) : names.size() + " areas") + ".");
        }
    }

    static double value(MapArea area) {
        return ((Amount.Known) area.amount()).value();
    }

    private static String at(MapArea area) {
        return area.name() + ", " + area.amount().printed();
    }

    private List<String> unplaced() {
        return areas.stream()
                .filter(area -> area.boundary() == null)
                .map(AreaMap::at)
                .toList();
    }

    private ChartTable table(Classes classes) {
        boolean intervals = known().stream().anyMatch(area -> ((Amount.Known) area.amount()).lower() != null);
        List<String> header = new ArrayList<>(List.of(areaWord, measure));
        List<Boolean> numeric = new ArrayList<>(List.of(false, true));
        if (intervals) {
            header.add("95% interval");
            numeric.add(true);
        }
        header.add("On the map");
        numeric.add(false);
        List<List<String>> rows = new ArrayList<>();
        for (MapArea area : areas) {
            List<String> row =
                    new ArrayList<>(List.of(area.name(), area.amount().printed()));
            if (intervals) {
                row.add(area.amount() instanceof Amount.Known known ? known.interval(1) : "");
            }
            row.add(onTheMap(area, classes));
            rows.add(row);
        }
        return new ChartTable(header, numeric, rows);
    }

    String onTheMap(MapArea area, Classes classes) {
        String how = switch (look(area, classes)) {
            case SHADED -> classes.bands().get(classes.of(value(area))).label();
            case UNCERTAIN -> area.uncertain() && !doubt.isEmpty() ? doubt : "uncertain";
            case HIDDEN -> "hidden";
            case WITHHELD -> "no figure";
        };
        return area.boundary() == null ? "not on the map: no boundary" : how;
    }

    private List<String> notes(Classes classes) {
        List<String> notes = new ArrayList<>(caption.notes());
        if (classes.bands().size() > 1) {
            notes.add("Shading: " + method.words + ".");
        }
        if (areas.stream().anyMatch(area -> area.amount() instanceof Amount.Known known && classes.spans(known))) {
            notes.add("Hatched areas have a 95% interval that reaches into another class. The number of classes is the"
                    + " greatest, up to five, that places two thirds of the areas, or as many as it can.");
        }
        if (areas.stream().anyMatch(MapArea::uncertain)) {
            notes.add("Hatched areas are uncertain" + (doubt.isEmpty() ? "." : ": " + doubt + "."));
        }
        if (areas.stream().anyMatch(area -> area.amount() instanceof Amount.Hidden)) {
            notes.add("Hidden: a small number, or one that would give a small number away.");
        }
        areas.stream()
                .filter(area -> area.amount() instanceof Amount.Withheld)
                .limit(12)
                .forEach(area -> notes.add(area.name() + ": " + ((Amount.Withheld) area.amount()).reason()));
        if (drawn().size() < areas.size()) {
            notes.add("Not on the map, for want of a boundary: " + String.join("; ", unplaced()) + ".");
        }
        return notes.stream().distinct().toList();
    }
}
