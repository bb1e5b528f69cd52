package dev.gongkai.report.service.api;

import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.service.reports.Checks;
import dev.gongkai.report.service.reports.Renderings;
import dev.gongkai.report.service.reports.Uploads;
import dev.gongkai.report.service.reports.Workers;
import dev.gongkai.report.service.spool.Spool;
import dev.gongkai.report.service.spool.Spools;
import dev.gongkai.report.validate.Waivers;
import dev.gongkai.report.validate.output.Outcome;
import dev.gongkai.report.validate.output.ResultWriter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/** Reports in, documents and findings out. */
@RestController
@RequestMapping("/api/reports")
@Tag(name = "reports", description = "报告的生成、校核、导入 Rendering, checking and importing reports")
class ReportController {

    private final Renderings renderings;
    private final Checks checks;
    private final Uploads uploads;
    private final Workers workers;
    private final Bodies bodies;
    private final Spools spools;
    private final JsonMapper json;

    ReportController(
            Renderings renderings,
            Checks checks,
            Uploads uploads,
            Workers workers,
            Bodies bodies,
            Spools spools,
            JsonMapper json) {
        this.renderings = renderings;
        this.checks = checks;
        this.uploads = uploads;
        this.workers = workers;
        this.bodies = bodies;
        this.spools = spools;
        this.json = json;
    }

    @PostMapping(value = "/render", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "生成文档 Render a report as a document",
            description = "同一报告的结果逐字节相同，ETag 由内容得出。The same report gives the same bytes; the ETag follows from them.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(ref = "#/components/schemas/Report"),
                                            examples =
                                                    @ExampleObject(
                                                            name = "report",
                                                            ref = "#/components/examples/report"))))
    ResponseEntity<Spool> render(
            @RequestParam(defaultValue = "html") @Schema(allowableValues = {"html", "docx", "pdf", "zip", "json"})
                    String format,
            HttpServletRequest request)
            throws IOException {
        Spool body = bodies.of(request);
        if (!renderings.formats().contains(format)) {
            throw new BadParameterException("format", format, String.join(", ", renderings.formats()));
        }
        Spool answer = spools.open(request);
        return workers.run(() -> {
            Report report = report(body);
            Renderings.Rendered rendered = renderings.render(report, format, answer.sink());
            return Answers.document(answer, rendered, report.title());
        });
    }

    @PostMapping(value = "/validate", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "校核 Check a report",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(ref = "#/components/schemas/Report"),
                                            examples =
                                                    @ExampleObject(
                                                            name = "report",
                                                            ref = "#/components/examples/report"))))
    ResponseEntity<Spool> validate(HttpServletRequest request) throws IOException {
        Spool body = bodies.of(request);
        return result(request, () -> outcome(report(body), null, Waivers.NONE));
    }

    @PostMapping(value = "/validate", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "校核，并与上年报告比较 Check a report beside last year's, with findings that are accepted")
    ResponseEntity<Spool> validateWith(
            @RequestPart MultipartFile report,
            @RequestPart(required = false) @Nullable MultipartFile previous,
            @RequestPart(required = false) @Nullable MultipartFile waivers,
            HttpServletRequest request)
            throws IOException {
        return result(
                request,
                () -> outcome(
                        uploads.read(report).report(),
                        previous == null ? null : uploads.read(previous).report(),
                        Bodies.waivers(waivers)));
    }

    private Outcome outcome(Report report, @Nullable Report previous, Waivers waivers) {
        return Outcome.of(report.title(), report, checks.of(report, previous, List.of(), waivers));
    }

    private ResponseEntity<Spool> result(HttpServletRequest request, Callable<Outcome> work) throws IOException {
        Spool answer = spools.open(request);
        return workers.run(() -> {
            String result = ResultWriter.json().write(List.of(work.call()));
            answer.sink().write(result.getBytes(StandardCharsets.UTF_8));
            return Answers.json(answer);
        });
    }

    @PostMapping(value = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "导入文件 Read a file: Word, WPS, PDF, web page, workbook, text, JSON")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
    ResponseEntity<Spool> importPart(@RequestPart MultipartFile file, HttpServletRequest request) throws IOException {
        return imported(file, request);
    }

    @PostMapping(
            value = "/import",
            consumes = {
                MediaType.APPLICATION_OCTET_STREAM_VALUE,
                MediaType.APPLICATION_JSON_VALUE,
                MediaType.APPLICATION_PDF_VALUE,
                "text/*",
                "application/msword",
                "application/vnd.*"
            })
    @Operation(
            summary = "导入文件 Read a file that is the body itself",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
    ResponseEntity<Spool> importBody(HttpServletRequest request) throws IOException {
        return imported(bodies.of(request), request);
    }

    private ResponseEntity<Spool> imported(InputStreamSource file, HttpServletRequest request) throws IOException {
        Spool answer = spools.open(request);
        workers.run(() -> {
            json.writeValue(answer.sink(), ImportAnswer.of(uploads.read(file)));
            return answer;
        });
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
    }

    private static Report report(Spool json) throws IOException {
        try (InputStream in = json.getInputStream()) {
            return ReportReader.create().read(in);
        }
    }
}
