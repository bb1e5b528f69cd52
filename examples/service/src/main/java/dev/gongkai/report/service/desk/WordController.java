package dev.gongkai.report.service.desk;

import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.docx.DocxReading;
import dev.gongkai.report.service.drafts.DraftService;
import dev.gongkai.report.service.drafts.OpenDraft;
import dev.gongkai.report.service.drafts.WordUpload;
import dev.gongkai.report.service.edit.Differences;
import dev.gongkai.report.service.edit.WordChanges;
import dev.gongkai.report.service.edit.WordMerge;
import dev.gongkai.report.service.reports.Uploads;
import dev.gongkai.report.service.reports.Workers;
import dev.gongkai.report.service.security.Person;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The Word document that a colleague has edited: what is different in it, and which of that is taken. */
@Controller
@RequestMapping("/desk/drafts/{id}/word")
class WordController {

    private final DraftService drafts;
    private final Uploads uploads;
    private final Workers workers;

    WordController(DraftService drafts, Uploads uploads, Workers workers) {
        this.drafts = drafts;
        this.uploads = uploads;
        this.workers = workers;
    }

    /**
     * A change as the page shows it.
     *
     * @param number its place among the changes
     * @param message what was done, and where
     * @param before what stood there
     * @param after what stands there now
     */
    record ChangeView(int number, String message, String before, String after) {}

    @GetMapping
    String changes(@PathVariable UUID id, Authentication login, Locale locale, Model model) throws IOException {
        Person person = Person.of(login);
        OpenDraft open = drafts.open(person, id);
        model.addAttribute("draft", open.draft());
        model.addAttribute("title", open.report().title());
        Optional<WordUpload> upload = drafts.upload(person, id);
        if (upload.isPresent()) {
            List<ChangeView> views = new ArrayList<>();
            DocxReading reading = reading(upload.get());
            for (DocxReading.Change change : reading.changes()) {
                views.add(new ChangeView(
                        views.size(), WordChanges.text(change, locale), change.before(), change.after()));
            }
            model.addAttribute("changes", views);
            model.addAttribute("upload", upload.get());
            Report rendered = reading.report(change -> false);
            model.addAttribute("stale", !rendered.equals(open.report()));
            model.addAttribute(
                    "overridden",
                    WordMerge.of(rendered, reading.report(), open.report()).overridden().stream()
                            .map(difference -> Differences.text(difference, locale))
                            .toList());
        }
        return "word";
    }

    private DocxReading reading(WordUpload upload) throws IOException {
        return workers.run(() -> uploads.readEdited(new ByteArrayResource(upload.document())));
    }

    @PostMapping
    String upload(@PathVariable UUID id, @RequestParam MultipartFile file, Authentication login) throws IOException {
        Person person = Person.of(login);
        OpenDraft open = drafts.open(person, id);
        DocxReading reading = workers.run(() -> uploads.readEdited(file));
        if (reading.report().year() != open.report().year()) {
            throw new DeskInputException(
                    "这是 " + reading.report().year() + " 年度的报告，不是这份草稿的",
                    "this is a report for " + reading.report().year() + ", not that of this draft");
        }
        // Whole: the database keeps it as one value.
        drafts.upload(person, id, file.getBytes());
        return "redirect:/desk/drafts/" + id + "/word";
    }

    @PostMapping("/decide")
    String decide(
            @PathVariable UUID id,
            @RequestParam long revision,
            @RequestParam String upload,
            @RequestParam(defaultValue = "") List<Integer> accept,
            Authentication login)
            throws IOException {
        Person person = Person.of(login);
        OpenDraft open = drafts.open(person, id);
        WordUpload kept = drafts.upload(person, id)
                .filter(document -> document.mark().equals(upload))
                .orElseThrow(() -> new DeskInputException(
                        "这份修改稿已由他人决定或放弃，请重新打开",
                        "somebody has decided on that edited file, or dropped it; open it again"));
        DocxReading reading = reading(kept);
        Set<DocxReading.Change> accepted = new HashSet<>();
        for (int number : accept) {
            if (number >= 0 && number < reading.changes().size()) {
                accepted.add(reading.changes().get(number));
            }
        }
        WordMerge merged = workers.run(
                () -> WordMerge.of(reading.report(change -> false), reading.report(accepted::contains), open.report()));
        drafts.decide(
                person,
                id,
                revision,
                merged.report(),
                "word: " + accepted.size() + "/" + reading.changes().size());
        return "redirect:/desk/drafts/" + id + "?saved";
    }

    @PostMapping("/drop")
    String drop(@PathVariable UUID id, Authentication login) {
        drafts.dropUpload(Person.of(login), id);
        return "redirect:/desk/drafts/" + id + "/word";
    }
}
