package dev.gongkai.report.cli.files;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** A file with a JSON object in each line, each written at once; safe for use by several threads. */
public final class JsonLines implements Closeable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OutputStream out;

    private JsonLines(OutputStream out) {
        this.out = out;
    }

    /**
     * Begins a file, or goes on with it.
     *
     * @param file where to
     * @param append whether what is there is kept
     * @return the lines
     * @throws IOException if the file cannot be written
     */
    public static JsonLines open(Path file, boolean append) throws IOException {
        boolean torn = append && Files.exists(file) && !endsWithLine(file);
        OutputStream out = Files.newOutputStream(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                append ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING);
        if (torn) {
            out.write('\n');
        }
        return new JsonLines(out);
    }

    /** Whoever was killed while writing left half a line. */
    private static boolean endsWithLine(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            if (channel.size() == 0) {
                return true;
            }
            ByteBuffer last = ByteBuffer.allocate(1);
            channel.position(channel.size() - 1).read(last);
            return last.get(0) == '\n';
        }
    }

    /**
     * Writes a line.
     *
     * @param fields its fields, in order
     * @throws IOException if it cannot be written
     */
    public synchronized void write(Map<String, ?> fields) throws IOException {
        out.write((JSON.writeValueAsString(fields) + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
