package org.wardmote.reports.implication;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.implication.Question.Branch;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The standing questions, from {@code reports/implications.yml}; what is missing there is a mistake of ours and named. */
public final class Questions {

    private static final String FILE = "/reports/implications.yml";

    private final List<Question> all;

    private Questions(List<Question> all) {
        this.all = List.copyOf(all);
    }

    public static Questions shipped() {
        try (InputStream in = Objects.requireNonNull(Questions.class.getResourceAsStream(FILE), FILE)) {
            Map<String, Map<String, Object>> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            List<Question> all = new ArrayList<>();
            file.forEach((id, values) -> all.add(question(id, values)));
            return new Questions(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Question> all() {
        return all;
    }

    public Optional<Question> find(String id) {
        return all.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    private static Question question(String id, Map<String, Object> values) {
        List<String> starts = values.get("starts") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
        List<Branch> branches = new ArrayList<>();
        if (values.get("branches") instanceof Map<?, ?> map) {
            map.forEach((letter, branch) -> branches.add(branch(String.valueOf(letter), (Map<?, ?>) branch)));
        }
        return new Question(
                id,
                needed(id, values, "heading"),
                starts,
                needed(id, values, "asks"),
                text(values.get("law")),
                needed(id, values, "answered-by"),
                needed(id, values, "signed-by"),
                needed(id, values, "needs").equals("reason"),
                values.get("against") == null ? null : text(values.get("against")),
                text(values.get("denied-by")),
                branches);
    }

    private static Branch branch(String letter, Map<?, ?> values) {
        String[] when = text(values.get("when")).split("=", 2);
        return new Branch(letter, text(values.get("asks")), when[0].strip(), when.length < 2 ? "" : when[1].strip());
    }

    private static String needed(String id, Map<String, Object> values, String name) {
        String text = text(values.get(name));
        if (text.isEmpty()) {
            throw new IllegalStateException(FILE + ": " + id + " lacks " + name + ".");
        }
        return text;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : String.valueOf(value).strip();
    }
}
