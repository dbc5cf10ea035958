package org.wardmote.reports.edit;

import org.jspecify.annotations.Nullable;

/** The figure picker by itself, for where no script runs. */
record PickerPage(
        EditionHead head, PickerForm form, @Nullable PickedPage picked) {}
