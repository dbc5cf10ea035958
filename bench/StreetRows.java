import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Writes one large street file for the import benchmark: the real Kent months, told again for every force of England and
 * Wales on that force's own LSOAs, with crime ids of its own. The same arguments give the same bytes.
 *
 * <p>java bench/StreetRows.java FOLDER-OF-STREET-FILES FOLDER-OF-LOOKUPS OUT.csv ROWS
 */
public final class StreetRows {

    private static final List<String> CONSTABULARIES = List.of(
            "Avon and Somerset", "Cambridgeshire", "Cheshire", "Cumbria", "Derbyshire", "Durham", "Gloucestershire",
            "Hampshire", "Hertfordshire", "Lancashire", "Norfolk", "Suffolk");
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    public static void main(String[] args) throws IOException {
        List<String[]> kent = kentRows(Path.of(args[0]));
        Map<String, Force> forces = forces(Path.of(args[1]));
        long wanted = Long.parseLong(args[3]);
        SplittableRandom random = new SplittableRandom(20181001);
        long written = 0;
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[2]))) {
            out.write("Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,"
                    + "Crime type,Last outcome category,Context\n");
            for (int telling = 0; written < wanted; telling++) {
                for (Force force : forces.values()) {
                    if (written >= wanted) {
                        break;
                    }
                    written += tell(kent, force, telling, random, out);
                }
            }
        }
        System.out.println(written + " rows");
    }

    private record Force(String name, List<String> lsoas2011, List<String> lsoas2021) {}

    private static long tell(
            List<String[]> kent, Force force, int telling, SplittableRandom random, BufferedWriter out)
            throws IOException {
        StringBuilder line = new StringBuilder(400);
        String lastMonth = "";
        String month = "";
        for (String[] cells : kent) {
            line.setLength(0);
            if (!cells[0].isEmpty()) {
                for (int i = 0; i < 4; i++) {
                    long bits = random.nextLong();
                    for (int shift = 60; shift >= 0; shift -= 4) {
                        line.append(HEX[(int) (bits >>> shift) & 15]);
                    }
                }
            }
            if (!cells[1].equals(lastMonth)) {
                lastMonth = cells[1];
                month = YearMonth.parse(lastMonth).minusYears(2L * telling).toString();
            }
            String lsoa = cells[7];
            String lsoaName = cells[8];
            List<String> own = lastMonth.compareTo("2021") < 0 ? force.lsoas2011 : force.lsoas2021;
            if (!lsoa.isEmpty() && !own.isEmpty()) {
                String place = own.get(Math.floorMod(lsoa.hashCode() * 31 + 7, own.size()));
                lsoa = place.substring(0, 9);
                lsoaName = place.substring(10);
            }
            line.append(',').append(month).append(',').append(force.name).append(',').append(force.name);
            line.append(',').append(cells[4]).append(',').append(cells[5]).append(',').append(cells[6]);
            line.append(',').append(lsoa).append(',').append(lsoaName).append(',').append(cells[9]);
            line.append(',').append(cells[10]).append(',').append(cells[11]).append('\n');
            out.append(line);
        }
        return kent.size();
    }

    private static List<String[]> kentRows(Path folder) throws IOException {
        List<String[]> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith("street.csv.gz")).sorted().toList()) {
                for (String line : lines(file)) {
                    String[] cells = line.split(",", -1);
                    // A quoted comma would shift the columns; such rows are left out rather than told wrongly.
                    if (cells.length == 12) {
                        rows.add(cells);
                    }
                }
            }
        }
        return rows;
    }

    private static Map<String, Force> forces(Path folder) throws IOException {
        Map<String, String> forceOf = new TreeMap<>();
        for (String line : lines(folder.resolve("lad17-to-csp17-to-pfa17-ew.csv"))) {
            String[] cells = cells(line);
            forceOf.put(cells[0], cells[5].equals("London, City of") ? "City of London" : cells[5]);
        }
        Map<String, Force> forces = new TreeMap<>();
        for (String name : List.of("lsoa11-to-ward18-to-lad18-ew.csv.gz", "lsoa21-to-ward24-to-lad24-ew.csv.gz")) {
            for (String line : lines(folder.resolve(name))) {
                String[] cells = cells(line);
                String lad = Stream.of(cells).filter(c -> c.matches("[EW]0[6-9]\\d{6}")).findFirst().orElse("");
                String force = forceOf.get(lad);
                if (force == null) {
                    continue;
                }
                Force known = forces.computeIfAbsent(
                        force, f -> new Force(published(f), new ArrayList<>(), new ArrayList<>()));
                (name.startsWith("lsoa11") ? known.lsoas2011 : known.lsoas2021).add(cells[0] + " " + cells[1]);
            }
        }
        return forces;
    }

    /** The name that a force's own files bear. */
    private static String published(String force) {
        if (force.equals("Metropolitan Police")) {
            return "Metropolitan Police Service";
        }
        return force + (CONSTABULARIES.contains(force) ? " Constabulary" : " Police");
    }

    private static String[] cells(String line) {
        return Stream.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .map(cell -> cell.replace("\"", ""))
                .toArray(String[]::new);
    }

    private static List<String> lines(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        }
    }
}
