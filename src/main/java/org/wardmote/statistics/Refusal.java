package org.wardmote.statistics;

/**
 * An expected refusal: the asker or the file is wrong, and can be put right.
 *
 * <p>Its code is stable, for machines; its message is one sentence that says how to mend it.
 */
public class Refusal extends RuntimeException {

    private final String code;
    private final String field;

    /** Refuses because of one field of the question; an empty field for the question as a whole. */
    public Refusal(String code, String field, String message) {
        super(message);
        this.code = code;
        this.field = field;
    }

    public String code() {
        return code;
    }

    public String field() {
        return field;
    }
}
