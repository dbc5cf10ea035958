package org.wardmote.statistics.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ElementTests {

    @Test
    void wordsAndAttributesComeBackAsTheyWentIn() {
        String hostile = "</text><script>alert('1' & \"2\")</script>";
        DrawnSvg read = DrawnSvg.read(new Element("g")
                .add(Element.text(0, 0, hostile).set("class", hostile))
                .write());
        assertThat(read.tagged("script")).isEmpty();
        assertThat(read.words()).isEqualTo(hostile);
        assertThat(read.tagged("text").get(0).getAttribute("class")).isEqualTo(hostile);
    }

    @Test
    void whatXmlCannotCarryIsReplaced() {
        String bad = "a\u0000b\u001Fc\uFFFEd\uD800e";
        assertThat(DrawnSvg.read(Element.text(0, 0, bad).write()).words()).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
        assertThat(DrawnSvg.read(Element.text(0, 0, "😀").write()).words()).isEqualTo("😀");
    }

    @Test
    void styleScriptLinksAndEventsCannotBeWritten() {
        for (String name : new String[] {"style", "STYLE", "onclick", "OnLoad", "href", "a b", "x=\"", ""}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Element("g").set(name, "x"));
        }
        for (String tag : new String[] {"script", "SCRIPT", "style", "foreignObject", "g onload", ""}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Element(tag));
        }
    }

    @Test
    void coordinatesHaveAtMostTwoDecimals() {
        assertThat(Element.number(3)).isEqualTo("3");
        assertThat(Element.number(-0.004)).isEqualTo("0");
        assertThat(Element.number(1.5)).isEqualTo("1.5");
        assertThat(Element.number(1.056)).isEqualTo("1.06");
        assertThat(Element.number(-12.345678)).isEqualTo("-12.35");
        assertThatIllegalArgumentException().isThrownBy(() -> Element.number(Double.NaN));
    }
}
