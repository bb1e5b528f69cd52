package dev.gongkai.report.cli.console;

import dev.gongkai.report.Explained;
import dev.gongkai.report.Message;
import dev.gongkai.report.render.ReportFileException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why something failed, in both languages. */
public final class Reasons {

    /** What a person can do with is where it happened, not how one came there. */
    private static final int FRAMES = 10;

    private Reasons() {}

    /** Why a file could not be read or written; the file itself is named by the caller. */
    public static Message of(IOException e) {
        if (e instanceof ReportFileException file) {
            return file.reason();
        }
        if (e instanceof SaidException said) {
            return said.reason();
        }
        if (e instanceof Explained explained) {
            return of(explained);
        }
        if (e instanceof NoSuchFileException) {
            return Messages.both("file.missing");
        }
        if (e instanceof AccessDeniedException) {
            return Messages.both("file.denied");
        }
        String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        String text = reason == null ? e.toString() : reason;
        return new Message(text, text);
    }

    /** Why, as the library says it. */
    public static Message of(Explained explained) {
        return new Message(explained.message(Locale.CHINA), explained.message(Locale.ENGLISH));
    }

    /** The program is at fault: what happened, and where, for the report of it. */
    public static Message ofFault(Throwable fault) {
        String where = Stream.of(fault.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\n  at " + frame)
                .collect(Collectors.joining());
        return Messages.both("internal.error", fault + where);
    }

    /** Why a path is none. On Unix the reason is nearly always the system's encoding: a script's is often ASCII. */
    public static Message of(InvalidPathException e) {
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        boolean chinese = !Charset.isSupported(encoding)
                || Charset.forName(encoding).newEncoder().canEncode('公');
        return chinese ? Messages.both("path.invalid", e.getInput()) : Messages.both("path.encoding", encoding);
    }
}
