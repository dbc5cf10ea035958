package org.wardmote.reports.compose;

/**
 * A sentence of a paper, or a row of one of its tables, as plain text.
 *
 * @param place the number of its paragraph, or what it stands under
 */
public record Sentence(String place, String words) {

    /** Whether the annex says it, which tells again what the paper told. */
    public boolean ofAnnex() {
        return Annex.LABELS.contains(place);
    }
}
