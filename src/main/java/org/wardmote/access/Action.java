package org.wardmote.access;

import java.util.regex.Pattern;

/** Something that a role may allow, named by the room that guards it: {@code figures.read}. */
public record Action(String name) implements Comparable<Action> {

    private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*");

    public Action {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of an action: " + name);
        }
    }

    @Override
    public int compareTo(Action other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
