package org.wardmote.statistics.dataset;

import java.util.Comparator;
import java.util.Optional;

/** Tells which dataset a file is of, by its header and then by its name. */
final class Recognition {

    /** The share of a layout's columns that must stand in a header for the rest to be taken as missing or renamed. */
    private static final double ENOUGH = 0.6;

    private Recognition() {}

    /** The dataset of single records whose layout a header fits best. */
    static Optional<Dataset> records(Datasets datasets, String name, Header header) {
        return datasets.all().stream()
                .filter(dataset -> dataset.layout() != null)
                .filter(dataset -> fit(dataset, header) >= ENOUGH || isNamed(dataset, name))
                .max(Comparator.comparingDouble(dataset -> fit(dataset, header)));
    }

    private static boolean isNamed(Dataset dataset, String plainName) {
        return dataset.layout() != null
                && plainName.matches("\\d{4}-\\d{2}-[a-z-]+-" + dataset.layout().named() + "\\.csv");
    }

    private static double fit(Dataset dataset, Header header) {
        Layout layout = dataset.layout();
        return layout == null
                ? 0
                : (double) header.matches(layout) / layout.columns().size();
    }
}
