package org.wardmote.reports.proofread;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.wardmote.reports.proofread.against.AgainstFigures;
import org.wardmote.reports.proofread.against.Figures;
import org.wardmote.reports.proofread.claim.ClaimChecks;
import org.wardmote.reports.proofread.read.Readers;
import org.wardmote.reports.proofread.read.Reading;
import org.wardmote.reports.proofread.read.UnreadableException;
import org.wardmote.reports.proofread.table.TableChecks;
import org.wardmote.reports.proofread.table.TypedTable;
import org.wardmote.reports.proofread.table.TypedTables;
import org.wardmote.reports.proofread.text.TextChecks;

/** The front door of proofreading: a paper goes in, and what a careful reader would mark comes out, in its order. */
public final class Proofreading {

    /** Every careful reading that there is; a new one is added here. */
    private static final List<Check> CHECKS = List.of(new TableChecks(), new ClaimChecks(), new TextChecks());

    private Proofreading() {}

    /** Proofreads a file; throws {@link UnreadableException} with the mend when it cannot be read. */
    public static Proofread check(Path file) throws IOException {
        return check(Readers.read(file), CHECKS);
    }

    /** Proofreads a file, and holds it against figures besides. */
    public static Proofread check(Path file, Figures figures) throws IOException {
        return check(Readers.read(file), with(figures));
    }

    /** Proofreads what was uploaded under a name. */
    public static Proofread check(String name, byte[] bytes) {
        return check(Readers.read(name, bytes), CHECKS);
    }

    /** Proofreads what was uploaded, and holds it against figures besides. */
    public static Proofread check(String name, byte[] bytes, Figures figures) {
        return check(Readers.read(name, bytes), with(figures));
    }

    private static List<Check> with(Figures figures) {
        List<Check> checks = new ArrayList<>(CHECKS);
        checks.add(new AgainstFigures(figures));
        return checks;
    }

    private static Proofread check(Reading reading, List<Check> checks) {
        List<TypedTable> tables = TypedTables.of(reading);
        List<Slip> slips = new ArrayList<>();
        for (Check check : checks) {
            slips.addAll(check.check(reading, tables));
        }
        return new Proofread(reading, tables, PaperOrder.of(reading).sort(slips));
    }
}
