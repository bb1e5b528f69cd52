package dev.gongkai.report.render.pdf;

import dev.gongkai.report.Explained;
import dev.gongkai.report.Message;
import java.io.IOException;
import java.io.Serial;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file is not a PDF document that holds a report (PDF 文件有误): what is wrong and what was expected.
 *
 * <pre>{@code
 * try {
 *     reader.read(path);
 * } catch (MalformedPdfException e) {
 *     show(e.message(locale));
 * }
 * }</pre>
 *
 * <p>{@link #getMessage()} is Chinese; {@link #message} gives either language.
 */
public final class MalformedPdfException extends IOException implements Explained {

    @Serial
    private static final long serialVersionUID = 1;

    private final Message text;

    MalformedPdfException(Message text, @Nullable Throwable cause) {
        super(text.zh(), cause);
        this.text = text;
    }

    /**
     * What is wrong.
     *
     * @param locale the reader's locale
     * @return English where the locale says so, Chinese otherwise
     */
    @Override
    public String message(Locale locale) {
        return text.in(locale);
    }
}
