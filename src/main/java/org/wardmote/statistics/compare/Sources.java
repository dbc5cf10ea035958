package org.wardmote.statistics.compare;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wardmote.statistics.dataset.Datasets;

/** The datasets that can be counted from, as their files say. */
final class Sources {

    private final Map<String, Source> known = new ConcurrentHashMap<>();

    Source get(String dataset) {
        return known.computeIfAbsent(dataset, this::read);
    }

    private Source read(String id) {
        return Datasets.shipped(id)
                .map(dataset -> new Source(
                        id,
                        dataset.title(),
                        dataset.published(),
                        dataset.supersedes().equals("cell"),
                        dataset.layout() != null,
                        dataset.caveats()))
                // a dataset that is counted before its file of words is written
                .orElseGet(() -> new Source(id, id, false, id.equals("count-table"), false, java.util.List.of()));
    }
}
