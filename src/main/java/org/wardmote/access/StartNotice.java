package org.wardmote.access;

import java.util.List;

/** Something that whoever starts Wardmote is to read on the console: a bean in the room that has something to say. */
public interface StartNotice {

    /** @param origin where a browser finds Wardmote: {@code http://127.0.0.1:8080} */
    List<String> lines(String origin);
}
