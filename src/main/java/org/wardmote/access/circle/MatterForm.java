package org.wardmote.access.circle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardmote.access.agreement.Terms;
import org.wardmote.govuk.Problem;

/**
 * A new matter, as it was typed.
 *
 * @param ground why whoever begins it needs to know
 * @param second for a compartment: the member who leads it beside whoever begins it, so that there are two
 */
record MatterForm(
        @Nullable String title,
        @Nullable String summary,
        @Nullable String purpose,
        @Nullable String dataClass,
        @Nullable String regime,
        @Nullable String gateway,
        @Nullable String marking,
        @Nullable String ground,
        @Nullable String second) {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_TEXT = 10_000;
    static final int LONGEST_GROUND = 300;

    static final MatterForm EMPTY = new MatterForm("", "", "", "", "", "", "", "", "");

    @Override
    public String title() {
        return told(title);
    }

    @Override
    public String summary() {
        return told(summary);
    }

    @Override
    public String purpose() {
        return told(purpose);
    }

    @Override
    public String dataClass() {
        return told(dataClass);
    }

    @Override
    public String regime() {
        return told(regime);
    }

    @Override
    public String gateway() {
        return told(gateway);
    }

    @Override
    public String marking() {
        return told(marking);
    }

    @Override
    public String ground() {
        return told(ground);
    }

    @Override
    public String second() {
        return told(second);
    }

    /**
     * What is wrong with it as a compartment.
     *
     * @param colleagues the ids of those who may lead it beside whoever begins it
     */
    List<Problem> problems(Terms terms, List<String> colleagues) {
        List<Problem> problems = new ArrayList<>(problems(terms));
        if (!colleagues.contains(second())) {
            problems.add(Problem.of("second", "matter.second"));
        }
        return problems;
    }

    /** What is wrong with it by itself. */
    List<Problem> problems(Terms terms) {
        List<Problem> problems = new ArrayList<>();
        length("title", title(), LONGEST_TITLE, "matter.title", problems);
        length("summary", summary(), LONGEST_TEXT, "matter.summary", problems);
        chosen("purpose", purpose(), terms.purposes(), "matter.purpose", problems);
        chosen("dataClass", dataClass(), terms.dataClasses(), "matter.data-class", problems);
        chosen("regime", regime(), terms.regimes(), "matter.regime", problems);
        chosen("gateway", gateway(), terms.gateways(), "matter.gateway", problems);
        chosen("marking", marking(), terms.markings(), "matter.marking", problems);
        length("ground", ground(), LONGEST_GROUND, "matter.ground", problems);
        return problems;
    }

    static void length(String field, String text, int longest, String key, List<Problem> problems) {
        if (text.isEmpty() || text.length() > longest || text.indexOf('\0') >= 0) {
            problems.add(Problem.of(field, key, Integer.toString(longest)));
        }
    }

    private static void chosen(
            String field, String text, Map<String, String> known, String key, List<Problem> problems) {
        if (!known.containsKey(text)) {
            problems.add(Problem.of(field, key));
        }
    }

    static String told(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
