package dev.gongkai.report.service.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.gongkai.report.Message;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.service.reports.Consolidations;
import dev.gongkai.report.service.reports.Workers;
import dev.gongkai.report.service.spool.Spool;
import dev.gongkai.report.service.spool.Spools;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/** Many reports in, their sums out. */
@RestController
@Tag(name = "reports")
class ConsolidateController {

    private final Consolidations consolidations;
    private final Workers workers;
    private final Spools spools;
    private final JsonMapper json;

    ConsolidateController(Consolidations consolidations, Workers workers, Spools spools, JsonMapper json) {
        this.spools = spools;
        this.json = json;
        this.consolidations = consolidations;
        this.workers = workers;
    }

    /**
     * What came of it.
     *
     * @param files what became of each file
     * @param missing who has sent none
     * @param problems what puts the sums in doubt
     * @param report the sums
     */
    record Answer(
            List<Consolidations.Row> files,
            List<String> missing,
            List<Message> problems,

            @JsonRawValue @Schema(ref = "#/components/schemas/Report")
            String report) {}

    @PostMapping(value = "/api/reports/consolidate", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "汇总 Sum up the reports of several agencies",
            description = "expected：应当报送的机关，每行一个，或名录 CSV（code,name,kind,level,superior）。"
                    + "Who has to report: a name a line, or a register as CSV.")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    ResponseEntity<Spool> consolidate(
            @RequestParam String agency,
            @RequestParam int year,
            @RequestParam(defaultValue = "") String expected,
            @RequestPart List<MultipartFile> files,
            HttpServletRequest request)
            throws IOException {
        List<Consolidations.Sent> sent = new ArrayList<>();
        for (MultipartFile file : files) {
            sent.add(new Consolidations.Sent(String.valueOf(file.getOriginalFilename()), file));
        }
        int first = Form.editions().get(0).firstYear();
        if (year < first || year > 9999) {
            throw new BadParameterException("year", String.valueOf(year), first + "…");
        }
        Agency of;
        try {
            of = Agency.of(agency.strip());
        } catch (IllegalArgumentException e) {
            throw new BadParameterException("agency", agency, "机关名称 a name");
        }
        Spool answer = spools.open(request);
        workers.run(() -> {
            Consolidations.Summed sum = consolidations.of(of, year, sent, expected);
            json.writeValue(
                    answer.sink(),
                    new Answer(
                            sum.rows(),
                            sum.missing(),
                            sum.problems(),
                            ReportWriter.create().write(sum.report()).strip()));
            return answer;
        });
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
    }
}
