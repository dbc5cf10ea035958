package org.wardmote.reports.proofread.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways in which papers write a period. */
class PeriodsTests {

    @ParameterizedTest
    @CsvSource({
        "Apr-Aug 18, 2018-04..2018-08",
        "April – August 2018, 2018-04..2018-08",
        "Apr-Sep 2019/20, 2019-04..2019-09",
        "2018/19, 2018-04..2019-03",
        "2018-19, 2018-04..2019-03",
        "FY 2018/19, 2018-04..2019-03",
        "Q1 2019-20, 2019-04..2019-06",
        "Q4 19/20, 2020-01..2020-03",
        "12m to Apr-15, 2014-05..2015-04",
        "May-13 to Apr-14, 2013-05..2014-04",
        "Oct-Sep 2018, 2017-10..2018-09",
        "1 April-31 December 2018, 2018-04..2018-12",
        "Year ending August 2023, 2022-09..2023-08",
        "12 months to 31 March 2020, 2019-04..2020-03",
        "Aug 19, 2019-08",
        "Offences 2018, 2018-01..2018-12"
    })
    void aPeriodIsReadAsItsMonths(String text, String months) {
        assertThat(Periods.parse(text))
                .hasValueSatisfying(period -> assertThat(period).hasToString(months));
    }

    @ParameterizedTest
    @CsvSource({"YTD", "% change", "'1,000 people'", "£2018", "17/20", "This year"})
    void whatIsNoPeriodIsNone(String text) {
        assertThat(Periods.parse(text)).isEmpty();
    }

    @Test
    void theFirstOfTwoPeriodsIsTold() {
        assertThat(Periods.parse("Apr-Aug 2018 and Apr-Aug 2019"))
                .hasValueSatisfying(period -> assertThat(period).hasToString("2018-04..2018-08"));
    }
}
