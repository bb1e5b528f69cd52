package dev.gongkai.report.service.drafts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The drafts as they are kept. Reports are texts in their own format here: numbers keep their digits. */
@Repository
class DraftRepository {

    private static final String COLUMNS = "select id, owner, agency, report_year, state, revision, updated from draft";

    private final JdbcClient jdbc;

    DraftRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static ReportDraft draft(ResultSet row, int number) throws SQLException {
        return new ReportDraft(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                DraftState.valueOf(row.getString(5)),
                row.getLong(6),
                row.getObject(7, OffsetDateTime.class));
    }

    List<ReportDraft> all() {
        return jdbc.sql(COLUMNS + " order by updated desc")
                .query(DraftRepository::draft)
                .list();
    }

    List<ReportDraft> of(String owner) {
        return jdbc.sql(COLUMNS + " where owner = ? order by updated desc")
                .param(owner)
                .query(DraftRepository::draft)
                .list();
    }

    Optional<ReportDraft> find(UUID id) {
        return jdbc.sql(COLUMNS + " where id = ?")
                .param(id)
                .query(DraftRepository::draft)
                .optional();
    }

    void add(ReportDraft draft, @Nullable String previous) {
        jdbc.sql("insert into draft (id, owner, agency, report_year, state, revision, updated, previous)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        draft.id(),
                        draft.owner(),
                        draft.agency(),
                        draft.year(),
                        draft.state().name(),
                        draft.revision(),
                        draft.updated(),
                        previous)
                .update();
    }

    /** Moves a draft to its next version, if it is still at the one before: of two who try, one does. */
    boolean advance(ReportDraft next) {
        return jdbc.sql(
                                "update draft set agency = ?, state = ?, revision = ?, updated = ? where id = ? and revision = ?")
                        .params(
                                next.agency(),
                                next.state().name(),
                                next.revision(),
                                next.updated(),
                                next.id(),
                                next.revision() - 1)
                        .update()
                == 1;
    }

    void add(UUID id, DraftVersion version, String report) {
        jdbc.sql("insert into draft_version (draft, revision, report, state, note, author, saved)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        version.revision(),
                        report,
                        version.state().name(),
                        version.note(),
                        version.author(),
                        version.saved())
                .update();
    }

    Optional<String> report(UUID id, long revision) {
        return jdbc.sql("select report from draft_version where draft = ? and revision = ?")
                .params(id, revision)
                .query(String.class)
                .optional();
    }

    Optional<String> previous(UUID id) {
        return jdbc.sql("select previous from draft where id = ? and previous is not null")
                .param(id)
                .query(String.class)
                .optional();
    }

    List<DraftVersion> versions(UUID id) {
        return jdbc.sql("select revision, state, note, author, saved from draft_version where draft = ?"
                        + " order by revision desc")
                .param(id)
                .query((row, number) -> new DraftVersion(
                        row.getLong(1),
                        DraftState.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class)))
                .list();
    }

    /** Until the end of the transaction, others wait here. */
    void lock(UUID id) {
        jdbc.sql("select revision from draft where id = ? for update")
                .param(id)
                .query(Long.class)
                .single();
    }

    Optional<String> waivers(UUID id) {
        return jdbc.sql("select waivers from draft_waivers where draft = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    void waivers(UUID id, String waivers) {
        int changed = jdbc.sql("update draft_waivers set waivers = ? where draft = ?")
                .params(waivers, id)
                .update();
        if (changed == 0) {
            jdbc.sql("insert into draft_waivers (draft, waivers) values (?, ?)")
                    .params(id, waivers)
                    .update();
        }
    }

    Optional<WordUpload> upload(UUID id) {
        return jdbc.sql("select revision, author, document from word_upload where draft = ?")
                .param(id)
                .query((row, number) -> WordUpload.ofText(row.getLong(1), row.getString(2), row.getString(3)))
                .optional();
    }

    void upload(UUID id, WordUpload upload) {
        jdbc.sql("insert into word_upload (draft, revision, author, document) values (?, ?, ?, ?)")
                .params(id, upload.revision(), upload.author(), upload.text())
                .update();
    }

    void removeUpload(UUID id) {
        jdbc.sql("delete from word_upload where draft = ?").param(id).update();
    }
}
