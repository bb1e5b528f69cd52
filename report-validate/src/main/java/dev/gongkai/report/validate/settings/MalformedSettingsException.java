package dev.gongkai.report.validate.settings;

import dev.gongkai.report.json.MalformedReportException.Problem;
import java.io.IOException;
import java.io.Serial;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A file of waivers or a profile is not what it should be (格式错误): what is wrong, where, and what was expected.
 *
 * <pre>{@code
 * try {
 *     WaiversReader.create().read(path);
 * } catch (MalformedSettingsException e) {
 *     System.err.println(e.message(locale));
 * }
 * }</pre>
 *
 * <p>{@link #getMessage()} is Chinese; {@link #message} gives either language.
 */
public final class MalformedSettingsException extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    MalformedSettingsException(List<Problem> problems) {
        super(joined(ordered(problems), Locale.CHINA));
        this.problems = ordered(problems);
    }

    private static List<Problem> ordered(List<Problem> problems) {
        return problems.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }

    private static String joined(List<Problem> problems, Locale locale) {
        return problems.stream().map(p -> p.located().in(locale)).collect(Collectors.joining("\n"));
    }

    /**
     * All that is wrong, in the order of the document; a document that is no JSON has one problem.
     *
     * @return at least one problem
     */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * The problems as text, one a line.
     *
     * @param locale the reader's locale
     * @return English where the locale says so, Chinese otherwise
     */
    public String message(Locale locale) {
        return joined(problems, locale);
    }
}
