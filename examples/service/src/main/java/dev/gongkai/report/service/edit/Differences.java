package dev.gongkai.report.service.edit;

import dev.gongkai.report.Message;
import dev.gongkai.report.model.Difference;
import java.util.Locale;

/**
 * What two versions say differently, in the reader's language (差异的说法).
 *
 * <pre>{@code before.differences(after).stream().map(difference -> Differences.text(difference, locale));}</pre>
 */
public final class Differences {

    private Differences() {}

    /**
     * A difference in words.
     *
     * @param difference the difference
     * @param locale the reader's language
     * @return the place with both values
     */
    public static String text(Difference difference, Locale locale) {
        Message label = difference.label();
        String english = Places.english(difference.pointer(), label.en());
        return new Difference(
                        difference.pointer(),
                        difference.cell(),
                        new Message(label.zh(), english),
                        difference.before(),
                        difference.after())
                .message()
                .in(locale);
    }
}
