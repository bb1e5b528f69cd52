package dev.gongkai.report.render;

import dev.gongkai.report.Explained;
import dev.gongkai.report.Message;
import dev.gongkai.report.Problem;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file cannot be read or written (文件错误): which one, and why. Nothing was written.
 *
 * <pre>{@code
 * try {
 *     ReportFiles.write(report, path);
 * } catch (ReportFileException e) {
 *     show(e.message(locale));
 * }
 * }</pre>
 *
 * <p>{@link #getMessage()} is Chinese; {@link #message} gives either language.
 */
public final class ReportFileException extends IOException implements Explained {

    @Serial
    private static final long serialVersionUID = 1;

    private final String file;
    private final Message reason;

    /**
     * Says what is wrong with a file.
     *
     * @param file which one
     * @param reason what is wrong, and what was expected
     * @param cause what the system said, or null
     */
    public ReportFileException(Path file, Message reason, @Nullable Throwable cause) {
        super(file + "：" + reason.zh(), cause);
        this.file = file.toString();
        this.reason = reason;
    }

    /**
     * The file.
     *
     * @return its path as it was given
     */
    public String file() {
        return file;
    }

    /**
     * What is wrong, without the name of the file.
     *
     * @return in two languages
     */
    public Message reason() {
        return reason;
    }

    /**
     * What is wrong; its place is the file.
     *
     * @return one problem
     */
    @Override
    public List<Problem> problems() {
        return List.of(Problem.at(new Message(file, file), reason));
    }
}
