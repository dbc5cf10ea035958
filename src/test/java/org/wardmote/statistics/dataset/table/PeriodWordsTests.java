package org.wardmote.statistics.dataset.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which tables write months. */
class PeriodWordsTests {

    @ParameterizedTest
    @CsvSource({
        "apr_aug_2018, 2018-04..2018-08",
        "Apr-Aug 18, 2018-04..2018-08",
        "April-August 2019, 2019-04..2019-08",
        "April to August 2019, 2019-04..2019-08",
        "Apr 2018 - Aug 2018, 2018-04..2018-08",
        "October 2018 to February 2019, 2018-10..2019-02",
        "Apr–Aug 2019, 2019-04..2019-08",
        "2018-04..2018-08, 2018-04..2018-08",
        "2018/19, 2018-04..2019-03",
        "FY 2018/2019, 2018-04..2019-03",
        "2018-19, 2018-04..2019-03",
        "Q1 2019/20, 2019-04..2019-06",
        "2019/20 Q4, 2020-01..2020-03",
        "Year ending Mar 2020, 2019-04..2020-03",
        "year ending June 2025 [note 1][note 2], 2024-07..2025-06",
        "12 months to September 2023, 2022-10..2023-09",
        "Jun 2025, 2025-06",
        "Jun-25, 2025-06",
        "2025-06, 2025-06",
        "2025-06-01, 2025-06",
        "Offences Apr-Aug 2018, 2018-04..2018-08",
        "Oct-Feb 2018/19, 2018-10..2019-02",
    })
    void isRead(String text, String period) {
        assertThat(PeriodWords.in(text)).hasValueSatisfying(found -> {
            assertThat(found.period()).hasToString(period);
            assertThat(found.sure()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "District",
                "Total",
                "2011-12",
                "2018/20",
                "Oct-Feb 2019",
                "Q5 2019/20",
                "2025-13",
                "Apr 2018 and Jul 2020",
                "no_change"
            })
    void isNotGuessedAt(String text) {
        assertThat(PeriodWords.in(text).filter(PeriodWords.Found::sure)).isEmpty();
    }

    @Test
    void aYearAloneIsReadAndNotSure() {
        assertThat(PeriodWords.in("2018")).hasValueSatisfying(found -> {
            assertThat(found.period()).hasToString("2018-01..2018-12");
            assertThat(found.sure()).isFalse();
        });
    }
}
