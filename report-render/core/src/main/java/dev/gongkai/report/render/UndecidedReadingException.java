package dev.gongkai.report.render;

import dev.gongkai.report.Explained;
import dev.gongkai.report.Message;
import dev.gongkai.report.Problem;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file was read, but not all of it surely (读取存疑): a person has to decide. {@link ReportFiles#readWithRemarks} gives the
 * same instead of throwing.
 *
 * <pre>{@code
 * try {
 *     return ReportFiles.read(path);
 * } catch (UndecidedReadingException e) {
 *     e.problems().forEach(p -> show(p.place().in(locale), p.message().in(locale)));
 * }
 * }</pre>
 *
 * <p>{@link #getMessage()} is Chinese; {@link #message} gives either language.
 */
public final class UndecidedReadingException extends IOException implements Explained {

    @Serial
    private static final long serialVersionUID = 1;

    private final String file;

    /** The class of lists is not known to be serializable, but those that are made here are. */
    @SuppressWarnings("serial")
    private final List<Problem> problems;

    private final transient @Nullable FileReading reading;

    UndecidedReadingException(Path file, FileReading reading) {
        this(file.toString(), doubts(reading), reading);
    }

    private UndecidedReadingException(String file, List<Problem> problems, FileReading reading) {
        super(text(file, problems).zh());
        this.file = file;
        this.problems = problems;
        this.reading = reading;
    }

    private static List<Problem> doubts(FileReading reading) {
        return reading.remarks().stream()
                .filter(remark -> remark.level().isDoubt())
                .map(remark -> Problem.at(remark.origin(), remark.message()))
                .toList();
    }

    /**
     * What was read, with all remarks.
     *
     * @return the reading; empty where the exception comes from another program
     */
    public Optional<FileReading> reading() {
        return Optional.ofNullable(reading);
    }

    /**
     * The remarks that somebody has to decide on.
     *
     * @return in the order of the file, at least one
     */
    @Override
    public List<Problem> problems() {
        return problems;
    }

    /**
     * The file, and below it the remarks.
     *
     * @param locale the reader's locale
     * @return English where the locale says so, Chinese otherwise
     */
    @Override
    public String message(Locale locale) {
        return text(file, problems).in(locale);
    }

    private static Message text(String file, List<Problem> problems) {
        Message lines = Problem.joined(problems);
        return new Message(file + "：有未能确定读出的内容\n" + lines.zh(), file + ": not all was read surely\n" + lines.en());
    }
}
