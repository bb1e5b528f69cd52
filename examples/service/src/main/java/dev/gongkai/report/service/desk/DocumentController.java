package dev.gongkai.report.service.desk;

import dev.gongkai.report.service.config.FileNames;
import dev.gongkai.report.service.drafts.DraftNotFoundException;
import dev.gongkai.report.service.drafts.DraftService;
import dev.gongkai.report.service.drafts.OpenDraft;
import dev.gongkai.report.service.reports.Annotations;
import dev.gongkai.report.service.reports.Renderings;
import dev.gongkai.report.service.reports.Workers;
import dev.gongkai.report.service.security.Person;
import dev.gongkai.report.service.spool.Spool;
import dev.gongkai.report.service.spool.Spools;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

/** A draft as documents: looked at, and taken away. */
@Controller
@RequestMapping("/desk/drafts/{id}")
class DocumentController {

    /** Browsers show a PDF by a page of their own, to which the policy of the desk would apply. */
    private static final String VIEWER_POLICY =
            "script-src 'none'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    private final DraftService drafts;
    private final Renderings renderings;
    private final Annotations annotations;
    private final Workers workers;
    private final Spools spools;

    DocumentController(
            DraftService drafts, Renderings renderings, Annotations annotations, Workers workers, Spools spools) {
        this.spools = spools;
        this.drafts = drafts;
        this.renderings = renderings;
        this.annotations = annotations;
        this.workers = workers;
    }

    @GetMapping("/preview")
    String preview(
            @PathVariable UUID id, @RequestParam(defaultValue = "html") String as, Authentication login, Model model) {
        OpenDraft open = drafts.open(Person.of(login), id);
        model.addAttribute("draft", open.draft());
        model.addAttribute("title", open.report().title());
        model.addAttribute("as", as.equals("pdf") || as.equals("docx") ? as : "html");
        return "preview";
    }

    @GetMapping("/document.{format}")
    ResponseEntity<Spool> document(
            @PathVariable UUID id,
            @PathVariable String format,
            @RequestParam(defaultValue = "false") boolean inline,
            Authentication login,
            HttpServletRequest request)
            throws IOException {
        OpenDraft open = drafts.open(Person.of(login), id);
        Spool answer = spools.open(request);
        Renderings.Rendered rendered = rendered(open, format, answer);
        ResponseEntity.BodyBuilder builder = answer(open, answer, rendered, inline);
        if (format.equals("html")) {
            builder.header("Content-Security-Policy", renderings.pagePolicy() + "; frame-ancestors 'self'");
        } else if (format.equals("pdf")) {
            builder.header("Content-Security-Policy", VIEWER_POLICY);
        }
        return builder.body(answer);
    }

    private Renderings.Rendered rendered(OpenDraft open, String format, Spool to) throws IOException {
        if (!renderings.formats().contains(format)) {
            throw new DraftNotFoundException();
        }
        return workers.run(() -> renderings.render(open.report(), format, to.sink()));
    }

    /** The document with the findings as comments, for whoever works in Word or on paper. */
    @GetMapping("/annotated.{format:docx|pdf}")
    ResponseEntity<Spool> annotated(
            @PathVariable UUID id,
            @PathVariable String format,
            Authentication login,
            Locale locale,
            HttpServletRequest request)
            throws IOException {
        OpenDraft open = drafts.open(Person.of(login), id);
        Spool document = spools.open(request);
        rendered(open, format, document);
        return annotated(open, document, locale, request);
    }

    /** The file that a colleague edited, with the findings about it as it is. */
    @GetMapping("/word/annotated.docx")
    ResponseEntity<Spool> annotatedUpload(
            @PathVariable UUID id, Authentication login, Locale locale, HttpServletRequest request) throws IOException {
        Person person = Person.of(login);
        OpenDraft open = drafts.open(person, id);
        byte[] document = drafts.upload(person, id)
                .orElseThrow(DraftNotFoundException::new)
                .document();
        return annotated(open, new ByteArrayResource(document), locale, request);
    }

    /** A file of whatever kind takes comments; nothing of it is kept. */
    @PostMapping("/word/annotate")
    ResponseEntity<Spool> annotate(
            @PathVariable UUID id,
            @RequestParam MultipartFile file,
            Authentication login,
            Locale locale,
            HttpServletRequest request)
            throws IOException {
        OpenDraft open = drafts.open(Person.of(login), id);
        return annotated(open, file, locale, request);
    }

    private ResponseEntity<Spool> annotated(
            OpenDraft open, InputStreamSource document, Locale locale, HttpServletRequest request) throws IOException {
        Spool answer = spools.open(request);
        Renderings.Rendered copy = workers.run(
                () -> annotations.annotate(document, open.previous(), open.waivers(), locale, answer.sink()));
        return answer(open, answer, copy, false).body(answer);
    }

    /** With a tag that follows from the content: looked at again, a document that is the same is not sent again. */
    private static ResponseEntity.BodyBuilder answer(
            OpenDraft open, Spool content, Renderings.Rendered rendered, boolean inline) {
        ContentDisposition disposition = (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(FileNames.of(open.report().title(), rendered.extension()), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(rendered.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .eTag(content.tag());
    }
}
