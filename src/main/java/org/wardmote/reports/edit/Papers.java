package org.wardmote.reports.edit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardmote.reports.PaperId;

/** The papers of the partnership. */
@Repository
public class Papers {

    private static final String PAPER = "select id, name, begun_at, begun_by from reports.paper ";

    private final JdbcClient jdbc;

    Papers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Paper> all() {
        return jdbc.sql(PAPER + "order by name")
                .query((row, index) -> paper(row))
                .list();
    }

    public Optional<Paper> find(PaperId id) {
        return jdbc.sql(PAPER + "where id = ?")
                .param(id.value())
                .query((row, index) -> paper(row))
                .optional();
    }

    Optional<Paper> named(String name) {
        return jdbc.sql(PAPER + "where lower(name) = lower(?)")
                .param(name)
                .query((row, index) -> paper(row))
                .optional();
    }

    void add(Paper paper) {
        jdbc.sql("insert into reports.paper (id, name, begun_at, begun_by) values (?, ?, ?, ?)")
                .params(paper.id().value(), paper.name(), Moments.of(paper.begunAt()), paper.begunBy())
                .update();
    }

    private static Paper paper(ResultSet row) throws SQLException {
        return new Paper(
                new PaperId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Moments.in(row, "begun_at"),
                row.getString("begun_by"));
    }
}
