package org.wardmote.statistics.dataset.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cell says as a number. */
class NumberCellTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5,915 | 5915",
                "5 915 | 5915",
                "'170,002 ' | 170002",
                "-178 | -178",
                "\u2212178 | -178",
                "5.687 | 5.687",
                "12 [note 3] | 12",
                "-9.2% | -9.2",
                "1.2E4 | 1.2E+4",
                "0 | 0"
            })
    void numbersAreRead(String text, String number) {
        assertThat(NumberCell.of(text).number()).hasToString(number);
    }

    @ParameterizedTest
    @CsvSource({
        "'', NOT_AVAILABLE",
        "[x], NOT_AVAILABLE",
        ".., NOT_AVAILABLE",
        "n/a, NOT_AVAILABLE",
        "-, NOT_AVAILABLE",
        "*, HIDDEN",
        "[c], HIDDEN",
        "<5, HIDDEN",
        "three, NOT_A_NUMBER",
        "'5,91', NOT_A_NUMBER",
        "'1,2345', NOT_A_NUMBER",
        "1.2.3, NOT_A_NUMBER",
        "99999999999999999, NOT_A_NUMBER",
        "1e99, NOT_A_NUMBER"
    })
    void whatIsNoNumberSaysWhy(String text, NumberCell.Why why) {
        assertThat(NumberCell.of(text)).isEqualTo(new NumberCell(null, why));
    }

    @ParameterizedTest
    @CsvSource({"5.687, 5687", "12.345, 12345", "40.6, ''", "5687, ''", "1234.567, ''"})
    void aPointBeforeThreeDigitsWasLikelyAComma(String text, String likely) {
        assertThat(NumberCell.likelyWhole(text).orElse("")).isEqualTo(likely);
    }
}
