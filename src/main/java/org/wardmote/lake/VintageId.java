package org.wardmote.lake;

import java.util.regex.Pattern;

/** Names one vintage: the load that brought it and the dataset that it belongs to, written {@code load/dataset}. */
public record VintageId(String load, String dataset) {

    private static final Pattern PART = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

    public VintageId {
        if (!PART.matcher(load).matches() || !PART.matcher(dataset).matches()) {
            throw new IllegalArgumentException("Not the name of a vintage: " + load + "/" + dataset);
        }
    }

    static boolean isPart(String name) {
        return PART.matcher(name).matches();
    }

    /** Reads {@code load/dataset}; throws {@link IllegalArgumentException} on anything else. */
    public static VintageId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("Not the name of a vintage: " + text);
        }
        return new VintageId(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return load + "/" + dataset;
    }
}
