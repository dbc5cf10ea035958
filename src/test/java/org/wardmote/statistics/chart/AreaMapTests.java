package org.wardmote.statistics.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.wardmote.places.AreaCode;
import org.wardmote.places.Boundary;
import org.wardmote.statistics.chart.AreaMap.MapArea;
import org.wardmote.statistics.chart.AreaMap.Method;

class AreaMapTests {

    private static final Caption CAPTION = Caption.of("map", "Total crime by district", "April to August 2019");

    /** A square of a twentieth of a degree, a number of squares from the west. */
    private static Boundary square(int i) {
        double west = i * 0.05;
        List<double[]> ring = List.of(
                new double[] {west, 51.0},
                new double[] {west, 51.05},
                new double[] {west + 0.05, 51.05},
                new double[] {west + 0.05, 51.0},
                new double[] {west, 51.0});
        return new Boundary(new AreaCode("E0700010" + i % 10), "2019", List.of(List.of(ring)));
    }

    private static Drawing draw(Method method, List<MapArea> areas) {
        Drawing drawing = new AreaMap(CAPTION, "District", "Rate per 1,000", areas, method, "").draw();
        DrawnSvg.isSafeAndNamed(drawing);
        return drawing;
    }

    private static List<MapArea> squares(Amount... amounts) {
        List<MapArea> areas = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            areas.add(new MapArea("Area " + i, amounts[i], square(i), false, false));
        }
        return areas;
    }

    private static Amount[] counts(long... numbers) {
        return java.util.Arrays.stream(numbers).mapToObj(Amount::count).toArray(Amount[]::new);
    }

    private static List<Double> lightness(String svg) {
        return DrawnSvg.read(svg).marked("area").stream()
                .map(area -> Ink.luminance(area.getAttribute("fill")))
                .toList();
    }

    @Test
    void everyAreaIsDrawnAndAHigherValueIsNeverLighter() {
        long[] values = {12, 99, 5, 40, 77, 40, 63, 8, 21, 30};
        for (Method method : Method.values()) {
            Drawing drawing = draw(method, squares(counts(values)));
            List<Double> light = lightness(drawing.wide());
            assertThat(light).hasSize(values.length);
            for (int i = 0; i < values.length; i++) {
                for (int j = 0; j < values.length; j++) {
                    if (values[i] > values[j]) {
                        assertThat(light.get(i)).isLessThanOrEqualTo(light.get(j));
                    }
                    if (values[i] == values[j]) {
                        assertThat(light.get(i)).isEqualTo(light.get(j));
                    }
                }
            }
            assertThat(light.stream().distinct().count()).isBetween(3L, 5L);
        }
    }

    @Test
    void theKeyCountsTheAreasOfEachClass() {
        DrawnSvg read = DrawnSvg.read(draw(Method.QUANTILE, squares(counts(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)))
                .wide());
        assertThat(read.words()).contains("1 to 2: 2 areas").contains("9 to 10: 2 areas");
        assertThat(read.marked("swatch")).hasSize(5);
    }

    @Test
    void anIntervalThatReachesIntoAnotherClassIsHatchedAndSaidToBe() {
        Amount firm = Amount.of(new BigDecimal("10"), new BigDecimal("9"), new BigDecimal("11"));
        Amount vague = Amount.of(new BigDecimal("20"), new BigDecimal("5"), new BigDecimal("35"));
        Amount high = Amount.of(new BigDecimal("40"), new BigDecimal("38"), new BigDecimal("42"));
        Drawing drawing = draw(Method.QUANTILE, squares(firm, vague, high));
        DrawnSvg read = DrawnSvg.read(drawing.wide());
        assertThat(read.marked("uncertain")).hasSize(1);
        assertThat(read.marked("uncertain").get(0).getAttribute("fill")).isEqualTo("url(#map-wide-hatch)");
        assertThat(read.tagged("pattern").stream().map(each -> each.getAttribute("id")))
                .contains("map-wide-hatch");
        assertThat(drawing.altText()).contains("Uncertain, hatched: Area 1.");
        assertThat(drawing.table().rows().get(1)).containsExactly("Area 1", "20", "5.0 to 35.0", "uncertain");
    }

    @Test
    void hiddenAndWithheldAreasHaveLooksOfTheirOwnAndNoNumber() {
        Drawing drawing = draw(
                Method.QUANTILE,
                squares(Amount.count(7), new Amount.Hidden(), new Amount.Withheld("Not held."), Amount.count(90)));
        DrawnSvg read = DrawnSvg.read(drawing.wide());
        assertThat(read.marked("hidden")).hasSize(1);
        assertThat(read.marked("withheld")).hasSize(1);
        assertThat(read.marked("hidden").get(0).getTextContent()).isEqualTo("Area 1: hidden");
        assertThat(drawing.altText()).contains("Hidden small numbers: Area 1.").contains("No figure: Area 2.");
        assertThat(drawing.notes()).contains("Area 2: Not held.");
    }

    @Test
    void anAreaWithoutABoundaryIsListedNotDropped() {
        List<MapArea> areas = new ArrayList<>(squares(counts(1, 2)));
        areas.add(new MapArea("Atlantis", Amount.count(1500), null, false, false));
        Drawing drawing = draw(Method.EQUAL, areas);
        assertThat(DrawnSvg.read(drawing.wide()).marked("area")).hasSize(2);
        assertThat(drawing.notes()).contains("Not on the map, for want of a boundary: Atlantis, 1,500.");
        assertThat(drawing.altText()).contains("Highest Atlantis, 1,500").contains("for want of a boundary");
        assertThat(drawing.table().rows()).hasSize(3);
        assertThat(drawing.table().rows().get(2)).contains("not on the map: no boundary");
        assertThat(drawing.alone()).contains("Atlantis, 1,500");
    }

    @Test
    void northIsUpAndEastIsRight() {
        List<double[]> north =
                List.of(new double[] {0, 52}, new double[] {0.1, 52}, new double[] {0.1, 52.1}, new double[] {0, 52});
        List<double[]> southEast =
                List.of(new double[] {1, 51}, new double[] {1.1, 51}, new double[] {1.1, 51.1}, new double[] {1, 51});
        Boundary a = new Boundary(new AreaCode("E07000001"), "2019", List.of(List.of(north)));
        Boundary b = new Boundary(new AreaCode("E07000002"), "2019", List.of(List.of(southEast)));
        Projection projection = new Projection(List.of(a, b), 400, 400);
        double[] one = projection.at(new double[] {0, 52});
        double[] other = projection.at(new double[] {1, 51});
        assertThat(one[1]).isLessThan(other[1]);
        assertThat(one[0]).isLessThan(other[0]);
        // one degree of longitude at 51.5 north is cos(51.55°) of one of latitude
        assertThat((other[0] - one[0]) / (other[1] - one[1]))
                .isCloseTo(Math.cos(Math.toRadians(51.55)), org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void tiesZerosOneAreaAndNothingAreDrawnWithoutFault() {
        assertThat(lightness(draw(Method.QUANTILE, squares(counts(4, 4, 4, 4))).wide()).stream()
                        .distinct())
                .hasSize(1);
        assertThat(lightness(draw(Method.EQUAL, squares(counts(0, 0))).wide())).hasSize(2);
        assertThat(draw(Method.EQUAL, squares(counts(3))).altText()).contains("Highest Area 0, 3");
        assertThat(draw(Method.QUANTILE, List.of()).altText()).contains("None has a figure");
        assertThat(draw(Method.QUANTILE, squares(new Amount.Hidden())).altText())
                .contains("None has a figure");
    }

    @Test
    void skewedValuesWithManyTiesNeverSplitATie() {
        List<Amount.Known> values = new ArrayList<>();
        for (long n : new long[] {0, 0, 0, 0, 0, 0, 0, 1, 2, 9}) {
            values.add((Amount.Known) Amount.count(n));
        }
        Classes classes = Classes.quantiles(values, 5);
        assertThat(classes.bands().get(0).label()).isEqualTo("0");
        assertThat(values.stream()
                        .filter(v -> v.value() == 0)
                        .map(v -> classes.of(v.value()))
                        .distinct())
                .containsExactly(0);
        for (Amount.Known value : values) {
            int band = classes.of(value.value());
            assertThat(value.value())
                    .isGreaterThanOrEqualTo(classes.bands().get(band).from());
            assertThat(value.value()).isLessThan(classes.bands().get(band).below());
        }
    }

    @Test
    void osIsCredited() {
        assertThat(draw(Method.EQUAL, squares(counts(1, 2))).attribution())
                .contains("Contains OS data © Crown copyright and database right");
    }

    @Test
    void theShadesOfAMapCanBeToldApartInGrey() {
        List<Double> light = Ink.sequence(5).stream().map(Ink::luminance).toList();
        for (int i = 1; i < light.size(); i++) {
            assertThat((light.get(i - 1) + 0.05) / (light.get(i) + 0.05)).isGreaterThan(1.4);
        }
        for (String shade : Ink.sequence(5)) {
            assertThat(Ink.contrast(shade, Ink.on(shade))).isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void inksThatMeanSomethingStandOutFromThePaper() {
        for (String mark : List.of(Ink.BRAND, Ink.QUIET_BRAND, Ink.ACCENT, Ink.CONTEXT, Ink.AXIS)) {
            assertThat(Ink.contrast(mark, Ink.PAPER)).as(mark).isGreaterThanOrEqualTo(3);
        }
        for (String text : List.of(Ink.TEXT, Ink.QUIET_TEXT, Ink.BRAND, Ink.ACCENT)) {
            assertThat(Ink.contrast(text, Ink.PAPER)).as(text).isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void aBoundaryThatSpansTheGlobeIsRefused() {
        List<double[]> ring = List.of(new double[] {-180, -80}, new double[] {180, 80}, new double[] {0, 0});
        Boundary world = new Boundary(new AreaCode("E07000001"), "2019", List.of(List.of(ring)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Projection(List.of(world), 100, 100));
    }

    @Test
    void aLabelIsPrintedOnlyWhereItFits() {
        List<MapArea> areas = new ArrayList<>();
        areas.add(new MapArea("Ash", Amount.count(4), square(0), false, false));
        areas.add(new MapArea("A name that is far too long ".repeat(6), Amount.count(9), square(1), false, false));
        List<Element> labels = DrawnSvg.read(draw(Method.EQUAL, areas).wide()).marked("area-label");
        assertThat(labels).hasSize(1);
        assertThat(labels.get(0).getTextContent()).contains("Ash");
    }
}
