package dev.gongkai.report.service.desk;

import dev.gongkai.report.service.drafts.DraftNotFoundException;
import dev.gongkai.report.service.drafts.DraftService;
import dev.gongkai.report.service.drafts.OpenDraft;
import dev.gongkai.report.service.reports.Renderings;
import dev.gongkai.report.service.reports.Workers;
import dev.gongkai.report.service.security.Person;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A draft as documents: looked at, and taken away. */
@Controller
@RequestMapping("/desk/drafts/{id}")
class DocumentController {

    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

    /** Browsers show a PDF by a page of their own, to which the policy of the desk would apply. */
    private static final String VIEWER_POLICY =
            "script-src 'none'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    private final DraftService drafts;
    private final Renderings renderings;
    private final Workers workers;

    DocumentController(DraftService drafts, Renderings renderings, Workers workers) {
        this.drafts = drafts;
        this.renderings = renderings;
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
    ResponseEntity<byte[]> document(
            @PathVariable UUID id,
            @PathVariable String format,
            @RequestParam(defaultValue = "false") boolean inline,
            Authentication login)
            throws IOException {
        OpenDraft open = drafts.open(Person.of(login), id);
        if (!renderings.formats().contains(format)) {
            throw new DraftNotFoundException();
        }
        Renderings.Rendered rendered =
                workers.run(() -> renderings.render(open.report(), format).orElseThrow());
        ContentDisposition disposition = (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(Renderings.fileName(open.report().title(), rendered.extension()), StandardCharsets.UTF_8)
                .build();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(rendered.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (format.equals("html")) {
            answer.header("Content-Security-Policy", policy(rendered.content()));
        } else if (format.equals("pdf")) {
            answer.header("Content-Security-Policy", VIEWER_POLICY);
        }
        return answer.body(rendered.content());
    }

    /** The page has its style sheet within: that one is allowed, by its hash, and nothing else. */
    private static String policy(byte[] page) {
        Matcher style = STYLE.matcher(new String(page, StandardCharsets.UTF_8));
        String hash = style.find() ? " 'sha256-" + hash(style.group(1)) + "'" : " 'none'";
        return "default-src 'none'; img-src data:; style-src" + hash + "; frame-ancestors 'self'; base-uri 'none';"
                + " form-action 'none'";
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
