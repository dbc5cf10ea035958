package org.wardmote.reports.proofread.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;

/** What no rule can check is listed, and never passed in silence; what was checked is not listed. */
class UntoldTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We spent £12,400 on locks.",
                "Castle was described by most residents as the noisiest ward, and 61% said so.",
                "The panel heard 48 statements.",
                "Seventeen residents complained.",
                "Crime in Abbey was not higher than in Eastgate.",
                "Castle was not the ward with the highest crime.",
                "In Castle the longest wait was higher than it was in Abbey."
            })
    void aClaimThatNothingSpeaksOfIsListed(String sentence) {
        assertThat(unchecked(sentence)).as(sentence).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In Castle, crime fell by 9.2% (545 fewer) from 5,915 to 5,370.",
                "Castle recorded the most crime.",
                "Crime in Abbey rose.",
                "Abbey recorded less crime than Castle.",
                "We will visit every ward and hope that crime in Abbey will fall.",
                "A repair should be made within 5 working days."
            })
    void whatWasCheckedOrClaimsNothingIsNot(String sentence) {
        assertThat(unchecked(sentence)).as(sentence).isEmpty();
    }

    @Test
    void aNumberIsNotTakenForTheFirstDigitsOfAnother() {
        assertThat(unchecked("We spent £15,400 on locks, and 15 were fitted."))
                .singleElement()
                .asString()
                .contains("“£15,400”", "“15");
    }

    private static List<String> unchecked(String sentence) {
        return Papers.proofread(
                        sentence,
                        Papers.table(
                                "Recorded crime by ward",
                                "2018-04..2018-08",
                                "2019-04..2019-08",
                                "Castle, 5915, 5370\nAbbey, 1200, 1263\nDenholm, 900, 870\nEastgate, 700, 640\n*Total, 8715, 8143"))
                .stream()
                .filter(slip -> slip.severity() == Severity.UNCHECKED)
                .map(Slip::words)
                .toList();
    }
}
