package dev.gongkai.report.service.api;

import dev.gongkai.report.model.Report;
import dev.gongkai.report.service.config.Languages;
import dev.gongkai.report.service.reports.Annotations;
import dev.gongkai.report.service.reports.Renderings;
import dev.gongkai.report.service.reports.Uploads;
import dev.gongkai.report.service.reports.Workers;
import dev.gongkai.report.service.spool.Spool;
import dev.gongkai.report.service.spool.Spools;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A Word document or PDF in, the same with what was found as comments out. */
@RestController
@RequestMapping("/api/reports")
@Tag(name = "reports")
class AnnotateController {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String SUMMARY = "批注 Findings as comments in a copy of the Word document or PDF";

    private static final String LANGUAGE =
            "批注的语言按 Accept-Language。The comments are in the language of Accept-Language.\n\n"
                    + "    curl -F file=@report.docx -o annotated.docx http://127.0.0.1:8080/api/reports/annotate";

    private final Annotations annotations;
    private final Uploads uploads;
    private final Workers workers;
    private final Bodies bodies;
    private final Spools spools;

    AnnotateController(Annotations annotations, Uploads uploads, Workers workers, Bodies bodies, Spools spools) {
        this.spools = spools;
        this.annotations = annotations;
        this.uploads = uploads;
        this.workers = workers;
        this.bodies = bodies;
    }

    @PostMapping(value = "/annotate", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = SUMMARY, description = LANGUAGE)
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = WORD, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<Spool> annotatePart(
            @RequestPart MultipartFile file,
            @RequestPart(required = false) @Nullable MultipartFile previous,
            @RequestPart(required = false) @Nullable MultipartFile waivers,
            HttpServletRequest request)
            throws IOException {
        return annotated(file, previous, waivers, request);
    }

    @PostMapping(
            value = "/annotate",
            consumes = {MediaType.APPLICATION_OCTET_STREAM_VALUE, MediaType.APPLICATION_PDF_VALUE, "application/vnd.*"})
    @Operation(
            summary = SUMMARY,
            description = LANGUAGE,
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = WORD, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<Spool> annotateBody(HttpServletRequest request) throws IOException {
        return annotated(bodies.of(request), null, null, request);
    }

    private ResponseEntity<Spool> annotated(
            InputStreamSource file,
            @Nullable InputStreamSource last,
            @Nullable InputStreamSource accepted,
            HttpServletRequest request)
            throws IOException {
        Locale locale = Languages.of(request);
        Spool answer = spools.open(request);
        Renderings.Rendered copy = workers.run(() -> {
            Report previous = last == null ? null : uploads.read(last).report();
            return annotations.annotate(file, previous, Bodies.waivers(accepted), locale, answer.sink());
        });
        return Answers.document(answer, copy, "annotated");
    }
}
