package dev.gongkai.report.validate.output;

import java.io.IOException;
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
     * Begins results that are written as they come.
     *
     * @param out where to, left open
     * @return takes the reports, in the order in which they are to stand
     * @throws IOException if the beginning cannot be written
     */
    ResultStream to(Appendable out) throws IOException;

    /**
     * The output.
     *
     * @param outcomes the reports, in the order in which they are to stand
     * @return the text, with a line break at the end
     */
    default String write(List<Outcome> outcomes) {
        StringBuilder text = new StringBuilder();
        try (ResultStream results = to(text)) {
            for (Outcome outcome : outcomes) {
                results.add(outcome);
            }
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot fail to be written", e);
        }
        return text.toString();
    }

    /**
     * Text for people; where many findings say the same of one part, their number and the first places.
     *
     * @param locale the reader's locale: English where it says so, Chinese otherwise
     * @return a writer
     */
    static ResultWriter text(Locale locale) {
        return out -> new TextWriter(locale, out, false);
    }

    /**
     * Text for people, with each finding.
     *
     * @param locale the reader's locale: English where it says so, Chinese otherwise
     * @return a writer
     */
    static ResultWriter fullText(Locale locale) {
        return out -> new TextWriter(locale, out, true);
    }

    /**
     * JSON; its schema stands in this library's jar as {@code
     * dev/gongkai/report/validate/output/validation-result.schema.json}.
     *
     * @return a writer
     */
    static ResultWriter json() {
        return JsonWriter::new;
    }

    /**
     * JUnit XML for pipelines, to be kept in UTF-8: a suite for each report, a case for each rule. Errors are failures,
     * other findings are output of their case; what the report left undecided and what failed are errors, and rules that
     * were not asked are skipped. It begins with how many there are, so all of it is in memory until it is closed.
     *
     * @param locale the reader's locale: English where it says so, Chinese otherwise
     * @return a writer
     */
    static ResultWriter junit(Locale locale) {
        return out -> new JunitWriter(locale, out);
    }
}
