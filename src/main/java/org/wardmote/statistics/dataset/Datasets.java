package org.wardmote.statistics.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every outside source that Wardmote knows, as the files in {@code datasets/} say. */
public final class Datasets {

    private final Map<String, Dataset> byId = new LinkedHashMap<>();

    private Datasets() {}

    /** Those that ship with Wardmote. */
    public static Datasets shipped() {
        Datasets datasets = new Datasets();
        for (Yml file : Yml.all("datasets")) {
            Dataset dataset = read(file);
            if (datasets.byId.put(dataset.id(), dataset) != null) {
                throw file.slip("the dataset " + dataset.id() + " is told twice");
            }
        }
        return datasets;
    }

    /** One of those that ship with Wardmote, without reading the others; empty when there is none of that id. */
    public static Optional<Dataset> shipped(String id) {
        String resource = "datasets/" + id + ".yml";
        return Datasets.class.getResource("/" + resource) == null
                ? Optional.empty()
                : Optional.of(read(Yml.one(resource)));
    }

    public List<Dataset> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Dataset> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Dataset get(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("There is no dataset " + id));
    }

    private static Dataset read(Yml file) {
        return new Dataset(
                file.text("id"),
                file.text("title"),
                file.text("publisher"),
                file.text("link", ""),
                file.text("licence"),
                file.text("attribution"),
                file.text("rhythm"),
                file.flag("published"),
                file.text("supersedes"),
                file.texts("caveats"),
                file.texts("checks"),
                file.has("layout") ? layout(file.within("layout")) : null);
    }

    private static Layout layout(Yml layout) {
        List<Layout.Column> columns = layout.entries("columns").stream()
                .map(c -> new Layout.Column(
                        c.text("header"), c.text("name"), Layout.Type.valueOf(c.text("type")), c.flag("optional")))
                .toList();
        return new Layout(
                layout.text("named"),
                layout.text("force"),
                layout.text("month"),
                layout.text("area", ""),
                layout.text("category"),
                layout.text("key", ""),
                columns,
                layout.texts("categories"));
    }
}
