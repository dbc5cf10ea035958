package org.wardmote.access.oversight;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wardmote.access.decide.DataFile;
import org.wardmote.audit.Readings.Hour;
import org.wardmote.audit.Readings.Run;

/** What in the trail is worth somebody's attention, as {@code access/alerts.yml} says. */
final class AlertRules {

    static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Map<String, Rule> rules;

    AlertRules(DataFile file) {
        this.rules = file.section("rules", said -> said).entrySet().stream()
                .map(one -> rule(one.getKey(), one.getValue()))
                .collect(TreeMap::new, (map, rule) -> map.put(rule.id(), rule), Map::putAll);
    }

    static AlertRules shipped() {
        return new AlertRules(DataFile.read("/access/alerts.yml"));
    }

    /** What a rule looks for. */
    enum Pattern {
        ODD_HOURS,
        MANY_IN_AN_HOUR,
        REFUSED_IN_A_ROW,
        ENDED_MEMBER,
        OWN_LINES
    }

    /** The hours that are odd: of each day from one time to another, and perhaps all of Saturday and Sunday. */
    record OddHours(LocalTime from, LocalTime to, boolean weekends) {

        boolean hold(Instant moment) {
            ZonedDateTime local = moment.atZone(ZONE);
            LocalTime time = local.toLocalTime();
            boolean weekend = local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY;
            return (weekends && weekend) || !time.isBefore(from) || time.isBefore(to);
        }

        /** The evening that a moment belongs to: until the morning it is still the day before. */
        LocalDate night(Instant moment) {
            ZonedDateTime local = moment.atZone(ZONE);
            return local.toLocalTime().isBefore(to) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
        }
    }

    /**
     * One rule.
     *
     * @param moreThan how many are nothing to speak of
     * @param says the alert's sentence, with {@code {who}}, {@code {lines}} and {@code {when}}
     * @param odd which hours are odd; null unless the rule asks for them
     */
    record Rule(
            String id,
            String name,
            Pattern pattern,
            long moreThan,
            String says,
            @Nullable OddHours odd) {

        /** The same, as a list of everything that it looks for. */
        Rule fromTheFirst() {
            return new Rule(id, name, pattern, 0, says, odd);
        }
    }

    /**
     * What a rule found.
     *
     * @param about whom: the member's id
     * @param bucket what makes it one: the night, the hour, the first line; found again, it is the same alert
     */
    record Found(Rule rule, String about, String bucket, Instant begins, Instant ends, long lines) {}

    List<Rule> all() {
        return List.copyOf(rules.values());
    }

    List<Rule> of(Pattern pattern) {
        return rules.values().stream().filter(rule -> rule.pattern() == pattern).toList();
    }

    @Nullable
    Rule named(String id) {
        return rules.get(id);
    }

    /** Reads, disclosures and combinations at hours at which others sleep, of each night together. */
    static List<Found> oddHours(Rule rule, List<Hour> hours) {
        OddHours odd = rule.odd();
        if (odd == null) {
            throw new IllegalArgumentException("The rule " + rule.id() + " does not say which hours are odd.");
        }
        Map<String, Found> nights = new TreeMap<>();
        for (Hour hour : hours) {
            if (odd.hold(hour.begins())) {
                String night = odd.night(hour.begins()).toString();
                Found one = new Found(
                        rule,
                        hour.actorId(),
                        night,
                        hour.begins(),
                        hour.begins().plus(Duration.ofHours(1)),
                        hour.lines());
                nights.merge(hour.actorId() + " " + night, one, AlertRules::together);
            }
        }
        return nights.values().stream()
                .filter(found -> found.lines() > rule.moreThan())
                .toList();
    }

    /** Many different records in one hour of the clock, whatever was done with them. */
    static List<Found> many(Rule rule, List<Hour> hours) {
        Map<String, Found> each = new TreeMap<>();
        for (Hour hour : hours) {
            Found one = new Found(
                    rule,
                    hour.actorId(),
                    hour.begins().toString(),
                    hour.begins(),
                    hour.begins().plus(Duration.ofHours(1)),
                    hour.things());
            each.merge(hour.actorId() + " " + hour.begins(), one, AlertRules::together);
        }
        return each.values().stream()
                .filter(found -> found.lines() > rule.moreThan())
                .toList();
    }

    /** Runs of lines that the trail found by itself: one alert for each, named by its first line or by its day. */
    static List<Found> runs(Rule rule, List<Run> runs) {
        List<Found> found = new ArrayList<>();
        for (Run run : runs) {
            if (run.lines() > rule.moreThan()) {
                String bucket = rule.pattern() == Pattern.REFUSED_IN_A_ROW
                        ? "line " + run.first()
                        : run.ends().atZone(ZONE).toLocalDate().toString();
                found.add(new Found(rule, run.who(), bucket, run.begins(), run.ends(), run.lines()));
            }
        }
        return found;
    }

    private static Found together(Found one, Found other) {
        return new Found(
                one.rule(), one.about(), one.bucket(), one.begins(), other.ends(), one.lines() + other.lines());
    }

    private static Rule rule(String id, DataFile said) {
        Pattern pattern = Pattern.valueOf(said.text("pattern").replace('-', '_').toUpperCase(java.util.Locale.ROOT));
        OddHours odd = pattern == Pattern.ODD_HOURS
                ? new OddHours(
                        LocalTime.parse(said.text("from")),
                        LocalTime.parse(said.text("to")),
                        said.text("weekends").equals("yes"))
                : null;
        return new Rule(id, said.text("name"), pattern, Long.parseLong(said.text("more-than")), said.text("says"), odd);
    }
}
