package org.wardmote.access;

/** A viewer must say why before they see a thing. */
public class PurposeNeeded extends RuntimeException {

    private final String recordClass;
    private final String thing;

    public PurposeNeeded(String recordClass, String thing) {
        super("The purpose is asked of whoever opens " + recordClass);
        this.recordClass = recordClass;
        this.thing = thing;
    }

    public String recordClass() {
        return recordClass;
    }

    public String thing() {
        return thing;
    }
}
