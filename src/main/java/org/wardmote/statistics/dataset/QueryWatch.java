package org.wardmote.statistics.dataset;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.QueryProgress;
import org.wardmote.statistics.Progress;

/** Asks DuckDB from time to time how far a long statement has come, and says so. */
final class QueryWatch implements AutoCloseable {

    private static final long EVERY_MILLIS = 500;

    private final PreparedStatement statement;
    private final String doing;
    private final long bytes;
    private final Progress progress;
    private final Thread thread;

    QueryWatch(PreparedStatement statement, String doing, long bytes, Progress progress) {
        this.bytes = bytes;
        this.statement = statement;
        this.doing = doing;
        this.progress = progress;
        this.thread = new Thread(this::watch, "progress");
        this.thread.setDaemon(true);
    }

    void start() {
        if (progress != Progress.SILENT) {
            thread.start();
        }
    }

    private void watch() {
        try {
            DuckDBPreparedStatement running = statement.unwrap(DuckDBPreparedStatement.class);
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(EVERY_MILLIS);
                QueryProgress now = running.getQueryProgress();
                if (now.getPercentage() >= 0) {
                    progress.at(doing, (long) (now.getPercentage() / 100 * bytes), bytes);
                }
            }
        } catch (InterruptedException | SQLException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
