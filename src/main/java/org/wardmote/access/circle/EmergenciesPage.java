package org.wardmote.access.circle;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wardmote.access.PrintedTime;
import org.wardmote.govuk.Problems;

/**
 * Emergency access: the form, and a member's own uses.
 *
 * @param withdrawn whether too many of them wait for review
 */
record EmergenciesPage(String reference, String reason, boolean withdrawn, List<Use> uses, Problems problems) {

    /** One use, and what its review found. */
    record Use(String when, String reason, String found) {}

    /** What was typed. */
    record Form(@Nullable String reference, @Nullable String reason) {

        static final int LONGEST_REASON = 500;
        static final int SHORTEST_REASON = 20;

        static final Form EMPTY = new Form("", "");

        @Override
        public String reference() {
            return MatterForm.told(reference).toUpperCase(Locale.ROOT);
        }

        @Override
        public String reason() {
            return MatterForm.told(reason);
        }
    }

    static EmergenciesPage of(Form form, EmergencyWork.Own own, Problems problems) {
        return new EmergenciesPage(
                form.reference(),
                form.reason(),
                own.withdrawn(),
                own.uses().stream().map(EmergenciesPage::use).toList(),
                problems);
    }

    private static Use use(Emergencies.Emergency one) {
        return new Use(
                PrintedTime.minute(one.starts()),
                one.reason(),
                one.finding() == null ? "Not reviewed yet." : "Reviewed by " + one.reviewer() + ": " + one.finding());
    }
}
