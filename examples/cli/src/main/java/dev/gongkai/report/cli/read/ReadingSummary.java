package dev.gongkai.report.cli.read;

import dev.gongkai.report.Message;
import dev.gongkai.report.cli.console.CommandFailedException;
import dev.gongkai.report.cli.console.Environment;
import dev.gongkai.report.cli.console.ExitCode;
import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.cli.console.Reasons;
import dev.gongkai.report.cli.files.DocumentSink;
import dev.gongkai.report.cli.files.Inputs;
import dev.gongkai.report.cli.files.ReportSource;
import dev.gongkai.report.render.FileReading;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What came of all documents, in their order. */
final class ReadingSummary {

    private final Environment environment;
    private final Locale locale;
    private final DocumentSink sink;
    private final RemarkFile remarks;
    private final boolean lenient;
    private final Map<String, String> failures = new LinkedHashMap<>();
    private final Map<String, String> notes = new LinkedHashMap<>();
    private final Map<String, String> doubts = new LinkedHashMap<>();
    private int done;
    private int skipped;
    private boolean internalError;

    ReadingSummary(Environment environment, DocumentSink sink, RemarkFile remarks, boolean lenient) {
        this.environment = environment;
        this.locale = environment.messages().locale();
        this.sink = sink;
        this.remarks = remarks;
        this.lenient = lenient;
    }

    void problem(String argument, Message why) {
        failures.put(argument, why.in(locale));
    }

    void add(ReadWork.Result result, boolean list) {
        String file = result.input().name();
        internalError |= result.internalError();
        if (result.skipped()) {
            skipped++;
            if (result.doubtful()) {
                doubts.put(file, environment.messages().get("read.doubted.before"));
            }
            return;
        }
        if (result.failure() != null) {
            failures.put(file, result.failure().in(locale));
            return;
        }
        done++;
        put(result, list);
        FileReading reading = result.reading();
        if (reading != null) {
            text(reading, false, notes, file);
            text(reading, true, this.doubts, file);
            write(file, reading);
        }
    }

    private void put(ReadWork.Result result, boolean list) {
        byte[] content = result.content();
        if (content != null) {
            try {
                sink.accept(result.input(), Inputs.JSON, content);
            } catch (IOException e) {
                failures.put(result.input().name(), Reasons.of(e).in(locale));
            }
        }
        if (list && result.name() != null) {
            environment.output().people().println(result.name());
        }
    }

    private void text(FileReading reading, boolean doubts, Map<String, String> texts, String file) {
        ReportSource.text(reading.remarks(), doubts).ifPresent(text -> texts.put(file, text.in(locale)));
    }

    private void write(String file, FileReading reading) {
        try {
            remarks.write(file, reading);
        } catch (IOException e) {
            throw new CommandFailedException(Messages.both("out.failed", "--remarks", Reasons.of(e)));
        }
    }

    int end() {
        environment.say("read.done", done, failures.size());
        if (skipped > 0) {
            environment.say("batch.skipped", skipped);
        }
        notes.forEach((file, what) -> environment.say("read.noted", file, Messages.indented(what)));
        doubts.forEach((file, what) -> environment.say("read.doubted", file, Messages.indented(what)));
        failures.forEach((file, why) -> environment.say("render.failed", file, Messages.indented(why)));
        boolean allRead = failures.isEmpty() && (lenient || doubts.isEmpty());
        return internalError ? ExitCode.INTERNAL : allRead ? ExitCode.DONE : ExitCode.FAILED;
    }
}
