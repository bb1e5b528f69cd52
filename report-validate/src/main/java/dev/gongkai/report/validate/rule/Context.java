package dev.gongkai.report.validate.rule;

import dev.gongkai.report.model.Report;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known besides the report (背景资料). All of it may be left out; rules that need it are then not asked.
 *
 * <pre>{@code
 * ReportValidator.builder().context(new Context(lastYear, null, LocalDate.of(2026, 1, 20))).build();
 * }</pre>
 *
 * @param previous last year's report of the same agency, or null
 * @param parts the reports that a consolidated one sums up, or null where it is no consolidated one
 * @param today the day of the validation, or null; no rule ever looks at the clock
 */
public record Context(
        @Nullable Report previous,
        @Nullable List<Report> parts,
        @Nullable LocalDate today) {

    /** Nothing is known. */
    public static final Context NONE = new Context(null, null, null);

    /** Copies the list. */
    public Context {
        parts = parts == null ? null : List.copyOf(parts);
    }
}
