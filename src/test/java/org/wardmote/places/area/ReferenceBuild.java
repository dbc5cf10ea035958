package org.wardmote.places.area;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.wardmote.lake.Manifest;

/**
 * Makes the reference files that ship in the jar from the files that the ONS publishes: run by hand when they change,
 * with the folder of the ONS files, the folder {@code src/test/resources/reference-build} and the folder to write.
 */
final class ReferenceBuild {

    private static final String PARQUET =
            " (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 19, PARQUET_VERSION v2)";
    private static final List<String> LOOKUP_FILES = List.of(
            "areas/lad17-to-csp17-to-pfa17-ew.csv",
            "areas/lsoa11-to-lsoa21-ew.csv.gz",
            "areas/lsoa11-to-ward18-to-lad18-ew.csv.gz",
            "areas/lsoa21-to-ward24-to-lad24-ew.csv.gz");

    /** Neighbours are asked of areas of today; those of wards and partnerships follow from their LSOAs. */
    private static final Set<String> TOUCHING = Set.of("lsoa.2021", "district.2024", "force.2020");

    private final Path in;
    private final Path hand;
    private final Path out;
    private final Connection duckdb;

    private ReferenceBuild(Path in, Path hand, Path out, Connection duckdb) {
        this.in = in;
        this.hand = hand;
        this.out = out;
        this.duckdb = duckdb;
    }

    public static void main(String[] args) throws Exception {
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
            new ReferenceBuild(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), duckdb).build();
        }
    }

    private void build() throws Exception {
        for (String dataset : List.of("lookup", "population", "households", "boundaries")) {
            Files.createDirectories(out.resolve(dataset));
        }
        boundaries();
        String sql = Files.readString(hand.resolve("build.sql"))
                .replace("${in}", in.toString())
                .replace("${hand}", hand.toString());
        for (String statement : sql.split("(?m)^;$", -1)) {
            if (!statement.isBlank()) {
                execute(statement);
            }
        }
        lookups();
        neighbours("ward");
        neighbours("csp");
        numbers("population", "estimates", "Population of England and Wales");
        numbers("households", "households", "Households of England and Wales");
    }

    private void lookups() throws Exception {
        List<String> files = new ArrayList<>();
        for (String level : texts("SELECT DISTINCT level FROM areas ORDER BY 1")) {
            files.add("areas." + level + ".parquet");
            execute("COPY (SELECT code, name, start, until, listed, former, aliases FROM areas WHERE level = '" + level
                    + "' ORDER BY code) TO '" + out + "/lookup/areas." + level + ".parquet'" + PARQUET);
        }
        for (String pair : texts("SELECT DISTINCT child_level || '-' || parent_level FROM pairs ORDER BY 1")) {
            String[] levels = pair.split("-", -1);
            String from = "FROM pairs WHERE child_level = '" + levels[0] + "' AND parent_level = '" + levels[1] + "'";
            String count = " GROUP BY child HAVING count(DISTINCT parent) ";
            execute("COPY (SELECT child, min(parent) AS parent " + from + count + "= 1 ORDER BY child) TO '" + out
                    + "/lookup/lookup." + pair + ".parquet'" + PARQUET);
            execute("COPY (SELECT DISTINCT child, parent " + from + " AND child IN (SELECT child " + from + count
                    + "> 1) ORDER BY child, parent) TO '" + out + "/lookup/split." + pair + ".parquet'" + PARQUET);
            files.add("lookup." + pair + ".parquet");
            files.add("split." + pair + ".parquet");
        }
        describe(
                "lookup",
                "Areas of England and Wales, and what lies in what",
                originals(LOOKUP_FILES),
                Long.parseLong(texts("SELECT count(*) FROM areas").get(0)),
                files);
    }

    private void numbers(String dataset, String table, String title) throws Exception {
        List<String> files = new ArrayList<>();
        for (String level : texts("SELECT DISTINCT level FROM " + table + " ORDER BY 1")) {
            files.add("estimates." + level + ".parquet");
            execute("COPY (SELECT code, day, n, source FROM " + table + " WHERE level = '" + level
                    + "' ORDER BY code, day) TO '" + out + "/" + dataset + "/estimates." + level + ".parquet'"
                    + PARQUET);
        }
        List<String> from = dataset.equals("population")
                ? List.of(
                        "population/myeb3-lad-uk-2001-2019.csv",
                        "population/lsoa11-mid-2017.csv.gz",
                        "population/lsoa11-mid-2019.csv.gz",
                        "population/lsoa11-mid-2020.csv.gz",
                        "census/ethnic-group-lsoa21-2021.csv.gz")
                : List.of("census/household-type-lsoa21-2021.csv.gz");
        long rows = Long.parseLong(texts("SELECT count(*) FROM " + table).get(0));
        describe(dataset, title, originals(from), rows, files);
    }

    private void boundaries() throws Exception {
        Map<String, String> layers = new TreeMap<>(Map.of(
                "areas/ltla19-ew.geojson.gz", "district.2019",
                "areas/ltla24-ew.geojson.gz", "district.2024",
                "areas/lsoa11-ew.geojson.gz", "lsoa.2011",
                "areas/lsoa21-ew.geojson.gz", "lsoa.2021",
                "areas/pfa20-ew.geojson.gz", "force.2020",
                "areas/wards21-ew.geojson.gz", "ward.2021"));
        List<String> files = new ArrayList<>();
        Map<String, Map<String, List<List<List<double[]>>>>> read = new HashMap<>();
        long rows = 0;
        for (Map.Entry<String, String> layer : layers.entrySet()) {
            Map<String, List<List<List<double[]>>>> outlines = new LinkedHashMap<>();
            try (InputStream file = new GZIPInputStream(Files.newInputStream(in.resolve(layer.getKey())))) {
                GeoJson.read(
                        file,
                        feature -> outlines.put(
                                feature.properties().entrySet().stream()
                                        .filter(each -> each.getKey().endsWith("_code"))
                                        .findFirst()
                                        .orElseThrow()
                                        .getValue(),
                                feature.polygons()));
            }
            rows += outlines.size();
            read.put(layer.getValue(), outlines);
            for (String file : Outlines.write(duckdb, outlines, out.resolve("boundaries"), layer.getValue())) {
                if (file.startsWith("outlines.") || TOUCHING.contains(layer.getValue())) {
                    files.add(file);
                } else {
                    Files.delete(out.resolve("boundaries").resolve(file));
                }
            }
        }
        files.addAll(List.of("neighbours.ward.2024.parquet", "neighbours.csp.2024.parquet"));
        wardsByShape(read.getOrDefault("ward.2021", Map.of()), read.getOrDefault("district.2024", Map.of()));
        describe(
                "boundaries",
                "Outlines of areas of England and Wales",
                originals(List.copyOf(layers.keySet())),
                rows,
                files);
    }

    private void neighbours(String level) throws SQLException {
        execute("COPY (SELECT DISTINCT a.parent AS area, b.parent AS neighbour FROM '" + out
                + "/boundaries/neighbours.lsoa.2021.parquet' n JOIN pairs a ON a.child = n.area JOIN pairs b ON b.child = n.neighbour"
                + " WHERE a.child_level = 'lsoa' AND b.child_level = 'lsoa' AND a.parent_level = '" + level
                + "' AND b.parent_level = '" + level + "' AND a.parent <> b.parent ORDER BY 1, 2) TO '" + out
                + "/boundaries/neighbours." + level + ".2024.parquet'" + PARQUET);
    }

    /** The district that holds most of a ward's corners, each drawn half-way to the middle of the ward. */
    private void wardsByShape(
            Map<String, List<List<List<double[]>>>> wards, Map<String, List<List<List<double[]>>>> districts)
            throws SQLException {
        execute("CREATE TABLE ward_by_shape (ward VARCHAR, lad VARCHAR)");
        for (Map.Entry<String, List<List<List<double[]>>>> ward : wards.entrySet()) {
            List<double[]> corners = ward.getValue().stream()
                    .map(polygon -> polygon.get(0))
                    .reduce((a, b) -> a.size() >= b.size() ? a : b)
                    .orElseThrow();
            double x = corners.stream().mapToDouble(c -> c[0]).average().orElseThrow();
            double y = corners.stream().mapToDouble(c -> c[1]).average().orElseThrow();
            String best = "";
            long most = 0;
            for (Map.Entry<String, List<List<List<double[]>>>> district : districts.entrySet()) {
                long inside = corners.stream()
                        .filter(c -> district.getValue().stream()
                                .anyMatch(polygon -> inside(polygon.get(0), (c[0] + x) / 2, (c[1] + y) / 2)))
                        .count();
                if (inside > most) {
                    most = inside;
                    best = district.getKey();
                }
            }
            if (most * 2 > corners.size()) {
                execute("INSERT INTO ward_by_shape VALUES ('" + ward.getKey() + "', '" + best + "')");
            }
        }
    }

    private static boolean inside(List<double[]> ring, double x, double y) {
        boolean inside = false;
        for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            double[] a = ring.get(i);
            double[] b = ring.get(j);
            if (a[1] > y != b[1] > y && x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0]) {
                inside = !inside;
            }
        }
        return inside;
    }

    private void describe(
            String dataset, String title, List<Manifest.Original> originals, long rows, List<String> files)
            throws IOException {
        Manifest manifest = new Manifest(
                dataset,
                title,
                Instant.EPOCH,
                "Wardmote",
                originals,
                rows,
                List.of(),
                List.of(),
                List.of(),
                ReferenceFiles.shipped(files));
        Files.write(out.resolve(dataset).resolve("manifest.json"), manifest.toJson());
    }

    private List<Manifest.Original> originals(List<String> names) throws IOException, NoSuchAlgorithmException {
        List<Manifest.Original> originals = new ArrayList<>();
        for (String name : names) {
            Path file = in.resolve(name);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream stream = new DigestInputStream(Files.newInputStream(file), digest)) {
                stream.transferTo(java.io.OutputStream.nullOutputStream());
            }
            originals.add(new Manifest.Original(
                    file.getFileName().toString(), HexFormat.of().formatHex(digest.digest()), Files.size(file)));
        }
        return originals;
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = duckdb.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = duckdb.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + "\n" + sql, e);
        }
    }
}
