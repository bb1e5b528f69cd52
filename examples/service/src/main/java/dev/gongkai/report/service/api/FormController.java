package dev.gongkai.report.service.api;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.json.ReportSchema;
import dev.gongkai.report.service.reports.BlankReports;
import dev.gongkai.report.service.reports.Renderings;
import dev.gongkai.report.service.spool.Spool;
import dev.gongkai.report.service.spool.Spools;
import dev.gongkai.report.validate.output.ResultWriter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The form itself: schemas, and forms to be filled in. */
@RestController
@RequestMapping("/api/reports")
@Tag(name = "forms", description = "格式 The form")
class FormController {

    private static final String RESULTS = "results";

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Spools spools;

    FormController(Spools spools) {
        this.spools = spools;
    }

    @GetMapping("/schema/{edition}")
    @Operation(summary = "JSON Schema：报告各版本，或校核结果（results） The schema of an edition, or of results")
    ResponseEntity<Spool> schema(@PathVariable @Schema(example = "2021") String edition, HttpServletRequest request)
            throws IOException {
        Spool answer = spools.open(request);
        if (edition.equals(RESULTS)) {
            results(answer.sink());
            return Answers.json(answer);
        }
        Form form = Form.editions().stream()
                .filter(known -> known.id().equals(edition))
                .findFirst()
                .orElseThrow(() -> new BadParameterException(
                        "edition",
                        edition,
                        Form.editions().stream().map(Form::id).collect(Collectors.joining(", ", "", ", " + RESULTS))));
        answer.sink().write(ReportSchema.of(form).getBytes(StandardCharsets.UTF_8));
        return Answers.json(answer);
    }

    private static void results(OutputStream out) throws IOException {
        try (InputStream in = ResultWriter.class.getResourceAsStream("validation-result.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("a resource is missing");
            }
            in.transferTo(out);
        }
    }

    @GetMapping("/blank")
    @Operation(summary = "空白报告 An empty form")
    ResponseEntity<Spool> blank(
            @RequestParam @Schema(example = "2025") int year,
            @RequestParam(defaultValue = "json") @Schema(allowableValues = {"json", "docx"}) String format,
            HttpServletRequest request)
            throws IOException {
        if (year < Form.editions().get(0).firstYear() || year > 9999) {
            throw new BadParameterException(
                    "year", String.valueOf(year), Form.editions().get(0).firstYear() + "…");
        }
        Spool answer = spools.open(request);
        return switch (format) {
            case "json" -> {
                BlankReports.json(year, answer.sink());
                yield Answers.json(answer);
            }
            case "docx" -> {
                BlankReports.docx(year, answer.sink());
                yield Answers.document(answer, new Renderings.Rendered(WORD, "docx"), "blank-" + year);
            }
            default -> throw new BadParameterException("format", format, "json, docx");
        };
    }
}
