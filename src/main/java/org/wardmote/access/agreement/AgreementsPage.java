package org.wardmote.access.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wardmote.access.PrintedTime;

/** The agreements of the partnership, those that end last first. */
record AgreementsPage(boolean canMake, List<Row> rows) {

    /** One agreement, ready to print. */
    record Row(
            String href, String title, List<String> parties, String purposes, String state, String tag, String end) {}

    static AgreementsPage of(
            boolean canMake, List<Agreement> all, Map<String, String> names, Terms terms, Instant now) {
        return new AgreementsPage(
                canMake, all.stream().map(one -> row(one, names, terms, now)).toList());
    }

    private static Row row(Agreement agreement, Map<String, String> names, Terms terms, Instant now) {
        State state = State.of(agreement, now);
        return new Row(
                "/agreements/" + agreement.id(),
                agreement.title(),
                parties(agreement, names),
                words(agreement.purposes().stream().map(terms::purpose).toList()),
                state.words(),
                state.tag(),
                PrintedTime.day(agreement.over().minusSeconds(1)));
    }

    static List<String> parties(Agreement agreement, Map<String, String> names) {
        return agreement.parties().stream()
                .map(party -> names.getOrDefault(party.value(), party.value()))
                .toList();
    }

    static String words(List<String> parts) {
        String all = parts.stream().collect(Collectors.joining("; "));
        return all.isEmpty() ? all : Character.toUpperCase(all.charAt(0)) + all.substring(1);
    }

    /** Where an agreement stands at a moment. */
    enum State {
        HOLDS("Holds", "govuk-tag--green"),
        ENDS_SOON("Ends soon", "govuk-tag--yellow"),
        TO_COME("To come", "govuk-tag--blue"),
        OVER("Over", "govuk-tag--grey");

        private static final long SOON = 30L * 24 * 60 * 60;

        private final String words;
        private final String tag;

        State(String words, String tag) {
            this.words = words;
            this.tag = tag;
        }

        String words() {
            return words;
        }

        String tag() {
            return tag;
        }

        static State of(Agreement agreement, Instant now) {
            if (agreement.holds(now)) {
                return agreement.over().isAfter(now.plusSeconds(SOON)) ? HOLDS : ENDS_SOON;
            }
            return now.isBefore(agreement.over()) ? TO_COME : OVER;
        }
    }
}
