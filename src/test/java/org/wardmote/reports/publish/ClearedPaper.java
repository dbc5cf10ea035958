package org.wardmote.reports.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.wardmote.TestWardmote;
import org.wardmote.access.AgencyId;
import org.wardmote.access.MemberId;
import org.wardmote.access.Viewer;
import org.wardmote.lake.Lake;
import org.wardmote.places.Places;
import org.wardmote.reports.EditionId;
import org.wardmote.reports.edit.Begun;
import org.wardmote.reports.edit.Editing;
import org.wardmote.statistics.LoadChoices;
import org.wardmote.statistics.Loads;
import org.wardmote.statistics.Progress;
import org.wardmote.statistics.Upload;

/** The demonstration's paper for another meeting, with what a test wants spoilt in it. */
record ClearedPaper(String text, String implications) {

    static final Viewer GRACE = new Viewer(
            new MemberId(UUID.fromString("3fa85f64-5717-4562-b3fc-2c963f66afa6")),
            "Grace Adeyemi",
            new AgencyId("gravesham-council"),
            "Gravesham Borough Council",
            Set.of("manager"),
            Set.of());

    private static final Path PAPERS = Path.of("demo/papers");

    static ClearedPaper meeting(LocalDate day) {
        try {
            String text = Files.readString(PAPERS.resolve("mid-year-2019-20.md"));
            return new ClearedPaper(
                    text.replaceFirst("(?m)^date: .*$", "date: " + day),
                    Files.readString(PAPERS.resolve("mid-year-2019-20.implications.yml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LocalDate daysFromNow(int days) {
        return LocalDate.now(Clock.systemUTC()).plusDays(days);
    }

    ClearedPaper with(String old, String other) {
        if (!text.contains(old) && !implications.contains(old)) {
            throw new IllegalArgumentException("The paper does not say: " + old);
        }
        return new ClearedPaper(text.replace(old, other), implications.replace(old, other));
    }

    EditionId begin(TestWardmote wardmote, String name) {
        return Begun.edition(wardmote.bean(Editing.class), GRACE, name, text, implications);
    }

    void save(TestWardmote wardmote, EditionId edition, int base) {
        if (wardmote.bean(Editing.class)
                .save(GRACE, edition, base, text, implications, "Mended.")
                .isEmpty()) {
            throw new IllegalStateException("Somebody saved in between.");
        }
    }

    /** The tables of the 2019 paper, so that its figures can be told. */
    static void loadTables(TestWardmote wardmote) {
        List<Path> files = Stream.of(
                        "tables/asb-by-district.csv",
                        "tables/domestic-abuse-by-district.csv",
                        "tables/offence-categories-gravesham.csv",
                        "tables/recorded-crime-by-district.csv",
                        "area-groups.csv")
                .map(file -> Path.of("demo", file))
                .toList();
        Loads.of(wardmote.bean(Lake.class), wardmote.bean(Places.class), Clock.systemUTC())
                .load(files.stream().map(Upload::of).toList(), LoadChoices.NONE.accepting(), "Tom", Progress.SILENT);
    }
}
