package org.wardmote.access.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.wardmote.access.Marking;
import org.wardmote.access.PersonalRecords;
import org.wardmote.access.decide.DataFile;

/**
 * The record of processing (UK GDPR Art. 30, DPA 2018 s.61), of {@code access/processing.yml}: each class of records with
 * its regime, purpose and gateway. A room that holds a class without them does not start.
 */
@Component
public class Processing {

    private final Map<String, RecordClass> classes;

    @Autowired
    Processing(ObjectProvider<PersonalRecords> rooms) {
        this(
                DataFile.read("/access/processing.yml"),
                rooms.stream().map(PersonalRecords::recordClass).toList());
    }

    Processing(DataFile file, List<String> held) {
        this.classes = file.section("classes", said -> said).entrySet().stream()
                .collect(
                        java.util.LinkedHashMap::new,
                        (map, one) -> map.put(one.getKey(), recordClass(one.getKey(), one.getValue())),
                        Map::putAll);
        for (String name : held) {
            if (!classes.containsKey(name)) {
                throw new IllegalStateException("Records of the class " + name
                        + " are held, and access/processing.yml does not say under which regime, for which purpose and"
                        + " by which gateway. Describe the class there.");
            }
        }
    }

    /** Which law holds: the UK GDPR, or part 3 of the DPA 2018 for law enforcement by competent authorities. */
    public enum Regime {
        UK_GDPR("UK GDPR"),
        PART_3("DPA 2018, Part 3");

        private final String printed;

        Regime(String printed) {
            this.printed = printed;
        }

        public String printed() {
            return printed;
        }
    }

    /**
     * A class of records.
     *
     * @param gateway the ground in law on which it is held
     * @param people whom it is about
     * @param data what of them
     * @param recipients who receives it
     */
    public record RecordClass(
            String id,
            String name,
            Regime regime,
            String purpose,
            String gateway,
            String people,
            String data,
            String recipients,
            Marking marking) {
        public RecordClass {
            if (purpose.isBlank() || gateway.isBlank()) {
                throw new IllegalArgumentException(
                        "The class " + id + " needs a purpose and a gateway: without them nothing of it may be kept.");
            }
        }
    }

    public List<RecordClass> all() {
        return List.copyOf(classes.values());
    }

    /** The class of that name; every class that is held has one. */
    public RecordClass of(String name) {
        RecordClass found = classes.get(name);
        if (found == null) {
            throw new IllegalArgumentException("No class of records is called " + name + ".");
        }
        return found;
    }

    private static RecordClass recordClass(String id, DataFile said) {
        return new RecordClass(
                id,
                said.text("name"),
                Regime.valueOf(said.text("regime").replace('-', '_').toUpperCase(Locale.ROOT)),
                said.text("purpose"),
                said.text("gateway"),
                said.text("people"),
                said.text("data"),
                said.text("recipients"),
                Marking.parse(said.text("marking")));
    }
}
