package dev.gongkai.report.service.edit;

import dev.gongkai.report.render.docx.DocxReading;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a colleague changed in Word, in the reader's language (修改的说法).
 *
 * <pre>{@code reading.changes().stream().map(change -> WordChanges.text(change, locale));}</pre>
 */
public final class WordChanges {

    /** What the message says was done; what stands before it is where. */
    private static final Pattern DONE = Pattern.compile(" (?:changed|added|removed|moved): ");

    private WordChanges() {}

    /**
     * A change in words.
     *
     * @param change the change
     * @param locale the reader's language
     * @return what was done, and where
     */
    public static String text(DocxReading.Change change, Locale locale) {
        String message = change.message().in(locale);
        if (!locale.getLanguage().equals("en")) {
            return message;
        }
        Matcher done = DONE.matcher(message);
        return done.find()
                ? Places.english(change.pointer(), message.substring(0, done.start())) + message.substring(done.start())
                : message;
    }
}
