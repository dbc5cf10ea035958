package org.wardmote.access.circle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wardmote.access.agreement.Terms;
import org.wardmote.govuk.Choice;
import org.wardmote.govuk.Option;
import org.wardmote.govuk.Problems;

/**
 * The form for a new matter.
 *
 * @param seconds who may lead a compartment beside whoever begins it; empty when none is begun
 */
record NewMatterPage(
        MatterForm form,
        List<Option> purposes,
        List<Option> dataClasses,
        List<Option> gateways,
        List<Choice> regimes,
        List<Choice> markings,
        List<Option> seconds,
        Problems problems) {

    static NewMatterPage of(MatterForm form, Terms terms, List<Option> seconds, Problems problems) {
        return new NewMatterPage(
                form,
                options("Choose a purpose", terms.purposes()),
                options("Choose the sort of data", terms.dataClasses()),
                options("Choose a law", terms.gateways()),
                choices(terms.regimes()),
                choices(terms.markings()),
                seconds,
                problems);
    }

    static List<Option> options(String first, Map<String, String> words) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", first)));
        words.forEach((id, text) -> options.add(Option.of(id, MattersPage.capital(text))));
        return options;
    }

    static List<Choice> choices(Map<String, String> words) {
        return words.entrySet().stream()
                .map(one -> Choice.of(one.getKey(), one.getValue()))
                .toList();
    }
}
