package dev.gongkai.report.render;

import dev.gongkai.report.Explained;
import dev.gongkai.report.Message;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file was read, but not all of it surely (读取存疑): a person has to decide. {@link ReportFiles#readWithRemarks} gives the
 * same instead of throwing.
 *
 * <p>{@link #getMessage()} is Chinese; {@link #message} gives either language.
 */
public final class UndecidedReadingException extends IOException implements Explained {

    @Serial
    private static final long serialVersionUID = 1;

    private final Message message;
    private final transient @Nullable FileReading reading;

    UndecidedReadingException(Path file, FileReading reading) {
        this(new Message(text(file, reading, Locale.CHINA), text(file, reading, Locale.ENGLISH)), reading);
    }

    private UndecidedReadingException(Message message, FileReading reading) {
        super(message.zh());
        this.message = message;
        this.reading = reading;
    }

    /**
     * What was read, with all remarks.
     *
     * @return the reading; empty where the exception comes from another program
     */
    public Optional<FileReading> reading() {
        return Optional.ofNullable(reading);
    }

    @Override
    public String message(Locale locale) {
        return message.in(locale);
    }

    private static String text(Path file, FileReading reading, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return reading.remarks().stream()
                .filter(remark -> remark.level().isDoubt())
                .map(remark -> {
                    String origin = remark.origin().in(locale);
                    return origin.isEmpty()
                            ? remark.message().in(locale)
                            : origin + (english ? ": " : "：") + remark.message().in(locale);
                })
                .collect(Collectors.joining(
                        "\n", file + (english ? ": not all was read surely\n" : "：有未能确定读出的内容\n"), ""));
    }
}
