package org.wardmote.access.oversight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wardmote.access.PersonalRecords;
import org.wardmote.access.PrintedTime;
import org.wardmote.audit.Entry;
import org.wardmote.audit.Trail;

/** What the trail holds about a member: what they did, and what was done to their membership. Nothing of it is erased. */
@Component
class TrailRecords implements PersonalRecords {

    /** Lines of each sort; whoever asks for more is given the trail by periods. */
    private static final int MOST = 2_000;

    private final Trail trail;

    TrailRecords(Trail trail) {
        this.trail = trail;
    }

    @Override
    public String recordClass() {
        return "trail";
    }

    @Override
    public List<Held> about(Person person) {
        if (person.member() == null) {
            return List.of();
        }
        String id = person.member().toString();
        List<Held> held = new ArrayList<>();
        add(held, "member:" + id + "/did", "What you did", new Trail.Filter("", id, "", Long.MAX_VALUE));
        add(
                held,
                "member:" + id + "/done",
                "What was done to your membership",
                new Trail.Filter("", "", "member:" + id, Long.MAX_VALUE));
        return held;
    }

    private void add(List<Held> held, String thing, String title, Trail.Filter filter) {
        List<Entry> lines = trail.newest(filter, MOST + 1);
        List<Said> said = new ArrayList<>();
        for (Entry entry : lines.subList(0, Math.min(MOST, lines.size()))) {
            TrailLine line = TrailLine.of(List.of(entry), List.of()).get(0);
            said.add(new Said(
                    PrintedTime.second(entry.at()),
                    (line.who() + ": " + line.deed() + ", " + line.thing() + ". " + String.join(" ", line.detail()))
                            .strip()));
        }
        if (lines.size() > MOST) {
            said.add(new Said("Cut", "These are the newest " + MOST + " lines; there are more."));
        }
        if (!said.isEmpty()) {
            held.add(new Held(thing, title, said));
        }
    }

    @Override
    public List<Ended> ended(Instant before, int most) {
        return List.of();
    }

    @Override
    public Map<String, Long> erase(String thing) {
        throw new UnsupportedOperationException("Lines of the trail are never erased.");
    }
}
