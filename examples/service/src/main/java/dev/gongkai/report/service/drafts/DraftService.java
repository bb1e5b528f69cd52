package dev.gongkai.report.service.drafts;

import dev.gongkai.report.json.MalformedReportException;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.service.security.AuditLog;
import dev.gongkai.report.service.security.Person;
import dev.gongkai.report.validate.Waivers;
import dev.gongkai.report.validate.settings.MalformedSettingsException;
import dev.gongkai.report.validate.settings.WaiversReader;
import dev.gongkai.report.validate.settings.WaiversWriter;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts: who may see and change them, and that nobody's work is lost (草稿管理).
 *
 * <p>Clerks see their own, reviewers all. Whoever saves names the version that they had before them; if there is a newer
 * one, nothing is saved, and they are told.
 */
@Service
public class DraftService {

    private static final int MAX_NOTE = 400;
    private static final int MAX_LISTED = 200;

    private final DraftRepository drafts;
    private final AuditLog audit;

    DraftService(DraftRepository drafts, AuditLog audit) {
        this.drafts = drafts;
        this.audit = audit;
    }

    /**
     * The drafts that somebody sees.
     *
     * @param person who asks
     * @return the latest first
     */
    public List<ReportDraft> list(Person person) {
        return person.isReviewer() ? drafts.all() : drafts.of(person.name());
    }

    /**
     * Begins a draft.
     *
     * @param person who begins it
     * @param report the first version
     * @param previous last year's report, or null
     * @param note where it comes from
     * @return the draft
     */
    @Transactional
    public ReportDraft create(Person person, Report report, @Nullable Report previous, String note) {
        ReportDraft draft = new ReportDraft(
                UUID.randomUUID(), person.name(), listed(report), report.year(), DraftState.DRAFT, 1, now());
        drafts.add(draft, previous == null ? null : json(previous));
        drafts.add(draft.id(), version(draft, note, person), json(report));
        audit.note(person.name(), "create", draft.id().toString());
        return draft;
    }

    /**
     * Opens a draft.
     *
     * @param person who asks
     * @param id its id
     * @return the draft with all that belongs to it
     * @throws DraftNotFoundException if there is none, or it is somebody else's
     */
    @Transactional(readOnly = true)
    public OpenDraft open(Person person, UUID id) {
        ReportDraft draft = find(person, id);
        Report report = read(drafts.report(id, draft.revision()).orElseThrow(DraftNotFoundException::new));
        return new OpenDraft(
                draft,
                report,
                drafts.previous(id).map(DraftService::read).orElse(null),
                drafts.waivers(id).map(DraftService::waivers).orElse(Waivers.NONE));
    }

    private ReportDraft find(Person person, UUID id) {
        return drafts.find(id)
                .filter(draft -> person.isReviewer() || draft.owner().equals(person.name()))
                .orElseThrow(DraftNotFoundException::new);
    }

    private ReportDraft editable(Person person, UUID id) {
        ReportDraft draft = find(person, id);
        if (!draft.isOpen()) {
            throw new NotAllowedException("草稿已校核或已公布，不能修改", "the draft is checked or published and cannot be changed");
        }
        return draft;
    }

    /** As it is once nobody else is at it: it may have been checked while this waited. */
    private ReportDraft locked(Person person, UUID id) {
        find(person, id);
        drafts.lock(id);
        return editable(person, id);
    }

    /**
     * Saves a version.
     *
     * @param person who saves
     * @param id the draft
     * @param revision the version that they had before them
     * @param report what is saved
     * @param note what was done
     * @return the draft as it is now
     * @throws DraftConflictException if somebody else has saved since; nothing is saved then
     * @throws NotAllowedException if the draft is closed
     */
    @Transactional
    public ReportDraft save(Person person, UUID id, long revision, Report report, String note) {
        ReportDraft draft = editable(person, id);
        return advance(person, draft, revision, draft.state(), report, note, "save");
    }

    private ReportDraft advance(
            Person person,
            ReportDraft draft,
            long revision,
            DraftState state,
            Report report,
            String note,
            String what) {
        ReportDraft next =
                new ReportDraft(draft.id(), draft.owner(), listed(report), draft.year(), state, revision + 1, now());
        if (draft.revision() != revision || !drafts.advance(next)) {
            throw new DraftConflictException();
        }
        drafts.add(draft.id(), version(next, note, person), json(report));
        audit.note(person.name(), what, draft.id() + "#" + next.revision());
        return next;
    }

    /**
     * Moves a draft on, or back.
     *
     * @param person who decides
     * @param id the draft
     * @param revision the version that they had before them
     * @param to the state that it is to have
     * @param faultless whether no error is found in it
     * @return the draft as it is now
     * @throws DraftConflictException if somebody else has saved since
     * @throws NotAllowedException if that is not theirs to decide
     */
    @Transactional
    public ReportDraft move(Person person, UUID id, long revision, DraftState to, boolean faultless) {
        OpenDraft open = open(person, id);
        ReportDraft draft = open.draft();
        switch (to) {
            case CHECKED -> {
                require(draft.isOpen(), "只有草稿可以标为已校核", "only a draft can be marked as checked");
                require(faultless, "还有错误，不能标为已校核", "there are errors; it cannot be marked as checked");
            }
            case PUBLISHED -> {
                require(person.isReviewer(), "只有审核人可以公布", "only a reviewer publishes");
                require(draft.state() == DraftState.CHECKED, "未校核的不能公布", "what is not checked cannot be published");
                String checker = drafts.versions(id).get(0).author();
                require(
                        !checker.equals(person.name()),
                        "校核和公布须由两人分别办理",
                        "whoever checked it cannot publish it: two people have to");
            }
            case DRAFT ->
                require(draft.state() == DraftState.CHECKED, "已公布的不能退回", "what is published cannot be returned");
        }
        return advance(
                person, draft, revision, to, open.report(), to.name(), to.name().toLowerCase(Locale.ROOT));
    }

    /** The list has room for what is a name. */
    private static String listed(Report report) {
        String name = report.agency().name();
        return name.length() <= MAX_LISTED ? name : name.substring(0, MAX_LISTED - 1) + "…";
    }

    private static void require(boolean condition, String zh, String en) {
        if (!condition) {
            throw new NotAllowedException(zh, en);
        }
    }

    /**
     * The versions of a draft.
     *
     * @param person who asks
     * @param id the draft
     * @return the latest first
     */
    @Transactional(readOnly = true)
    public List<DraftVersion> versions(Person person, UUID id) {
        find(person, id);
        return drafts.versions(id);
    }

    /**
     * A version of a draft.
     *
     * @param person who asks
     * @param id the draft
     * @param revision its number
     * @return what was saved then
     */
    @Transactional(readOnly = true)
    public Report version(Person person, UUID id, long revision) {
        find(person, id);
        return read(drafts.report(id, revision).orElseThrow(DraftNotFoundException::new));
    }

    /**
     * Changes the waivers of a draft; of two who do so at once, the second changes what the first has left.
     *
     * @param person who decides
     * @param id the draft
     * @param change all of them as they are now, from as they were
     */
    @Transactional
    public void waive(Person person, UUID id, UnaryOperator<Waivers> change) {
        locked(person, id);
        Waivers before = drafts.waivers(id).map(DraftService::waivers).orElse(Waivers.NONE);
        drafts.waivers(id, WaiversWriter.create().write(change.apply(before)));
        audit.note(person.name(), "waive", id.toString());
    }

    /**
     * Keeps a Word document until it is decided what of it is taken.
     *
     * @param person who brings it
     * @param id the draft
     * @param document its bytes
     * @throws NotAllowedException if there is one that nobody has decided on: it does not go away by itself
     */
    @Transactional
    public void upload(Person person, UUID id, byte[] document) {
        ReportDraft draft = locked(person, id);
        require(
                drafts.upload(id).isEmpty(),
                "已有一份待定的修改稿，请先决定是否采纳，或放弃它",
                "there is an edited file that nobody has decided on; decide on it first, or drop it");
        drafts.upload(id, new WordUpload(draft.revision(), person.name(), document));
        audit.note(person.name(), "upload", id.toString());
    }

    /**
     * The Word document that is to be decided on.
     *
     * @param person who asks
     * @param id the draft
     * @return empty where there is none
     */
    @Transactional(readOnly = true)
    public Optional<WordUpload> upload(Person person, UUID id) {
        find(person, id);
        return drafts.upload(id);
    }

    /**
     * Saves what was decided of the Word document, which is gone then.
     *
     * @param person who decided
     * @param id the draft
     * @param revision the version that they had before them
     * @param report the draft with what was accepted
     * @param note what was done
     * @throws DraftConflictException if somebody else has saved since; nothing is saved then
     */
    @Transactional
    public void decide(Person person, UUID id, long revision, Report report, String note) {
        save(person, id, revision, report, note);
        drafts.removeUpload(id);
    }

    /**
     * Drops the Word document.
     *
     * @param person who decided
     * @param id the draft
     */
    @Transactional
    public void dropUpload(Person person, UUID id) {
        find(person, id);
        drafts.removeUpload(id);
        audit.note(person.name(), "drop", id.toString());
    }

    private static DraftVersion version(ReportDraft draft, String note, Person author) {
        String cut = note.length() <= MAX_NOTE ? note : note.substring(0, MAX_NOTE);
        return new DraftVersion(draft.revision(), draft.state(), cut, author.name(), draft.updated());
    }

    /** Databases keep microseconds. */
    private static OffsetDateTime now() {
        return OffsetDateTime.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MILLIS);
    }

    private static String json(Report report) {
        return ReportWriter.create().write(report);
    }

    private static Report read(String json) {
        try {
            return ReportReader.create().read(json);
        } catch (MalformedReportException e) {
            throw new IllegalStateException("a kept report cannot be read", e);
        }
    }

    private static Waivers waivers(String json) {
        try {
            return WaiversReader.create().read(json);
        } catch (MalformedSettingsException e) {
            throw new IllegalStateException("kept waivers cannot be read", e);
        }
    }
}
