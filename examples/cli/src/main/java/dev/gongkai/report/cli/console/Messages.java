package dev.gongkai.report.cli.console;

import dev.gongkai.report.Message;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** What the command line says, in Chinese, or in English where the locale says so. */
public final class Messages {

    private final Locale locale;
    private final ResourceBundle bundle;

    /** What is said in a language. */
    public Messages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "dev.gongkai.report.cli.Messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The reader's locale. */
    public Locale locale() {
        return locale;
    }

    /** The texts, for picocli. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** A text with its arguments. */
    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** Some lines under the one that says what they are about. */
    public static String indented(String lines) {
        return lines.replace("\n", "\n    ");
    }

    /** A message in both languages, for what is read by programs too; messages among the arguments are in the same one. */
    public static Message both(String key, Object... arguments) {
        return new Message(in(Locale.CHINA, key, arguments), in(Locale.ENGLISH, key, arguments));
    }

    private static String in(Locale locale, String key, Object... arguments) {
        Object[] texts = Stream.of(arguments)
                .map(argument -> argument instanceof Message message ? message.in(locale) : argument)
                .toArray();
        return new Messages(locale).get(key, texts);
    }
}
