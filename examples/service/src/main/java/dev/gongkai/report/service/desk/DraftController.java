package dev.gongkai.report.service.desk;

import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Picture;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.service.config.ServiceSettings;
import dev.gongkai.report.service.drafts.DraftConflictException;
import dev.gongkai.report.service.drafts.DraftNotFoundException;
import dev.gongkai.report.service.drafts.DraftService;
import dev.gongkai.report.service.drafts.DraftState;
import dev.gongkai.report.service.drafts.NotAllowedException;
import dev.gongkai.report.service.drafts.OpenDraft;
import dev.gongkai.report.service.drafts.ReportDraft;
import dev.gongkai.report.service.edit.Differences;
import dev.gongkai.report.service.edit.DraftEdit;
import dev.gongkai.report.service.edit.DraftViews;
import dev.gongkai.report.service.edit.TableText;
import dev.gongkai.report.service.reports.Checks;
import dev.gongkai.report.service.security.Person;
import dev.gongkai.report.validate.ValidationResult;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One draft: filled in, saved, checked, signed off. */
@Controller
@RequestMapping("/desk/drafts/{id}")
class DraftController {

    private final DraftService drafts;
    private final Checks checks;
    private final ServiceSettings settings;

    DraftController(DraftService drafts, Checks checks, ServiceSettings settings) {
        this.settings = settings;
        this.drafts = drafts;
        this.checks = checks;
    }

    private ValidationResult check(OpenDraft open, Report report) {
        return checks.of(report, open.previous(), List.of(), open.waivers());
    }

    /** The version that a page is made of: its fields are named after it, and whoever saves says that they had it. */
    private record Shown(long revision, Report report) {
        static Shown of(OpenDraft open) {
            return new Shown(open.draft().revision(), open.report());
        }
    }

    private String page(
            OpenDraft open,
            Shown shown,
            DraftEdit edit,
            Map<String, String> typed,
            Person person,
            Locale locale,
            Model model) {
        model.addAttribute("draft", open.draft());
        model.addAttribute("revision", shown.revision());
        model.addAttribute("person", person);
        model.addAttribute("kinds", Agency.Kind.values());
        model.addAttribute("levels", Agency.Level.values());
        model.addAttribute(
                "view",
                DraftViews.of(edit.report(), shown.report(), check(open, edit.report()), typed, edit.errors(), locale));
        return "draft";
    }

    @GetMapping
    String show(@PathVariable UUID id, Authentication login, Locale locale, Model model) {
        Person person = Person.of(login);
        OpenDraft open = drafts.open(person, id);
        return page(open, Shown.of(open), new DraftEdit(open.report(), Map.of()), Map.of(), person, locale, model);
    }

    /** What a save does besides. */
    enum Action {
        /** Nothing. */
        SAVE,
        /** Zero for each blank. */
        ZEROS,
        /** Each total as its parts say. */
        TOTALS
    }

    @PostMapping
    String save(
            @PathVariable UUID id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "SAVE") Action action,
            @RequestParam Map<String, String> fields,
            Authentication login,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Person person = Person.of(login);
        OpenDraft open = drafts.open(person, id);
        Shown shown = new Shown(revision, drafts.version(person, id, revision));
        DraftEdit edit = DraftEdit.of(shown.report(), fields, action == Action.TOTALS);
        if (!edit.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrong", true);
            return page(open, shown, edit, fields, person, locale, model);
        }
        Report report = action == Action.ZEROS
                ? edit.report().toBuilder().zeroBlanks().fillTotals().build()
                : edit.report();
        try {
            drafts.save(person, id, revision, report, "save");
        } catch (DraftConflictException e) {
            OpenDraft newest = drafts.open(person, id);
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("conflict", differences(newest, report, locale));
            model.addAttribute("rival", drafts.versions(person, id).get(0));
            return page(newest, Shown.of(newest), new DraftEdit(report, Map.of()), Map.of(), person, locale, model);
        } catch (NotAllowedException e) {
            // Checked meanwhile, in another window: what was typed is shown once more, for it is kept nowhere.
            OpenDraft closed = drafts.open(person, id);
            response.setStatus(HttpStatus.FORBIDDEN.value());
            model.addAttribute("refused", e.reason().in(locale));
            model.addAttribute("unsaved", differences(closed, report, locale));
            return page(
                    closed,
                    Shown.of(closed),
                    new DraftEdit(closed.report(), Map.of()),
                    Map.of(),
                    person,
                    locale,
                    model);
        }
        return "redirect:/desk/drafts/" + id + "?saved";
    }

    private static List<String> differences(OpenDraft kept, Report typed, Locale locale) {
        return kept.report().differences(typed).stream()
                .map(difference -> Differences.text(difference, locale))
                .toList();
    }

    /** What the fields come to, while they are being typed; nothing is saved. */
    @PostMapping("/check")
    String check(
            @PathVariable UUID id,
            @RequestParam long revision,
            @RequestParam Map<String, String> fields,
            Authentication login,
            Locale locale,
            Model model) {
        Person person = Person.of(login);
        OpenDraft open = drafts.open(person, id);
        Shown shown = new Shown(revision, drafts.version(person, id, revision));
        DraftEdit edit = DraftEdit.of(shown.report(), fields, false);
        page(open, shown, edit, Map.of(), person, locale, model);
        return "draft :: live";
    }

    @PostMapping("/figure")
    String figure(
            @PathVariable UUID id,
            @RequestParam long revision,
            @RequestParam String part,
            @RequestParam String alt,
            @RequestParam(defaultValue = "") String caption,
            @RequestParam MultipartFile file,
            Authentication login)
            throws IOException {
        Person person = Person.of(login);
        OpenDraft open = drafts.open(person, id);
        if (alt.isBlank()) {
            throw new DeskInputException("应填写替代文本，说明图片的内容", "say what the picture shows, for those who cannot see it");
        }
        Narrative.Figure figure;
        try {
            // Whole: it becomes part of the report, which is in memory.
            figure = new Narrative.Figure(
                    Picture.of(file.getBytes()), caption.isBlank() ? null : caption.strip(), alt.strip());
        } catch (IllegalArgumentException e) {
            throw new DeskInputException(
                    "图片应为 PNG 或 JPEG，说明文字中不能有不能排印的字符", "the picture must be PNG or JPEG, and its texts printable");
        }
        return append(person, open, revision, part, figure, "figure");
    }

    @PostMapping("/table")
    String table(
            @PathVariable UUID id,
            @RequestParam long revision,
            @RequestParam String part,
            @RequestParam String rows,
            @RequestParam(defaultValue = "") String caption,
            Authentication login) {
        Person person = Person.of(login);
        OpenDraft open = drafts.open(person, id);
        Narrative.SmallTable table;
        try {
            table = TableText.read(rows, caption.isBlank() ? null : caption.strip());
        } catch (IllegalArgumentException e) {
            throw new DeskInputException(
                    "小表至少一行，最多 " + Narrative.SmallTable.MAX_COLUMNS + " 列，文字中不能有不能排印的字符",
                    "a small table has at least one row, at most " + Narrative.SmallTable.MAX_COLUMNS
                            + " columns, and printable texts");
        }
        return append(person, open, revision, part, table, "table");
    }

    private String append(
            Person person, OpenDraft open, long revision, String part, Narrative.Block block, String note) {
        Part target = narrativePart(part);
        List<Narrative.Block> blocks =
                new ArrayList<>(open.report().narrative(target).blocks());
        blocks.add(block);
        Report report = open.report().toBuilder()
                .narrative(target, new Narrative(blocks))
                .build();
        String pointer = "/" + target.key() + "/" + (blocks.size() - 1) + "/figure";
        check(open, report).findings().stream()
                .filter(finding -> finding.place().pointer().equals(pointer))
                .findFirst()
                .ifPresent(finding -> {
                    // A picture that no document can show is not kept, only to be found fault with.
                    throw new DeskInputException(finding.message());
                });
        UUID id = open.draft().id();
        drafts.save(person, id, revision, report, note);
        return "redirect:/desk/drafts/" + id + "?saved#n-" + target.key();
    }

    private static Part narrativePart(String key) {
        for (Part part : Part.values()) {
            if (part.key().equals(key) && !part.isTable()) {
                return part;
            }
        }
        throw new DraftNotFoundException();
    }

    @GetMapping("/pictures/{part}/{block}")
    ResponseEntity<byte[]> picture(
            @PathVariable UUID id, @PathVariable String part, @PathVariable int block, Authentication login) {
        Report report = drafts.open(Person.of(login), id).report();
        Narrative narrative = part.equals("preamble") ? report.preamble() : report.narrative(narrativePart(part));
        if (block < 0
                || block >= narrative.blocks().size()
                || !(narrative.blocks().get(block) instanceof Narrative.Figure figure)) {
            throw new DraftNotFoundException();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(figure.picture().type().mediaType()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(figure.picture().content());
    }

    @PostMapping("/waive")
    String waive(
            @PathVariable UUID id,
            @RequestParam String rule,
            @RequestParam List<String> place,
            @RequestParam String reason,
            Authentication login) {
        Person person = Person.of(login);
        OpenDraft open = drafts.open(person, id);
        if (reason.isBlank()) {
            throw new DeskInputException("应填写理由", "a reason is needed");
        }
        ValidationResult found = check(open, open.report());
        LocalDate day = LocalDate.now(settings.zone());
        drafts.waive(person, id, before -> WaiverEdits.add(before, found, rule, place, reason, person, day));
        return "redirect:/desk/drafts/" + id + "#findings";
    }

    @PostMapping("/unwaive")
    String unwaive(@PathVariable UUID id, @RequestParam String rule, @RequestParam String place, Authentication login) {
        Person person = Person.of(login);
        drafts.waive(person, id, before -> WaiverEdits.remove(before, rule, place));
        return "redirect:/desk/drafts/" + id + "#findings";
    }

    @PostMapping("/state")
    String state(
            @PathVariable UUID id, @RequestParam long revision, @RequestParam DraftState to, Authentication login) {
        Person person = Person.of(login);
        OpenDraft open = drafts.open(person, id);
        boolean faultless = check(open, open.report()).verdict() != ValidationResult.Verdict.INVALID;
        ReportDraft moved = drafts.move(person, id, revision, to, faultless);
        return "redirect:/desk/drafts/" + moved.id();
    }
}
