package org.wardmote.statistics.indicator;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.indicator.Definition.Branch;
import org.wardmote.statistics.indicator.Definition.Label;

/** Everything that is counted, by its definition, and which categories of each source count it. */
public final class Indicators {

    /** The dataset of the tables that forces send; its categories are the indicators themselves. */
    public static final String COUNT_TABLE = "count-table";

    private static final List<String> FILES = List.of("police-recorded-crime", "incidents");

    private final Map<IndicatorId, Definition> definitions = new LinkedHashMap<>();

    private Indicators() {}

    /** The definitions that ship with Wardmote. */
    public static Indicators shipped() {
        Indicators indicators = new Indicators();
        for (String file : FILES) {
            for (Definition definition : DefinitionFile.read(file)) {
                if (indicators.definitions.put(definition.id(), definition) != null) {
                    throw new IllegalStateException("Defined twice: " + definition.id());
                }
            }
        }
        indicators.refuseLooseEnds();
        return indicators;
    }

    /** Every indicator, in the order of the files. */
    public List<Indicator> all() {
        return definitions.values().stream().map(Definition::indicator).toList();
    }

    public Optional<Indicator> find(IndicatorId id) {
        return Optional.ofNullable(definitions.get(id)).map(Definition::indicator);
    }

    /** What a source calls an indicator in its own tables; the indicator's name unless it has another word. */
    public String name(IndicatorId id, String dataset) {
        Definition definition = get(id);
        return definition.called().getOrDefault(dataset, definition.indicator().name());
    }

    /** The datasets that can count an indicator, the best first. */
    public List<String> sources(IndicatorId id) {
        return get(id).prefer().stream()
                .filter(dataset -> !categories(id, dataset, category -> true).isEmpty())
                .toList();
    }

    /**
     * The categories of a dataset whose sum an indicator is; empty when the dataset cannot count it. Its own categories
     * are taken before the sum of its parts.
     *
     * @param held which categories the lake holds
     */
    public List<String> categories(IndicatorId id, String dataset, Predicate<String> held) {
        Definition definition = get(id);
        List<String> own = dataset.equals(COUNT_TABLE)
                ? List.of(id.value())
                : definition.counted().getOrDefault(dataset, List.of());
        List<String> heldOnes = own.stream().filter(held).toList();
        if (!heldOnes.isEmpty()) {
            return heldOnes;
        }
        List<String> sum = new ArrayList<>();
        for (IndicatorId part : parts(id, dataset)) {
            List<String> ofPart = categories(part, dataset, held);
            if (ofPart.isEmpty()) {
                return List.of();
            }
            sum.addAll(ofPart);
        }
        return sum;
    }

    /** The disjoint parts that add up to an indicator in a source; empty when it has none there. */
    public List<IndicatorId> parts(IndicatorId id, String dataset) {
        return branch(id, dataset).parts();
    }

    /** The rows beneath an indicator in a table of a source, overlapping ones too. */
    public List<IndicatorId> children(IndicatorId id, String dataset) {
        return branch(id, dataset).children();
    }

    /** Whether a source had stopped using an indicator before the first of some periods began. */
    public boolean endedBefore(IndicatorId id, Period period, @Nullable Period against) {
        YearMonth until = get(id).until();
        YearMonth first = against != null && against.from().isBefore(period.from()) ? against.from() : period.from();
        return until != null && until.isBefore(first);
    }

    /** The indicator that one category of a source is by itself ({@code police-street}, {@code robbery}). */
    public Optional<IndicatorId> ofCategory(String dataset, String category) {
        if (dataset.equals(COUNT_TABLE)) {
            return definitions.keySet().stream()
                    .filter(id -> id.value().equals(category))
                    .findFirst();
        }
        return definitions.values().stream()
                .filter(definition ->
                        definition.counted().getOrDefault(dataset, List.of()).contains(category))
                .map(Definition::id)
                .findFirst();
    }

    /** Every category of a source that some indicator counts. */
    public Set<String> categories(String dataset) {
        Set<String> categories = new LinkedHashSet<>();
        definitions.values().forEach(d -> categories.addAll(d.counted().getOrDefault(dataset, List.of())));
        return categories;
    }

    /**
     * The indicator that a label in a force's own table means: an id, a name or another word for one, in any case.
     *
     * @param level the row's level in its table, 1 the outermost; 0 when the table has no levels
     */
    public Optional<IndicatorId> match(String label, int level) {
        String wanted = Words.plain(label);
        Optional<IndicatorId> byId = definitions.keySet().stream()
                .filter(id -> id.value().equals(label.strip()))
                .findFirst();
        return byId.or(() -> byLabel(wanted, level))
                .or(() -> byName(wanted, level))
                .or(() -> level == 0 ? byLabel(wanted, 1) : Optional.empty());
    }

    /** The indicator that a title or a file's name speaks of: the one whose longest word for it is in there. */
    public Optional<IndicatorId> guess(String title) {
        String text = " " + Words.plain(title) + " ";
        Optional<IndicatorId> best = Optional.empty();
        int longest = 0;
        for (Definition definition : definitions.values()) {
            for (String word : words(definition)) {
                String plain = Words.plain(word);
                if (plain.length() > longest && text.contains(" " + plain + " ")) {
                    longest = plain.length();
                    best = Optional.of(definition.id());
                }
            }
        }
        return best;
    }

    /**
     * Every indicator that a text speaks of, each by the longest word for it that stands there: "theft from motor vehicle"
     * speaks of no vehicle crime.
     */
    public Set<IndicatorId> spokenOf(String text) {
        record Said(String words, IndicatorId id) {}
        List<Said> said = new ArrayList<>();
        for (Definition definition : definitions.values()) {
            for (String word : words(definition)) {
                said.add(new Said(Words.singular(Words.plain(word)), definition.id()));
            }
            String noun = Words.singular(Words.plain(definition.indicator().noun()));
            if (noun.contains(" ")) {
                said.add(new Said(noun, definition.id()));
            }
        }
        said.sort(Comparator.comparingInt((Said each) -> each.words().length()).reversed());
        Set<IndicatorId> found = new LinkedHashSet<>();
        String rest = " " + Words.singular(Words.whole(text)).replace(" ", "  ") + " ";
        String last = "";
        for (Said each : said) {
            String padded = " " + each.words().replace(" ", "  ") + " ";
            if (rest.contains(padded) || each.words().equals(last)) {
                // one word may mean two things at two levels of a table
                found.add(each.id());
                rest = rest.replace(padded, " # ");
                last = each.words();
            }
        }
        return found;
    }

    /** Indicators whose id or words are near to a text, the nearest first, at most five. */
    public List<Indicator> near(String text) {
        String wanted = Words.plain(text);
        record Near(Indicator indicator, int distance) {}
        return definitions.values().stream()
                .map(definition -> new Near(
                        definition.indicator(),
                        words(definition).stream()
                                .mapToInt(word -> Words.distance(wanted, Words.plain(word)))
                                .min()
                                .orElse(Integer.MAX_VALUE)))
                .filter(near -> near.distance() <= Math.max(3, wanted.length() / 2))
                .sorted(Comparator.comparingInt(Near::distance))
                .limit(5)
                .map(Near::indicator)
                .toList();
    }

    private Optional<IndicatorId> byLabel(String wanted, int level) {
        return definitions.values().stream()
                .filter(definition -> definition.labels().stream()
                        .filter(label -> label.level() == 0 || label.level() == level)
                        .map(Label::text)
                        .map(Words::plain)
                        .anyMatch(wanted::equals))
                .map(Definition::id)
                .findFirst();
    }

    /** By name, unless the word at this level has been given to another. */
    private Optional<IndicatorId> byName(String wanted, int level) {
        return definitions.values().stream()
                .filter(definition -> Words.plain(definition.indicator().name()).equals(wanted)
                        || Words.plain(definition.called().getOrDefault(COUNT_TABLE, ""))
                                .equals(wanted))
                .filter(definition -> definition.labels().stream()
                        .filter(label -> Words.plain(label.text()).equals(wanted))
                        .allMatch(label -> label.level() == 0 || label.level() == level))
                .map(Definition::id)
                .findFirst();
    }

    private static Collection<String> words(Definition definition) {
        List<String> words = new ArrayList<>();
        words.add(definition.id().value());
        words.add(definition.indicator().name());
        words.addAll(definition.called().values());
        definition.labels().forEach(label -> words.add(label.text()));
        words.addAll(definition.titles());
        return words;
    }

    private Branch branch(IndicatorId id, String dataset) {
        Definition definition = get(id);
        Indicator indicator = definition.indicator();
        return definition.branches().getOrDefault(dataset, new Branch(indicator.parts(), indicator.children()));
    }

    private Definition get(IndicatorId id) {
        Definition definition = definitions.get(id);
        if (definition == null) {
            throw new IllegalArgumentException("No indicator: " + id);
        }
        return definition;
    }

    private void refuseLooseEnds() {
        for (Definition definition : definitions.values()) {
            List<Branch> branches = new ArrayList<>(definition.branches().values());
            branches.add(new Branch(
                    definition.indicator().parts(), definition.indicator().children()));
            for (Branch branch : branches) {
                for (IndicatorId named : List.copyOf(union(branch))) {
                    if (!definitions.containsKey(named)) {
                        throw new IllegalStateException(
                                definition.id() + " is made of " + named + ", which is not defined");
                    }
                }
            }
        }
    }

    private static Set<IndicatorId> union(Branch branch) {
        Set<IndicatorId> all = new LinkedHashSet<>(branch.parts());
        all.addAll(branch.children());
        return all;
    }
}
