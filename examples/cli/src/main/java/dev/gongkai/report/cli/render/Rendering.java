package dev.gongkai.report.cli.render;

import dev.gongkai.report.Message;
import dev.gongkai.report.cli.batch.InputContent;
import dev.gongkai.report.cli.batch.LogEntry;
import dev.gongkai.report.cli.files.DocumentContent;
import dev.gongkai.report.cli.files.InputFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of one report: its documents, and what is to be said of it. Made by one thread, then read by another. */
final class Rendering {

    /**
     * A document that is still to be put out.
     *
     * @param format the ending of its name
     * @param content the document, and what stands beside it
     */
    record Made(String format, DocumentContent content) {}

    private final InputFile input;
    private final List<Made> made = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> formats = new ArrayList<>();
    private final List<Message> failures = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();
    private boolean internalError;
    private boolean skipped;

    Rendering(InputFile input) {
        this.input = input;
    }

    InputFile input() {
        return input;
    }

    /** The documents that wait for their turn. */
    List<Made> made() {
        return made;
    }

    /** The names of files that were written. */
    List<String> names() {
        return names;
    }

    /** The formats that it was rendered to. */
    List<String> formats() {
        return formats;
    }

    List<Message> failures() {
        return failures;
    }

    List<Message> notes() {
        return notes;
    }

    boolean isInternalError() {
        return internalError;
    }

    void setInternalError() {
        internalError = true;
    }

    /** Whether an earlier run had done it. */
    boolean isSkipped() {
        return skipped;
    }

    void setSkipped() {
        skipped = true;
    }

    boolean isDone() {
        return failures.isEmpty();
    }

    LogEntry entry(@Nullable InputContent content, long milliseconds) {
        String error = failures.isEmpty()
                ? null
                : String.join("\n", failures.stream().map(Message::zh).toList());
        return new LogEntry(input.name(), content, List.copyOf(formats), null, Map.of(), milliseconds, error);
    }
}
