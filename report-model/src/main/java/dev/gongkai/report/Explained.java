package dev.gongkai.report;

import java.util.List;
import java.util.Locale;

/**
 * An exception that explains itself to a person (双语说明), in Chinese and in English, with all that is wrong and not only
 * what was found first. All exceptions of this library do, whether input is bad or something cannot be shown.
 *
 * <pre>{@code
 * } catch (IOException | RenderException e) {
 *     show(e instanceof Explained x ? x.message(locale) : e.toString());
 * }
 * }</pre>
 */
public interface Explained {

    /**
     * All that is wrong, in the order in which a person would look for it, up to as much as one would read.
     *
     * @return at least one problem
     */
    List<? extends Problem> problems();

    /**
     * What is wrong, and where: the problems as text, one a line.
     *
     * @param locale the reader's locale
     * @return English where the locale says so, Chinese otherwise
     */
    default String message(Locale locale) {
        return Problem.joined(problems()).in(locale);
    }
}
