package org.wardmote.access.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wardmote.govuk.Choice;
import org.wardmote.govuk.DatePart;
import org.wardmote.govuk.Option;
import org.wardmote.govuk.Problems;

/** The form for the terms of an agreement, new or changed. */
record AgreementFormPage(
        String heading,
        String action,
        String back,
        String title,
        List<String> heldParties,
        List<String> heldPurposes,
        List<String> heldClasses,
        String gateway,
        String marking,
        List<Choice> parties,
        List<Choice> purposes,
        List<Choice> dataClasses,
        List<Option> gateways,
        List<Choice> markings,
        List<DatePart> from,
        List<DatePart> until,
        List<DatePart> review,
        Problems problems) {

    /** @param here the agreement's address; the one of all for a new one */
    static AgreementFormPage of(
            String heading,
            String here,
            AgreementForm form,
            Map<String, String> agencies,
            Terms terms,
            Problems problems) {
        return new AgreementFormPage(
                heading,
                here + "/effects",
                here,
                AgreementForm.told(form.title()),
                AgreementForm.told(form.parties()),
                AgreementForm.told(form.purposes()),
                AgreementForm.told(form.dataClasses()),
                AgreementForm.told(form.gateway()),
                AgreementForm.told(form.marking()),
                choices(agencies),
                choices(terms.purposes()),
                choices(terms.dataClasses()),
                options(terms.gateways()),
                choices(terms.markings()),
                date(form, "from"),
                date(form, "until"),
                date(form, "review"),
                problems);
    }

    private static List<DatePart> date(AgreementForm form, String which) {
        return form.date(which).entrySet().stream()
                .map(part -> {
                    String label = part.getKey().substring(which.length());
                    return new DatePart(
                            part.getKey(),
                            part.getKey(),
                            label,
                            part.getValue(),
                            label.equals("Year") ? "govuk-input--width-4" : "govuk-input--width-2",
                            null,
                            null,
                            null,
                            null);
                })
                .toList();
    }

    private static List<Choice> choices(Map<String, String> words) {
        return words.entrySet().stream()
                .map(one -> Choice.of(one.getKey(), AgreementsPage.words(List.of(one.getValue()))))
                .toList();
    }

    private static List<Option> options(Map<String, String> words) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Choose a law")));
        words.forEach((id, text) -> options.add(Option.of(id, text)));
        return options;
    }
}
