package dev.gongkai.report.cli.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gongkai.report.cli.console.CommandFailedException;
import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.cli.console.Reasons;
import dev.gongkai.report.cli.files.JsonLines;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The log of a batch as JSON lines, and what it says of an earlier run: an input is done if its content was dealt with for
 * the same task without an error.
 */
public final class BatchLog implements Closeable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final String task;
    private final @Nullable JsonLines lines;

    /** The verdicts of what is done, by its content; empty for none. */
    private final Map<InputContent, String> done = new HashMap<>();

    private BatchLog(Path file, String task, @Nullable JsonLines lines) {
        this.file = file;
        this.task = task;
        this.lines = lines;
    }

    /** No log. */
    static BatchLog none() {
        return new BatchLog(Path.of(""), "", null);
    }

    /**
     * A log.
     *
     * @param file where it is kept
     * @param task the hash of what was asked for
     * @param goOn whether an earlier run is gone on with
     * @throws CommandFailedException if the file cannot be read or written
     */
    static BatchLog open(Path file, String task, boolean goOn) {
        try {
            Map<InputContent, String> earlier = goOn ? read(file, task) : Map.of();
            BatchLog log = new BatchLog(file, task, JsonLines.open(file, goOn));
            log.done.putAll(earlier);
            return log;
        } catch (IOException e) {
            throw unwritten(file, e);
        }
    }

    private static Map<InputContent, String> read(Path file, String task) throws IOException {
        Map<InputContent, String> done = new HashMap<>();
        // Not Files.lines: a line that is torn within a character is no reason to give up the others.
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            in.lines()
                    .forEach(line -> entry(line)
                            .filter(entry -> entry.path("task").asText().equals(task))
                            .filter(entry -> entry.path("error").isNull())
                            .ifPresent(entry -> done.put(
                                    new InputContent(
                                            entry.path("sha256").asText(),
                                            entry.path("figures").asText(null)),
                                    entry.path("verdict").asText(""))));
        } catch (NoSuchFileException e) {
            return done; // The first run.
        }
        return done;
    }

    /** A line that was torn when the earlier run was killed tells nothing. */
    private static Optional<JsonNode> entry(String line) {
        try {
            return Optional.ofNullable(JSON.readTree(line));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static CommandFailedException unwritten(Path file, IOException e) {
        return new CommandFailedException(Messages.both("out.failed", file, Reasons.of(e)));
    }

    /**
     * What an input consists of, by which it is known again; null where no log is kept.
     *
     * @param input the input
     * @throws IOException if it cannot be read
     */
    @Nullable
    InputContent content(Path input) throws IOException {
        return lines == null ? null : InputContent.of(input);
    }

    /** The verdict of an input of this content, if it is done; empty text for a task without verdicts. */
    Optional<String> done(@Nullable InputContent content) {
        return Optional.ofNullable(done.get(content));
    }

    /**
     * Writes a line.
     *
     * @param entry what was done
     * @throws CommandFailedException if it cannot be written: without it nobody could go on
     */
    void write(LogEntry entry) {
        if (lines != null) {
            try {
                lines.write(entry.fields(task));
            } catch (IOException e) {
                throw unwritten(file, e);
            }
        }
    }

    @Override
    public void close() {
        try {
            if (lines != null) {
                lines.close();
            }
        } catch (IOException e) {
            throw unwritten(file, e);
        }
    }
}
