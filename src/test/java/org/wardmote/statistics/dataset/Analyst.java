package org.wardmote.statistics.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.wardmote.lake.Lake;
import org.wardmote.lake.LoadRefused;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.Problem;
import org.wardmote.lake.Vintage;
import org.wardmote.places.Places;
import org.wardmote.statistics.LoadChoices;
import org.wardmote.statistics.LoadPreview;
import org.wardmote.statistics.Loaded;
import org.wardmote.statistics.Progress;
import org.wardmote.statistics.Upload;

/** Ana, who loads files into a lake of her own. */
final class Analyst implements AutoCloseable {

    static final Path KENT = Path.of("demo/police");

    private final Path folder;
    final Lake lake;
    private final Loading loading;

    Analyst(Path folder) {
        this.folder = folder;
        this.lake = Lake.open(folder.resolve("lake"), Clock.systemUTC());
        this.loading = new Loading(lake, Places.of(lake), Clock.systemUTC());
    }

    /** The Kent files of the demo whose names begin so. */
    static List<Upload> kent(String beginning) {
        try (Stream<Path> files = Files.list(KENT)) {
            return files.filter(f -> f.getFileName().toString().startsWith(beginning))
                    .sorted()
                    .map(Upload::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Upload file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Upload file(String name, byte[] bytes) {
        try {
            Path file = Files.createDirectories(folder.resolve("files")).resolve(name);
            Files.write(file, bytes);
            return Upload.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Loaded loads(Upload... files) {
        return loads(LoadChoices.NONE, files);
    }

    Loaded loads(LoadChoices choices, Upload... files) {
        return loading.load(Arrays.asList(files), choices, "Ana", Progress.SILENT);
    }

    LoadPreview previews(Upload... files) {
        return loading.preview(Arrays.asList(files), LoadChoices.NONE);
    }

    /** Why some files are refused; the lake is as it was, which is looked at. */
    List<Problem> isRefused(Upload... files) {
        return isRefused(LoadChoices.NONE, files);
    }

    List<Problem> isRefused(LoadChoices choices, Upload... files) {
        List<String> before = everything();
        try {
            loads(choices, files);
        } catch (LoadRefused e) {
            if (!everything().equals(before)) {
                throw new AssertionError("A refused load changed the lake", e);
            }
            return e.problems().stream()
                    .filter(p -> p.severity() == Problem.Severity.ERROR)
                    .toList();
        }
        throw new AssertionError("The load was not refused");
    }

    /** Every file of the lake's vintages, and whatever is left in its staging. */
    List<String> everything() {
        List<String> all = new ArrayList<>();
        for (String part : List.of("vintages", "staging")) {
            Path root = lake.dir().resolve(part);
            if (Files.isDirectory(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    files.filter(Files::isRegularFile)
                            .map(Path::toString)
                            .sorted()
                            .forEach(all::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return all;
    }

    /** The rows of a query, each as its values with a space between; {@code $dataset} names the newest vintage's folder. */
    List<String> asks(String sql) {
        String filled = sql;
        for (String dataset :
                lake.vintages().stream().map(v -> v.id().dataset()).distinct().toList()) {
            filled = filled.replace("$" + dataset + "/", newest(dataset).folder() + "/");
        }
        return asks(lake, filled);
    }

    /** The rows of a query, each as its values with a space between. */
    static List<String> asks(Lake lake, String sql) {
        List<String> rows = new ArrayList<>();
        try (Connection connection = lake.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.append(i == 1 ? "" : " ").append(result.getString(i));
                }
                rows.add(row.toString());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    Vintage newest(String dataset) {
        List<Vintage> vintages = lake.vintages(dataset, null);
        return vintages.get(vintages.size() - 1);
    }

    List<String> warnings(String dataset, String check) {
        return newest(dataset).manifest().warnings().stream()
                .filter(w -> w.check().equals(check))
                .map(Manifest.Warning::message)
                .toList();
    }

    @Override
    public void close() {
        lake.close();
    }
}
