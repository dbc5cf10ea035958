package org.wardmote;

/** Whoever keeps the record: Wardmote's own PostgreSQL, which ends when it is closed, or a server it was told of. */
interface DatabaseServer extends AutoCloseable {

    Database database();

    @Override
    void close();
}
