package org.wardmote;

/** Whoever keeps the record: Wardmote's own PostgreSQL, which ends when it is closed, or a server it was told of. */
interface DatabaseServer extends AutoCloseable {

    Database database();

    /** The role that sees every row, for backups: PostgreSQL's superuser where that is ours, else the owner of the tables. */
    default Database.Login reader() {
        return database().owner();
    }

    @Override
    void close();
}
