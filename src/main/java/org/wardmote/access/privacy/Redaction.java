package org.wardmote.access.privacy;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wardmote.access.PersonalRecords.Held;
import org.wardmote.access.PersonalRecords.Person;
import org.wardmote.access.PersonalRecords.Said;

/**
 * Takes other people out of what is held about somebody (UK GDPR Art. 15(4), DPA 2018 Sch. 2 para. 16): the words are gone
 * from the text, not covered.
 */
final class Redaction {

    static final String A_PERSON = "[another person]";
    static final String AN_ADDRESS = "[another address]";

    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");

    /** Two or three words that each begin with a capital: perhaps somebody's name. */
    private static final Pattern NAME_LIKE =
            Pattern.compile("\\b\\p{Lu}[\\p{Ll}'’-]+(?: \\p{Lu}[\\p{L}'’-]*\\p{Ll}){1,2}\\b");

    private final Person person;
    private final List<Pattern> hidden;

    /** @param others names and words that are somebody else's */
    Redaction(Person person, Collection<String> others) {
        this.person = person;
        Set<String> words = new LinkedHashSet<>();
        others.stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty() && !word.equalsIgnoreCase(person.name()))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(words::add);
        this.hidden = words.stream()
                .map(word -> Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(word).replace(" ", "\\E\\s+\\Q") + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
    }

    List<Held> of(List<Held> all) {
        return all.stream()
                .map(held -> new Held(
                        held.thing(),
                        text(held.title()),
                        held.said().stream()
                                .map(said -> new Said(text(said.label()), text(said.text())))
                                .toList()))
                .toList();
    }

    String text(String text) {
        String left = text;
        for (Pattern word : hidden) {
            left = word.matcher(left).replaceAll(Matcher.quoteReplacement(A_PERSON));
        }
        return ADDRESS.matcher(left)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group().equalsIgnoreCase(person.email()) ? found.group() : AN_ADDRESS));
    }

    /** Words that are still in the text and look like a name: somebody should say whether they are one. */
    List<String> doubtful(List<Held> redacted, Collection<String> known) {
        Set<String> found = new TreeSet<>();
        for (Held held : redacted) {
            for (Said said : held.said()) {
                Matcher matcher = NAME_LIKE.matcher(said.text());
                while (matcher.find()) {
                    found.add(matcher.group());
                }
            }
        }
        found.removeIf(words -> words.equalsIgnoreCase(person.name())
                || known.stream()
                        .anyMatch(name -> name.toLowerCase(java.util.Locale.ROOT)
                                .contains(words.toLowerCase(java.util.Locale.ROOT))));
        return List.copyOf(found);
    }
}
