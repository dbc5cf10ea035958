package org.wardmote.backup;

import java.util.List;
import java.util.function.Supplier;

/** The commands of this room: {@code wardmote backup}, {@code wardmote restore} and {@code wardmote export}. */
public final class BackupCommands {

    private BackupCommands() {}

    /** @param places where everything is kept, with its own command-line options; one for each command */
    public static List<Object> all(Supplier<? extends Place> places) {
        return List.of(
                new BackupCommand(places.get()), new RestoreCommand(places.get()), new ExportCommand(places.get()));
    }
}
