package org.wardmote.access.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wardmote.access.AgencyId;
import org.wardmote.access.PrintedTime;
import org.wardmote.govuk.Option;

/**
 * Who gets what from whom, on what ground, seen from one agency.
 *
 * @param counted whether the viewer is of this agency, and is told how many places count
 */
record SharingPage(String agency, String name, List<Option> agencies, boolean counted, List<Row> rows) {

    /** What two agencies share under one agreement. */
    record Row(
            String other,
            List<String> what,
            String ground,
            String agreement,
            String href,
            String until,
            String gets,
            String gives) {}

    static SharingPage of(
            String agency,
            boolean counted,
            List<Agreement> all,
            List<Agreements.Across> places,
            Map<String, String> names,
            Terms terms,
            Instant now) {
        List<Row> rows = new ArrayList<>();
        List<Option> agencies = names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(one -> Option.of(one.getKey(), one.getValue()))
                .toList();
        for (Option other : agencies) {
            for (Agreement agreement : all) {
                String id = String.valueOf(other.value());
                if (!id.equals(agency)
                        && agreement.holds(now)
                        && agreement.parties().contains(new AgencyId(agency))
                        && agreement.parties().contains(new AgencyId(id))) {
                    rows.add(row(agency, other, agreement, places, terms));
                }
            }
        }
        return new SharingPage(agency, names.getOrDefault(agency, agency), agencies, counted, rows);
    }

    private static Row row(
            String agency, Option other, Agreement agreement, List<Agreements.Across> places, Terms terms) {
        List<Effects.Shared> shared = agreement.purposes().stream()
                .flatMap(purpose ->
                        agreement.dataClasses().stream().map(dataClass -> new Effects.Shared(purpose, dataClass)))
                .toList();
        String id = String.valueOf(other.value());
        return new Row(
                other.text(),
                EffectsPage.words(shared, terms),
                terms.gateway(agreement.gateway()),
                agreement.title(),
                "/agreements/" + agreement.id(),
                PrintedTime.minute(agreement.over()),
                Long.toString(count(places, id, agency, shared)),
                Long.toString(count(places, agency, id, shared)));
    }

    private static long count(
            List<Agreements.Across> places, String owner, String holder, List<Effects.Shared> shared) {
        return places.stream()
                .filter(place -> place.owner().equals(owner) && place.holder().equals(holder))
                .filter(place -> shared.contains(new Effects.Shared(place.purpose(), place.dataClass())))
                .mapToLong(Agreements.Across::places)
                .sum();
    }
}
