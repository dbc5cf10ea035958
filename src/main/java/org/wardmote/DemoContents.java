package org.wardmote;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;

/** What the demonstration puts into an empty lake, beside the invented members: open data, with its attribution. */
interface DemoContents {

    /** Fills an empty lake, while the application starts; a lake that is filled already is left as it is. */
    void fill(Path lake, Clock clock, PrintStream out);
}
