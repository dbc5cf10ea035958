package org.wardmote.reports.compose;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Every expression that the paper's language has, with the values that each may be given. */
final class Vocabulary {

    private static final Set<String> FIGURES =
            Set.of("area", "period", "against", "source", "as-at", "decimals", "form", "says");
    private static final Set<String> EXHIBITS =
            Set.of("area", "period", "against", "source", "as-at", "by", "within", "caption", "id");

    /**
     * One expression.
     *
     * @param value what its value without a name is, as an example; empty when it has none
     * @param named those with a name that it may have
     */
    record Word(String value, Set<String> named, Function<Arguments, Told> telling) {}

    private static final Map<String, Word> WORDS = words();

    private Vocabulary() {}

    private static Map<String, Word> words() {
        Map<String, Word> words = new LinkedHashMap<>();
        words.put("change", figures(Sayings::change));
        words.put("compare", figures(Sayings::compare, "with"));
        words.put("rank", figures(Sayings::rank, "within", "by"));
        words.put("share", figures(Sayings::share, "of"));
        words.put("trend", figures(Sayings::trend, "years"));
        words.put("rate", figures(Sayings::rate));
        words.put("count", figures(Sayings::count, "each", "noun"));
        words.put("list", figures(Sayings::list, "which", "by", "within", "parts"));
        words.put("driver", figures(Sayings::driver, "category"));
        words.put("sourced", new Word("£248,000", Set.of("by", "on", "from"), Sayings::sourced));
        words.put("table", exhibit(Exhibits::table, "columns"));
        words.put("chart", exhibit(Exhibits::chart, "years", "kind"));
        words.put("map", exhibit(Exhibits::map));
        words.put("contents", new Word("", Set.of(), arguments -> mark(Told.Kind.CONTENTS, arguments)));
        words.put("annex", new Word("", Set.of(), arguments -> mark(Told.Kind.ANNEX, arguments)));
        words.put("implications", new Word("", Set.of(), arguments -> mark(Told.Kind.IMPLICATIONS, arguments)));
        words.put("ref", new Word("asb", Set.of(), arguments -> mark(Told.Kind.REFERENCE, arguments)));
        words.put("part2", new Word("7", Set.of("words"), Vocabulary::part2));
        words.put("/part2", new Word("", Set.of(), arguments -> mark(Told.Kind.END_OF_PART2, arguments)));
        return words;
    }

    private static Word figures(Function<Arguments, Told> telling, String... more) {
        Set<String> named = new TreeSet<>(FIGURES);
        named.addAll(Set.of(more));
        return new Word("total-crime", named, telling);
    }

    private static Word exhibit(Function<Arguments, Told> telling, String... more) {
        Set<String> named = new TreeSet<>(EXHIBITS);
        named.addAll(Set.of(more));
        return new Word("total-crime", named, telling);
    }

    private static Told mark(Told.Kind kind, Arguments arguments) {
        return new Told.Mark(kind, arguments.value(), "");
    }

    private static Told part2(Arguments arguments) {
        Map<String, String> grounds = arguments.enquiries().style().exempt();
        if (!grounds.containsKey(arguments.value())) {
            throw new Slip(
                    "No paragraph '" + arguments.value() + "' exempts anything.",
                    "Name the paragraph of Schedule 12A: " + String.join(", ", grounds.keySet()) + ".");
        }
        return new Told.Mark(Told.Kind.PART2, arguments.value(), arguments.text("words"));
    }

    /** Every expression that there is. */
    static Set<String> names() {
        return WORDS.keySet();
    }

    /** What an expression stands for; throws {@link Slip} when it cannot be told as it stands. */
    static Told tell(Call call, Enquiries enquiries) {
        Word word = WORDS.get(call.name());
        if (word == null) {
            throw new Slip("There is no expression '" + call.name() + "'.", Nearest.offer(call.name(), WORDS.keySet()));
        }
        int most = word.value().isEmpty() ? 0 : 1;
        if (call.values().size() > most) {
            throw new Slip(
                    "'" + call.name() + "' takes " + (most == 0 ? "no value" : "one value") + " without a name.",
                    word.named().isEmpty() ? "" : "It may have " + String.join("=, ", word.named()) + "=.");
        }
        if (call.values().size() < most) {
            throw new Slip(
                    "'" + call.name() + "' needs a value.",
                    "Write it as in {{" + call.name() + " \"" + word.value() + "\"}}.");
        }
        for (String name : call.named().keySet()) {
            if (!word.named().contains(name)) {
                throw new Slip("'" + call.name() + "' has no '" + name + "'.", Nearest.offer(name, word.named()));
            }
        }
        return word.telling().apply(new Arguments(call, enquiries));
    }
}
