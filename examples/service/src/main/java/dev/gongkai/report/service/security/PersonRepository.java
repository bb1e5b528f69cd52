package dev.gongkai.report.service.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people as they are kept. */
@Repository
class PersonRepository {

    record Row(
            String name,
            Person.Role role,
            String password,
            int failures,
            @Nullable OffsetDateTime lockedUntil,
            boolean closed,
            int decided) {

        /** Whether they may not log in for a while. */
        boolean isLocked() {
            return lockedUntil != null && lockedUntil.isAfter(OffsetDateTime.now(Clock.systemUTC()));
        }
    }

    private static final String COLUMNS =
            "select name, role, password, failures, locked_until, closed, decided from person";

    private final JdbcClient jdbc;

    PersonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Row> find(String name) {
        return jdbc.sql(COLUMNS + " where name = ?")
                .param(name)
                .query((row, number) -> row(row))
                .optional();
    }

    List<Row> all() {
        return jdbc.sql(COLUMNS + " order by name")
                .query((row, number) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString(1),
                Person.Role.valueOf(row.getString(2)),
                row.getString(3),
                row.getInt(4),
                row.getObject(5, OffsetDateTime.class),
                row.getBoolean(6),
                row.getInt(7));
    }

    boolean isEmpty() {
        return jdbc.sql("select count(*) from person").query(Long.class).single() == 0;
    }

    void add(String name, Person.Role role, String password) {
        jdbc.sql("insert into person (name, role, password) values (?, ?, ?)")
                .params(name, role.name(), password)
                .update();
    }

    void password(String name, String password) {
        jdbc.sql("update person set password = ? where name = ?")
                .params(password, name)
                .update();
    }

    /** Another password, and no lock: whoever is logged in is out. */
    void reset(String name, String password) {
        jdbc.sql(
                        "update person set password = ?, failures = 0, locked_until = null, decided = decided + 1 where name = ?")
                .params(password, name)
                .update();
    }

    void close(String name, boolean closed) {
        jdbc.sql("update person set closed = ?, decided = decided + 1 where name = ?")
                .params(closed, name)
                .update();
    }

    /** Counts a wrong password in one statement: many at once are counted too. */
    void failed(String name, int allowed, OffsetDateTime lockedUntil) {
        jdbc.sql("update person set failures = failures + 1,"
                        + " locked_until = case when failures + 1 >= ? then cast(? as timestamp with time zone)"
                        + " else locked_until end where name = ?")
                .params(allowed, lockedUntil, name)
                .update();
    }

    void succeeded(String name) {
        jdbc.sql("update person set failures = 0, locked_until = null where name = ?")
                .param(name)
                .update();
    }
}
