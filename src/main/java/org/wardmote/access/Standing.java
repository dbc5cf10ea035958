package org.wardmote.access;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where a viewer stands to what a circle guards: how far they may go, and why.
 *
 * @param level what they may now
 * @param place what their place alone would let them; in a compartment that is shut it is more than {@code level}
 * @param reasons why, and why not, in sentences that can be shown to them where they may know of it at all
 */
public record Standing(Level level, Level place, List<String> reasons) {

    public Standing {
        reasons = List.copyOf(reasons);
    }

    public boolean may(Level wanted) {
        return level.atLeast(wanted);
    }

    /**
     * Goes on when the viewer may. What one may not know is not found, exactly as what does not exist; whoever knows of
     * it and may not go further is refused with the reason.
     */
    public void orNotFound(Level wanted) {
        if (!may(Level.KNOWS)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!may(wanted)) {
            throw new Refused("You may not go so far here: that needs somebody who " + wanted.words() + ". "
                    + String.join(" ", reasons));
        }
    }
}
