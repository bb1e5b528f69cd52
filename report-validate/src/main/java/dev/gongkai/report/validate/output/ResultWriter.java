package dev.gongkai.report.validate.output;

import java.util.List;
import java.util.Locale;

/**
 * Writes what came of one or more reports (结果输出); immutable, safe for use by several threads, and the same outcomes
 * give the same text.
 *
 * <pre>{@code ResultWriter.json().write(List.of(Outcome.of(name, report, result)))}</pre>
 */
@FunctionalInterface
public interface ResultWriter {

    /**
     * The output.
     *
     * @param outcomes the reports, in the order in which they are to stand
     * @return the text, with a line break at the end
     */
    String write(List<Outcome> outcomes);

    /**
     * Text for people.
     *
     * @param locale the reader's locale: English where it says so, Chinese otherwise
     * @return a writer
     */
    static ResultWriter text(Locale locale) {
        return new TextWriter(locale)::write;
    }

    /**
     * JSON; its schema stands in this library's jar as {@code
     * dev/gongkai/report/validate/output/validation-result.schema.json}.
     *
     * @return a writer
     */
    static ResultWriter json() {
        return JsonWriter::write;
    }

    /**
     * JUnit XML for pipelines, to be kept in UTF-8: a suite for each report, a case for each rule. Errors are failures,
     * other findings are output of their case; what the report left undecided and what failed are errors, and rules that
     * were not asked are skipped.
     *
     * @param locale the reader's locale: English where it says so, Chinese otherwise
     * @return a writer
     */
    static ResultWriter junit(Locale locale) {
        return new JunitWriter(locale)::write;
    }
}
