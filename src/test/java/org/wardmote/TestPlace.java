package org.wardmote;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.wardmote.backup.Place;
import picocli.CommandLine.Command;

/** A data folder, and a database of the tests' PostgreSQL, whose superuser takes the backup as it does in Wardmote's own. */
@Command
public final class TestPlace implements Place {

    private final Path data;
    private final TestPostgres.Fresh database;
    private Map<String, String> known = Database.known();
    private boolean superuser = true;

    public TestPlace(Path data, TestPostgres.Fresh database) {
        this.data = data;
        this.database = database;
    }

    /** An empty database, as its administrator makes it. */
    public static TestPostgres.Fresh empty() {
        return TestPostgres.bare("wardmote_owner");
    }

    @Override
    public Path data() {
        return data;
    }

    @Override
    public <T> T open(Work<T> work) throws IOException, SQLException {
        return work.on(reach());
    }

    @Override
    public <T> T make(Path folder, Map<String, String> versions, Work<T> work) throws IOException, SQLException {
        return DatabaseOptions.make(database.server(), versions, work);
    }

    @Override
    public Map<String, String> known() {
        return known;
    }

    /** The same to a Wardmote that knows other migrations. */
    public TestPlace knowing(Map<String, String> others) {
        known = others;
        return this;
    }

    /** The same where Wardmote was told of a server, and the owner of the tables takes the backup. */
    public TestPlace readByOwner() {
        superuser = false;
        return this;
    }

    private Reach reach() {
        Reach reach = DatabaseOptions.reach(database.server());
        return superuser ? new Reach(database.mighty(), reach.owner(), reach.application()) : reach;
    }
}
