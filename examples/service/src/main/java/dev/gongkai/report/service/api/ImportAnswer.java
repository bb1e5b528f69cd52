package dev.gongkai.report.service.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.gongkai.report.Message;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.render.FileReading;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;

/**
 * What was read from a file, as programs are told.
 *
 * <p>Descriptions of the interface keep the name that it was published with.
 *
 * @param doubtful whether something is left for a person to decide
 * @param remarks how it was read
 * @param report the report in its own JSON format, in which numbers keep their digits
 */
@Schema(name = "Imported")
record ImportAnswer(
        boolean doubtful,
        List<ImportRemark> remarks,

        @JsonRawValue @Schema(ref = "#/components/schemas/Report")
        String report) {

    /**
     * One thing to be known.
     *
     * @param level changed, assumed, solved, blank, missing, doubted or unread
     * @param pointer the JSON pointer of the value in the report; empty for none
     * @param origin where it stands in the file
     * @param message what was read, and how
     */
    record ImportRemark(String level, String pointer, Message origin, Message message) {}

    static ImportAnswer of(FileReading reading) {
        List<ImportRemark> remarks = reading.remarks().stream()
                .map(remark -> new ImportRemark(
                        remark.level().name().toLowerCase(Locale.ROOT),
                        remark.pointer(),
                        remark.origin(),
                        remark.message()))
                .toList();
        return new ImportAnswer(
                reading.isDoubtful(),
                remarks,
                ReportWriter.create().write(reading.report()).strip());
    }
}
