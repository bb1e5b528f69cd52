package dev.gongkai.report.cli.read;

import dev.gongkai.report.Message;
import dev.gongkai.report.cli.batch.BatchLog;
import dev.gongkai.report.cli.batch.InputContent;
import dev.gongkai.report.cli.batch.LogEntry;
import dev.gongkai.report.cli.batch.LoggedWork;
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
import org.jspecify.annotations.Nullable;

/** Reads one document. */
final class ReadWork extends LoggedWork<ReadWork.Result> {

    /**
     * What came of a document.
     *
     * @param input the file
     * @param reading what was read, or null
     * @param content the report that is still to be put out, or null
     * @param name the file that was written, or null
     * @param failure what went wrong, or null
     * @param skipped whether an earlier run had done it
     * @param doubtful whether something is in doubt
     * @param internalError whether the program is at fault
     */
    record Result(
            InputFile input,
            @Nullable FileReading reading,
            byte @Nullable [] content,
            @Nullable String name,
            @Nullable Message failure,
            boolean skipped,
            boolean doubtful,
            boolean internalError) {}

    /** What the log says of a document in which something is in doubt: whoever goes on must not forget it. */
    private static final String DOUBTFUL = "doubtful";

    private final DocumentSink sink;

    ReadWork(DocumentSink sink, BatchLog log) {
        super(log);
        this.sink = sink;
    }

    @Override
    protected @Nullable Result done(InputFile input, String verdict) {
        return sink.earlier(input, Inputs.JSON).isPresent()
                ? new Result(input, null, null, null, null, true, verdict.equals(DOUBTFUL), false)
                : null;
    }

    @Override
    protected Result failed(InputFile input, Message why, boolean internalError) {
        return new Result(input, null, null, null, why, false, false, internalError);
    }

    @Override
    protected LogEntry entry(Result result, @Nullable InputContent content, long milliseconds) {
        Message failure = result.failure();
        String error = failure == null ? null : failure.zh();
        String verdict = result.doubtful() ? DOUBTFUL : null;
        return new LogEntry(
                result.input().name(), content, List.of(Inputs.JSON), verdict, Map.of(), milliseconds, error);
    }

    @Override
    protected Result work(InputFile input) throws IOException {
        FileReading reading = ReportFiles.readWithRemarks(input.path());
        byte[] json = ReportWriter.create().write(reading.report()).getBytes(StandardCharsets.UTF_8);
        if (sink.ordered()) {
            return new Result(input, reading, json, null, null, false, reading.isDoubtful(), false);
        }
        String name = sink.accept(input, Inputs.JSON, json).orElse(null);
        return new Result(input, reading, null, name, null, false, reading.isDoubtful(), false);
    }
}
