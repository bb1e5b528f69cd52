package dev.gongkai.report.service.api;

import dev.gongkai.report.model.Report;
import dev.gongkai.report.service.config.Languages;
import dev.gongkai.report.service.reports.Annotations;
import dev.gongkai.report.service.reports.Uploads;
import dev.gongkai.report.service.reports.Workers;
import dev.gongkai.report.validate.Waivers;
import dev.gongkai.report.validate.settings.WaiversReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
            "批注的语言按 Accept-Language。The comments are in the language of Accept-Language.";

    private final Annotations annotations;
    private final Uploads uploads;
    private final Workers workers;
    private final Bodies bodies;

    AnnotateController(Annotations annotations, Uploads uploads, Workers workers, Bodies bodies) {
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
    ResponseEntity<byte[]> annotatePart(
            @RequestPart MultipartFile file,
            @RequestPart(required = false) @Nullable MultipartFile previous,
            @RequestPart(required = false) @Nullable MultipartFile waivers,
            HttpServletRequest request)
            throws IOException {
        byte[] content = file.getBytes();
        byte[] last = previous == null ? null : previous.getBytes();
        byte[] accepted = waivers == null ? null : waivers.getBytes();
        return annotated(content, last, accepted, Languages.of(request));
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
    ResponseEntity<byte[]> annotateBody(HttpServletRequest request) throws IOException {
        return annotated(bodies.of(request), null, null, Languages.of(request));
    }

    private ResponseEntity<byte[]> annotated(
            byte[] content, byte @Nullable [] last, byte @Nullable [] accepted, Locale locale) throws IOException {
        return Answers.document(
                workers.run(() -> {
                    Report previous = last == null ? null : uploads.read(last).report();
                    Waivers waivers = accepted == null
                            ? Waivers.NONE
                            : WaiversReader.create().read(new String(accepted, StandardCharsets.UTF_8));
                    return annotations.annotate(content, previous, waivers, locale);
                }),
                "annotated");
    }
}
