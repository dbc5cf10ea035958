package org.wardmote.access.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.wardmote.access.PrintedTime;

/**
 * What a change of an agreement would do, to be looked at before it is saved.
 *
 * @param when from which moment it would be so
 * @param hidden the form's fields, to be sent once more
 */
record EffectsPage(
        String title,
        String heading,
        String back,
        String action,
        String button,
        boolean ending,
        String when,
        List<Row> rows,
        List<Hidden> hidden) {

    /** What changes between two agencies, in words. */
    record Row(String between, List<String> begins, List<String> stops, String places) {}

    /** A field of the form. */
    record Hidden(String name, String value) {}

    static List<Row> rows(List<Effects.Effect> effects, Map<String, String> names, Terms terms, String own) {
        return effects.stream().map(effect -> row(effect, names, terms, own)).toList();
    }

    static List<Hidden> hidden(AgreementForm form) {
        List<Hidden> hidden = new ArrayList<>();
        form.fields().forEach((name, values) -> values.forEach(value -> hidden.add(new Hidden(name, value))));
        return hidden;
    }

    static String when(Agreement agreement, Instant now) {
        String from = agreement.starts().isAfter(now) ? "From " + PrintedTime.minute(agreement.starts()) : "At once";
        return agreement.over().isAfter(now)
                ? from + ", and until " + PrintedTime.minute(agreement.over()) + "."
                : "It would be over: it ends at " + PrintedTime.minute(agreement.over()) + ", which is past.";
    }

    private static Row row(Effects.Effect effect, Map<String, String> names, Terms terms, String own) {
        boolean counted = effect.one().equals(own) || effect.other().equals(own);
        String places = counted
                ? places(effect.placesBegin(), "begins to count", "begin to count")
                        + places(effect.placesStop(), "stops counting", "stop counting")
                : "Told to these two only.";
        return new Row(
                names.getOrDefault(effect.one(), effect.one()) + " and "
                        + names.getOrDefault(effect.other(), effect.other()),
                words(effect.begins(), terms),
                words(effect.stops(), terms),
                places.isEmpty() ? "None." : places.strip());
    }

    private static String places(long count, String one, String many) {
        return count == 0 ? "" : count + " " + (count == 1 ? "place " + one : "places " + many) + ". ";
    }

    /** By purpose, each with its sorts of data. */
    static List<String> words(List<Effects.Shared> shared, Terms terms) {
        Map<String, TreeSet<String>> byPurpose = new LinkedHashMap<>();
        shared.forEach(one -> byPurpose
                .computeIfAbsent(one.purpose(), absent -> new TreeSet<>())
                .add(terms.dataClass(one.dataClass())));
        List<String> words = new ArrayList<>();
        byPurpose.forEach((purpose, classes) ->
                words.add(AgreementsPage.words(List.of(terms.purpose(purpose))) + ": " + String.join("; ", classes)));
        return words;
    }
}
