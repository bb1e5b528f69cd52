package dev.gongkai.report.cli.read;

import dev.gongkai.report.Message;
import dev.gongkai.report.cli.batch.BatchLog;
import dev.gongkai.report.cli.batch.InputContent;
import dev.gongkai.report.cli.batch.LogEntry;
import dev.gongkai.report.cli.console.Reasons;
import dev.gongkai.report.cli.files.DocumentSink;
import dev.gongkai.report.cli.files.InputFile;
import dev.gongkai.report.cli.files.Inputs;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.render.FileReading;
import dev.gongkai.report.render.ReportFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one document. */
final class ReadWork implements Function<InputFile, ReadWork.Result> {

    /**
     * What came of a document.
     *
     * @param input the file
     * @param reading what was read, or null
     * @param content the report that is still to be put out, or null
     * @param name the file that was written, or null
     * @param failure what went wrong, or null
     * @param skipped whether an earlier run had done it
     * @param internalError whether the program is at fault
     */
    record Result(
            InputFile input,
            @Nullable FileReading reading,
            byte @Nullable [] content,
            @Nullable String name,
            @Nullable Message failure,
            boolean skipped,
            boolean internalError) {}

    private final DocumentSink sink;
    private final BatchLog log;

    ReadWork(DocumentSink sink, BatchLog log) {
        this.sink = sink;
        this.log = log;
    }

    @Override
    public Result apply(InputFile input) {
        long begin = System.nanoTime();
        InputContent hash = null;
        Result result;
        try {
            hash = log.hash(input.path());
            if (log.done(hash).isPresent() && sink.isThere(input, Inputs.JSON)) {
                return new Result(input, null, null, null, null, true, false);
            }
            result = read(input);
        } catch (IOException e) {
            result = failure(input, Reasons.of(e), false);
        } catch (RuntimeException | StackOverflowError e) {
            result = failure(input, Reasons.ofFault(e), true);
        }
        Message failure = result.failure();
        log.write(new LogEntry(
                input.name(),
                hash,
                List.of(Inputs.JSON),
                null,
                Map.of(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin),
                failure == null ? null : failure.zh()));
        return result;
    }

    private Result read(InputFile input) throws IOException {
        FileReading reading = ReportFiles.readWithRemarks(input.path());
        byte[] json = ReportWriter.create().write(reading.report()).getBytes(StandardCharsets.UTF_8);
        if (sink.ordered()) {
            return new Result(input, reading, json, null, null, false, false);
        }
        String name = sink.accept(input, Inputs.JSON, json).orElse(null);
        return new Result(input, reading, null, name, null, false, false);
    }

    private static Result failure(InputFile input, Message why, boolean internalError) {
        return new Result(input, null, null, null, why, false, internalError);
    }
}
