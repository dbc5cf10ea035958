package org.wardmote.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** Where Wardmote keeps everything: options that the root declares, and how the record there is reached. */
public interface Place {

    /** The folder of everything but the record's own files. */
    Path data();

    /** Reaches the record that is kept there, running or not. */
    <T> T open(Work<T> work) throws IOException, SQLException;

    /**
     * Makes an empty record, its tables as they were at those migrations, and brings it up to date after the work. When
     * the work fails, the record is as it was before.
     *
     * @param folder where Wardmote's own PostgreSQL keeps its files, unless the options name a server
     */
    <T> T make(Path folder, Map<String, String> versions, Work<T> work) throws IOException, SQLException;

    /** The newest migration of each schema that this Wardmote knows. */
    Map<String, String> known();

    /** What to do with a record that is reached. */
    @FunctionalInterface
    interface Work<T> {
        T on(Reach record) throws IOException, SQLException;
    }

    /**
     * The record as its roles reach it.
     *
     * @param reader sees every row
     * @param owner owns the tables
     * @param application is bound by grants and policies
     */
    record Reach(DataSource reader, DataSource owner, DataSource application) {}
}
