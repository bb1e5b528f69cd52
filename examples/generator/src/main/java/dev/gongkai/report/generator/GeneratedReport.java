package dev.gongkai.report.generator;

import dev.gongkai.report.model.Report;
import java.util.List;

/**
 * A report with what is known of it (生成的报告).
 *
 * @param code the agency's 统一社会信用代码
 * @param report the report
 * @param errors what is to be found in it; empty where nothing is wrong
 */
public record GeneratedReport(String code, Report report, List<PlantedError> errors) {
    /** Copies the list. */
    public GeneratedReport {
        errors = List.copyOf(errors);
    }
}
