package dev.gongkai.report.json;

import dev.gongkai.report.MalformedJsonException;
import java.io.Serial;
import java.util.List;

/**
 * A document is not a report in the JSON format (报告数据格式错误).
 *
 * <pre>{@code
 * try {
 *     ReportReader.create().read(path);
 * } catch (MalformedReportException e) {
 *     e.problems().forEach(p -> show(p.line(), p.column(), p.message().in(locale)));
 * }
 * }</pre>
 *
 * <p>A wrong number is not among its problems: the report is read, and the validator names it. At most {@value
 * ShapeChecker#MAX_PROBLEMS} problems are listed.
 */
public final class MalformedReportException extends MalformedJsonException {

    @Serial
    private static final long serialVersionUID = 1;

    MalformedReportException(JsonProblem problem) {
        this(List.of(problem));
    }

    MalformedReportException(List<JsonProblem> problems) {
        super(problems);
    }
}
