import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import org.wardmote.TestPostgres;
import org.wardmote.TestVisitor;
import org.wardmote.TestWardmote;

/**
 * Times the pages of matters in a Wardmote with 100,000 of them, of which one member may see 500: the first page of the list,
 * a search in it, and one matter. Every answer passes the gate, the decision, row-level security and the trail.
 *
 * <p>java -cp CLASSES bench/MattersWarm.java DIR [RUNS]
 */
public final class MattersWarm {

    private static final String SEED = """
            insert into access.member (id, agency, name, email, joined)
                select md5('m' || i)::uuid, (array['gravesham-council','dartford-council','kent-police','kent-probation'])[1 + i % 4],
                       'Member ' || i, 'm' || i || '@bench.example', now() from generate_series(1, 300) i;
            insert into access.circle (id, reference, agency, purpose, data_class, compartment, made_at, made_by)
                select md5('c' || i)::uuid, overlay(upper(lpad(to_hex(i), 8, '0')) placing '-' from 5 for 0),
                       (array['gravesham-council','dartford-council','kent-police','kent-probation'])[1 + i % 4],
                       (array['serious-violence','anti-social-behaviour','domestic-abuse'])[1 + i % 3], 'incidents', i % 50 = 0,
                       now() - i * interval '1 minute', md5('m' || (1 + i % 300))::uuid from generate_series(1, 100000) i;
            insert into access.place (id, circle, member, ground, level, starts, made_by)
                select md5('p' || i || 'x' || k)::uuid, md5('c' || i)::uuid, md5('m' || (1 + (i * 7 + k * 31) % 300))::uuid, 'Bench',
                       1 + (i + k) % 4, now() - interval '1 day', 'Bench'
                from generate_series(1, 100000) i, generate_series(1, 3) k;
            insert into access.place (id, circle, member, ground, level, starts, made_by)
                select md5('q' || i)::uuid, md5('c' || i * 199)::uuid, (select id from access.member where email = 'maria.costa@gravesham.example'),
                       'Bench', 1 + i % 4, now() - interval '1 day', 'Bench' from generate_series(1, 500) i;
            insert into access.matter select md5('t' || i)::uuid, md5('c' || i)::uuid, 'Matter ' || i, 'uk-gdpr', 'cda-1998-s115', 'official',
                now() - i * interval '1 minute', 'Bench' from generate_series(1, 100000) i;
            insert into access.matter_summary select md5('t' || i)::uuid, md5('c' || i)::uuid, 'What matter ' || i || ' is about'
                from generate_series(1, 100000) i;
            """;

    public static void main(String[] args) throws Exception {
        int runs = args.length > 1 ? Integer.parseInt(args[1]) : 400;
        Path lake = Files.createDirectories(Path.of(args[0]).resolve("lake"));
        TestWardmote wardmote = TestWardmote.start(TestPostgres.fresh(), lake, Map.of());
        try (Connection connection = wardmote.database().superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(SEED);
            statement.execute("analyze");
        }
        TestVisitor maria = wardmote.signedInAs("maria.costa@gravesham.example");
        String first = maria.get("/matters").body();
        int rows = first.split("href=\"/matters/[0-9a-f]{8}-", -1).length - 1;
        if (rows != 50) {
            throw new IllegalStateException(rows + " matters on the page, where 50 should be");
        }
        String one = first.replaceAll("(?s).*href=\"(/matters/[0-9a-f]{8}-[0-9a-f-]*)\".*", "$1");
        time(maria, "/matters", "50 of 100,000", runs);
        time(maria, "/matters?search=about", "a search in them", runs);
        time(maria, one, "one matter", runs);
        wardmote.stop();
        System.exit(0);
    }

    private static void time(TestVisitor who, String path, String what, int runs) {
        double[] times = new double[runs];
        for (int run = -runs; run < runs; run++) {
            long start = System.nanoTime();
            int status = who.get(path).statusCode();
            if (status != 200) {
                throw new IllegalStateException(path + " answers " + status);
            }
            if (run >= 0) {
                times[run] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(times);
        System.out.printf(
                "%-20s median %6.1f ms, 95%% within %6.1f ms%n", what, times[runs / 2], times[runs * 95 / 100]);
    }
}
