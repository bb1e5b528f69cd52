package dev.gongkai.report;

import java.util.Locale;

/**
 * An exception that explains itself to a person (双语说明), in Chinese and in English. All exceptions of this library do,
 * whether input is bad or something cannot be shown.
 *
 * <pre>{@code
 * } catch (IOException | RenderException e) {
 *     show(e instanceof Explained x ? x.message(locale) : e.toString());
 * }
 * }</pre>
 */
public interface Explained {

    /**
     * What is wrong, and where.
     *
     * @param locale the reader's locale
     * @return English where the locale says so, Chinese otherwise
     */
    String message(Locale locale);
}
