package org.wardmote.access.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardmote.access.PersonalRecords.Held;
import org.wardmote.access.PersonalRecords.Person;
import org.wardmote.access.PersonalRecords.Said;

/** Other people are gone from what is given to somebody about themselves; they themselves stay. */
class RedactionTests {

    private final Person ana = new Person(null, "Ana Lee", "ana.lee@council.example");

    @Test
    void everyOtherNameAndAddressIsGoneWhateverItsCaseAndSpacing() {
        Redaction redaction = new Redaction(ana, List.of("Tom Whitlock", "Ana Lee", "Bea"));
        assertThat(redaction.text(
                        "TOM  whitlock's note to Ana Lee (tom.w@police.example, ana.lee@council.example): ask Bea."))
                .isEqualTo("[another person]'s note to Ana Lee ([another address], ana.lee@council.example): ask"
                        + " [another person].");
        assertThat(redaction.text("Beatrice and Beale")).isEqualTo("Beatrice and Beale");
    }

    @Test
    void aLongerNameGoesBeforeThePartOfIt() {
        Redaction redaction = new Redaction(ana, List.of("Tom", "Tom Whitlock"));
        assertThat(redaction.text("Tom Whitlock and Tom")).isEqualTo("[another person] and [another person]");
    }

    @Test
    void wordsWithSignsOfPatternsAreWords() {
        Redaction redaction = new Redaction(ana, List.of("J. (Jo) O'Neill", "\\E.*"));
        assertThat(redaction.text("by J. (Jo) O'Neill, and all the rest"))
                .isEqualTo("by [another person], and all the rest");
    }

    @Test
    void whatLooksLikeANameAndIsStillThereIsAskedAbout() {
        Redaction redaction = new Redaction(ana, List.of());
        List<Held> held = List.of(new Held(
                "note:1", "Note", List.of(new Said("Text", "Ana Lee met Carl Smith at Gravesham Council today."))));
        assertThat(redaction.doubtful(held, List.of("Gravesham Council, Community Safety")))
                .containsExactly("Carl Smith");
    }
}
