package org.wardmote.reports.edit;

import java.util.List;
import org.wardmote.govuk.Option;

/**
 * What may be chosen to be told of a figure, and what is.
 *
 * @param action where the form is sent
 * @param whats sentences, numbers, tables, charts and maps
 * @param areaHint the paper's own area, which an empty field stands for
 * @param periodHint likewise its months
 */
record PickerForm(
        String action,
        List<Option> whats,
        List<Option> indicators,
        List<Option> wholes,
        String area,
        String wider,
        String period,
        String against,
        String areaHint,
        String periodHint) {}
