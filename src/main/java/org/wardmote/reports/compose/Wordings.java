package org.wardmote.reports.compose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wardmote.statistics.Phrases;

/**
 * What an expression may say. Pinned words that never were any of it are no stale pin: whoever wrote them is told the
 * words that they may choose from.
 */
final class Wordings {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*");

    private Wordings() {}

    /**
     * What is wrong with pinned words that tell the numbers of today in another phrase; nothing where they tell other
     * numbers, and so were true once.
     */
    static Optional<PaperProblem> problem(Bound bound, Enquiries enquiries) {
        Call call = bound.call();
        if (bound.truth() == null || !(call.named().get("says") instanceof String says)) {
            return Optional.empty();
        }
        Map<String, String> allowed = allowed(call, enquiries, bound.truth());
        List<String> numbers = numbers(says);
        boolean ofToday = !numbers.isEmpty()
                && allowed.keySet().stream().anyMatch(words -> numbers(words).containsAll(numbers));
        if (!ofToday) {
            return Optional.empty();
        }
        return Optional.of(new PaperProblem(
                PaperProblem.Kind.UNREADABLE,
                call.line(),
                "{{" + call.text() + "}} may not say “" + says + "”.",
                "It may say "
                        + allowed.entrySet().stream()
                                .map(each -> "“" + each.getKey() + "”" + each.getValue())
                                .collect(Collectors.joining(", or "))
                        + "."));
    }

    /** The words of each form with how the form is asked for; those of the form that is asked for first. */
    private static Map<String, String> allowed(Call call, Enquiries enquiries, String truth) {
        Map<String, String> allowed = new LinkedHashMap<>();
        allowed.put(truth, "");
        for (Phrases.Form form : Phrases.Form.values()) {
            String name = form.name().toLowerCase(Locale.ROOT);
            Map<String, Object> named = new HashMap<>(call.named());
            named.remove("says");
            named.put("form", name);
            try {
                Told told = Vocabulary.tell(
                        new Call(call.text(), call.line(), call.exempt(), call.name(), call.values(), named),
                        enquiries);
                if (told instanceof Told.Words words) {
                    allowed.putIfAbsent(words.words(), " with form=\"" + name + "\"");
                }
            } catch (Slip none) {
                // not every expression has every form
            }
        }
        return allowed;
    }

    private static List<String> numbers(String words) {
        List<String> numbers = new ArrayList<>();
        NUMBER.matcher(words).results().forEach(one -> numbers.add(one.group().replaceAll("[,.]+$", "")));
        return numbers;
    }
}
