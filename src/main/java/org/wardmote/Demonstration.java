package org.wardmote;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.wardmote.lake.Lake;
import org.wardmote.places.Places;
import org.wardmote.statistics.LoadChoices;
import org.wardmote.statistics.Loads;
import org.wardmote.statistics.Progress;
import org.wardmote.statistics.Upload;

/** The open data of "Dartford and Gravesham", loaded as an analyst would load it: in one load, through every check. */
final class Demonstration implements DemoContents {

    private static final List<String> FILES = List.of("police/*.csv.gz", "ons/*.csv", "tables/*.csv", "*.csv");

    @Override
    public void fill(Path folder, Clock clock, PrintStream out) {
        try (Lake lake = Lake.open(folder, clock)) {
            Places places = Places.of(lake);
            if (lake.vintages("police-street", null).isEmpty()) {
                out.println("Loading the demonstration's open data…");
                load(lake, places, clock);
            }
        }
    }

    private static void load(Lake lake, Places places, Clock clock) {
        Path unpacked = null;
        try {
            unpacked = Files.createTempDirectory("wardmote-demo");
            List<Upload> files = unpack(unpacked);
            Loads.of(lake, places, clock)
                    .load(files, LoadChoices.NONE.accepting(), "The demonstration", Progress.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (unpacked != null) {
                delete(unpacked);
            }
        }
    }

    private static List<Upload> unpack(Path folder) throws IOException {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        List<Upload> files = new ArrayList<>();
        for (String pattern : FILES) {
            Resource[] found = resolver.getResources("classpath:demo/" + pattern);
            for (Resource resource : found) {
                String name = String.valueOf(resource.getFilename());
                Path file = folder.resolve(name);
                try (InputStream in = resource.getInputStream()) {
                    Files.copy(in, file);
                }
                files.add(new Upload(name, file));
            }
        }
        files.sort(Comparator.comparing(Upload::name));
        return files;
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
