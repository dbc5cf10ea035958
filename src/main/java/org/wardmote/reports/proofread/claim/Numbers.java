package org.wardmote.reports.proofread.claim;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as they are printed. */
final class Numbers {

    private Numbers() {}

    static String words(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
        int places = Math.max(0, number.scale());
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        String text = format.format(number);
        return text.startsWith("-") ? "\u2212" + text.substring(1) : text;
    }

    static String words(double number, int places) {
        return words(BigDecimal.valueOf(number).setScale(places, java.math.RoundingMode.HALF_UP));
    }

    static String words(long number) {
        return words(BigDecimal.valueOf(number));
    }
}
