package dev.gongkai.report.cli.files;

import dev.gongkai.report.cli.console.CommandFailedException;
import dev.gongkai.report.cli.console.Messages;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Standard output: one document as it is, several in a zip archive that is the same on every run. */
public final class StandardSink implements DocumentSink {

    /** The earliest time that an archive can state. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final OutputStream out;
    private final @Nullable ZipOutputStream archive;
    private final OutputNames names;

    /** What the archive has besides documents. */
    private final Set<String> beside = new HashSet<>();

    private StandardSink(OutputStream out, @Nullable ZipOutputStream archive, OutputNames names) {
        this.out = out;
        this.archive = archive;
        this.names = names;
    }

    /**
     * Standard output.
     *
     * @param out the stream, left open
     * @param inputs what is read
     * @param several whether more than one file may come
     * @return the sink
     */
    public static StandardSink create(OutputStream out, Inputs inputs, boolean several) {
        OutputNames names = new OutputNames(inputs.files());
        return new StandardSink(
                out, several ? new ZipOutputStream(new OpenStream(out), StandardCharsets.UTF_8) : null, names);
    }

    /** A stream that others own: it is not closed. */
    private static final class OpenStream extends FilterOutputStream {
        OpenStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    @Override
    public boolean ordered() {
        return true;
    }

    @Override
    public Optional<Path> earlier(InputFile input, String ending) {
        return Optional.empty();
    }

    @Override
    public Optional<String> accept(InputFile input, String ending, DocumentContent content) throws IOException {
        String name = names.of(input, ending).toString().replace('\\', '/');
        try {
            if (archive == null) {
                out.write(content.bytes());
                out.flush();
            } else {
                for (Map.Entry<String, byte[]> file : content.beside().entrySet()) {
                    if (beside.add(file.getKey())) {
                        add(archive, file.getKey(), file.getValue());
                    }
                }
                add(archive, name, content.bytes());
            }
        } catch (IOException e) {
            // Who reads has gone, or the disk is full: the rest would be lost as well.
            throw new CommandFailedException(Messages.both("out.lost"));
        }
        return Optional.empty();
    }

    private static void add(ZipOutputStream archive, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        archive.putNextEntry(entry);
        archive.write(content);
        archive.closeEntry();
    }

    @Override
    public void close() {
        try {
            if (archive != null) {
                archive.close();
            }
        } catch (IOException e) {
            throw new CommandFailedException(Messages.both("out.lost"));
        }
    }
}
