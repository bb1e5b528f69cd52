package dev.gongkai.report.service.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who did what, and when (审计日志). Nothing is ever taken out of it here.
 *
 * <pre>{@code audit.note(person.name(), "publish", draft.id().toString());}</pre>
 */
@Repository
public class AuditLog {

    private final JdbcClient jdbc;

    AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An entry.
     *
     * @param at when
     * @param who the name; of a login that failed, what was given for it
     * @param what such as {@code login} or {@code publish}
     * @param subject what was done it to, such as the id of a draft
     * @param address where from
     */
    public record Entry(OffsetDateTime at, String who, String what, String subject, String address) {}

    /**
     * Notes something.
     *
     * @param who the name
     * @param what what was done
     * @param subject what it was done to
     */
    public void note(String who, String what, String subject) {
        jdbc.sql("insert into audit (at, who, what, subject, address) values (?, ?, ?, ?, ?)")
                .params(OffsetDateTime.now(Clock.systemUTC()), cut(who, 64), what, cut(subject, 200), address())
                .update();
    }

    /**
     * The latest entries.
     *
     * @param count how many at most
     * @return the latest first
     */
    public List<Entry> latest(int count) {
        return jdbc.sql("select at, who, what, subject, address from audit order by id desc fetch first "
                        + Math.max(1, count) + " rows only")
                .query((row, number) -> new Entry(
                        row.getObject(1, OffsetDateTime.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    private static String cut(String text, int length) {
        // Neither database holds the character 0 in a text.
        String clean = text.replace('\0', '?');
        return clean.length() <= length ? clean : clean.substring(0, length);
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? remote(attributes.getRequest())
                : "";
    }

    private static String remote(HttpServletRequest request) {
        return cut(String.valueOf(request.getRemoteAddr()), 64);
    }
}
