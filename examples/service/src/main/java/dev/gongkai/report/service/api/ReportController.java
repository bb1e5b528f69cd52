package dev.gongkai.report.service.api;

import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.FileReading;
import dev.gongkai.report.service.reports.Checks;
import dev.gongkai.report.service.reports.Renderings;
import dev.gongkai.report.service.reports.Uploads;
import dev.gongkai.report.service.reports.Workers;
import dev.gongkai.report.validate.Waivers;
import dev.gongkai.report.validate.output.Outcome;
import dev.gongkai.report.validate.output.ResultWriter;
import dev.gongkai.report.validate.settings.WaiversReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

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

    ReportController(Renderings renderings, Checks checks, Uploads uploads, Workers workers, Bodies bodies) {
        this.renderings = renderings;
        this.checks = checks;
        this.uploads = uploads;
        this.workers = workers;
        this.bodies = bodies;
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
    ResponseEntity<byte[]> render(
            @RequestParam(defaultValue = "html") @Schema(allowableValues = {"html", "docx", "pdf", "zip", "json"})
                    String format,
            HttpServletRequest request)
            throws IOException {
        byte[] json = bodies.of(request);
        if (!renderings.formats().contains(format)) {
            throw new BadParameterException("format", format, String.join(", ", renderings.formats()));
        }
        Report[] read = new Report[1];
        Renderings.Rendered rendered = workers.run(() -> {
            read[0] = report(json);
            return renderings.render(read[0], format).orElseThrow();
        });
        return Answers.document(rendered, read[0].title());
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
    ResponseEntity<byte[]> validate(HttpServletRequest request) throws IOException {
        byte[] json = bodies.of(request);
        return Answers.json(workers.run(() -> result(report(json), null, Waivers.NONE)));
    }

    @PostMapping(value = "/validate", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "校核，并与上年报告比较 Check a report beside last year's, with findings that are accepted")
    ResponseEntity<byte[]> validateWith(
            @RequestPart MultipartFile report,
            @RequestPart(required = false) @Nullable MultipartFile previous,
            @RequestPart(required = false) @Nullable MultipartFile waivers)
            throws IOException {
        byte[] own = report.getBytes();
        byte[] last = previous == null ? null : previous.getBytes();
        byte[] accepted = waivers == null ? null : waivers.getBytes();
        return Answers.json(workers.run(() -> result(
                uploads.read(own).report(),
                last == null ? null : uploads.read(last).report(),
                accepted == null
                        ? Waivers.NONE
                        : WaiversReader.create().read(new String(accepted, StandardCharsets.UTF_8)))));
    }

    private byte[] result(Report report, @Nullable Report previous, Waivers waivers) {
        Outcome outcome = Outcome.of(report.title(), report, checks.of(report, previous, List.of(), waivers));
        return ResultWriter.json().write(List.of(outcome)).getBytes(StandardCharsets.UTF_8);
    }

    @PostMapping(value = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "导入文件 Read a file: Word, WPS, PDF, web page, workbook, text, JSON")
    ResponseEntity<Imported> importPart(@RequestPart MultipartFile file) throws IOException {
        byte[] content = file.getBytes();
        return ResponseEntity.ok(imported(content));
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
    ResponseEntity<Imported> importBody(HttpServletRequest request) throws IOException {
        return ResponseEntity.ok(imported(bodies.of(request)));
    }

    private Imported imported(byte[] content) throws IOException {
        FileReading reading = workers.run(() -> uploads.read(content));
        return Imported.of(reading);
    }

    private static Report report(byte[] json) throws IOException {
        return ReportReader.create().read(new ByteArrayInputStream(json));
    }
}
