package org.wardmote.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a room holds about people: a bean for each class of records, so that {@code access} never knows what it guards. A
 * class that {@code access/processing.yml} does not describe stops the start.
 */
public interface PersonalRecords {

    /** The deed of whoever looks at the parts of a record that are gathered for an answer, as the trail names it. */
    String PART_READ = "subject-request-part-read";

    /** The deed of whoever gives them to the person whom they are about. */
    String PART_ANSWERED = "subject-request-part-answered";

    /** The class of these records, by its name in {@code access/processing.yml}. */
    String recordClass();

    /** Everything that is held about somebody, one part for each thing. */
    List<Held> about(Person person);

    /** Things whose period of keeping began before a moment, the oldest first. */
    List<Ended> ended(Instant before, int most);

    /**
     * Erases what is personal of a thing in the caller's transaction, and leaves what only counts.
     *
     * @return what was erased, in words with how many of each
     */
    Map<String, Long> erase(String thing);

    /**
     * Whom something is about.
     *
     * @param member null when they are no member
     */
    record Person(@Nullable MemberId member, String name, String email) {}

    /** One thing that is held about somebody, as the trail names it, and what it says. */
    record Held(String thing, String title, List<Said> said) {
        public Held {
            said = List.copyOf(said);
        }
    }

    /** One field of a thing. */
    record Said(String label, String text) {}

    /** A thing whose period of keeping has begun. */
    record Ended(String thing, String title, Instant since) {}
}
