package dev.gongkai.report.render;

import dev.gongkai.report.Explained;
import dev.gongkai.report.Message;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A document cannot be rendered (无法生成): something in it cannot be shown, or the engine failed; nothing was written.
 *
 * <pre>{@code
 * try {
 *     renderer.render(report, out);
 * } catch (RenderException e) {
 *     show(e.message(locale));
 * }
 * }</pre>
 *
 * <p>{@link #getMessage()} is Chinese; {@link #message} gives either language.
 */
public final class RenderException extends RuntimeException implements Explained {

    private static final long serialVersionUID = 1L;

    private final Message message;

    /**
     * Says what cannot be shown, and where it stands.
     *
     * @param message what, and where
     */
    public RenderException(Message message) {
        this(message, null);
    }

    /**
     * Says what failed.
     *
     * @param message what was being done
     * @param cause what the engine threw, or null
     */
    public RenderException(Message message, @Nullable Throwable cause) {
        super(message.zh(), cause);
        this.message = message;
    }

    /**
     * The message in the reader's language.
     *
     * @param locale the reader's locale
     * @return English where the locale says so, Chinese otherwise
     */
    @Override
    public String message(Locale locale) {
        return message.in(locale);
    }
}
