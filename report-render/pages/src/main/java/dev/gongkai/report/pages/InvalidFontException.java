package dev.gongkai.report.pages;

import dev.gongkai.report.Explained;
import dev.gongkai.report.Message;
import java.io.IOException;
import java.io.Serial;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file holds no font that documents can be set in (字体文件无效): which file, and why.
 *
 * <pre>{@code
 * try {
 *     FontSet.builder().folder(Path.of("fonts"));
 * } catch (InvalidFontException e) {
 *     show(e.message(locale));
 * }
 * }</pre>
 *
 * <p>{@link #getMessage()} is Chinese; {@link #message} gives either language.
 */
public final class InvalidFontException extends IOException implements Explained {

    @Serial
    private static final long serialVersionUID = 1;

    private final String source;
    private final Message reason;

    InvalidFontException(String source, Message reason, @Nullable Throwable cause) {
        super(located(source, reason).in(Locale.CHINA), cause);
        this.source = source;
        this.reason = reason;
    }

    private static Message located(String source, Message reason) {
        return new Message("字体 " + source + "：" + reason.zh(), "font " + source + ": " + reason.en());
    }

    /**
     * Which font it is.
     *
     * @return the path of its file, with {@code #} and the index of a face in a collection; or the caller's name of it
     */
    public String source() {
        return source;
    }

    /**
     * What is wrong with it, and with which font.
     *
     * @param locale the reader's locale
     * @return English where the locale says so, Chinese otherwise
     */
    @Override
    public String message(Locale locale) {
        return located(source, reason).in(locale);
    }
}
