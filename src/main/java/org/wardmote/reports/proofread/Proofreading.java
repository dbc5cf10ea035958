package org.wardmote.reports.proofread;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
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
        prepare();
        return check(Readers.read(file), Optional.empty());
    }

    /** Proofreads a file, and holds it against figures besides. */
    public static Proofread check(Path file, Figures figures) throws IOException {
        prepare();
        return check(Readers.read(file), Optional.of(figures));
    }

    /** Proofreads what was uploaded under a name. */
    public static Proofread check(String name, byte[] bytes) {
        return check(Readers.read(name, bytes), Optional.empty());
    }

    /** Proofreads what was uploaded, and holds it against figures besides. */
    public static Proofread check(String name, byte[] bytes, Figures figures) {
        return check(Readers.read(name, bytes), Optional.of(figures));
    }

    /** Loads the words of claims while the file is read: a short command waits for both. */
    private static void prepare() {
        ForkJoinPool.commonPool().execute(ClaimChecks::prepare);
    }

    /** The checks know nothing of each other, so they read at once; figures are asked where the caller stands. */
    private static Proofread check(Reading reading, Optional<Figures> figures) {
        List<TypedTable> tables = TypedTables.of(reading);
        List<Slip> slips = new ArrayList<>(CHECKS.parallelStream()
                .flatMap(check -> check.check(reading, tables).stream())
                .toList());
        figures.ifPresent(held -> slips.addAll(new AgainstFigures(held).check(reading, tables)));
        return new Proofread(reading, tables, PaperOrder.of(reading).sort(slips));
    }
}
