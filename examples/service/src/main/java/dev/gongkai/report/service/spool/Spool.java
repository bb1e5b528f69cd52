package dev.gongkai.report.service.spool;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/**
 * Takes bytes to be read again (暂存区): the first of them in memory, all of them in a temporary file once there are more.
 *
 * <pre>{@code
 * Spool answer = spools.open(request);
 * renderer.render(report, answer.sink());
 * answer.writeTo(response.getOutputStream());
 * }</pre>
 *
 * <p>It is written by one thread and then read; another may close it at any time, and whoever still writes is told so.
 */
public final class Spool implements InputStreamSource, AutoCloseable {

    /** What is held in memory, in bytes: reports without pictures and their documents are smaller. */
    static final int IN_MEMORY = 256 << 10;

    private static final int PIECE = 64 << 10;

    private final Spools owner;
    private final MessageDigest digest = sha256();
    private ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable FileChannel file;
    private @Nullable String tag;
    private long size;
    private long reserved;
    private boolean closed;

    Spool(Spools owner) {
        this.owner = owner;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Where to write; to close that has no effect.
     *
     * @return a stream, which fails once this is closed
     */
    public OutputStream sink() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                append(bytes, offset, length);
            }
        };
    }

    private synchronized void append(byte[] bytes, int offset, int length) throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        if (file == null && size + length > IN_MEMORY) {
            reserve(size);
            file = file();
            write(file, memory.toByteArray(), 0, memory.size());
            memory = new ByteArrayOutputStream(0);
        }
        if (file == null) {
            memory.write(bytes, offset, length);
        } else {
            reserve(length);
            write(file, bytes, offset, length);
        }
        digest.update(bytes, offset, length);
        size += length;
    }

    private void reserve(long bytes) {
        owner.reserve(bytes);
        reserved += bytes;
    }

    /** Where the system can, the name goes as soon as the file is open: nothing is left, however the process ends. */
    private static FileChannel file() throws IOException {
        Path path = Files.createTempFile("gongkai-", ".spool");
        return FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static void write(FileChannel file, byte[] bytes, int offset, int length) throws IOException {
        // In pieces: for each call the channel takes as much memory outside the heap as it is given, and keeps it.
        for (int done = 0; done < length; done += PIECE) {
            ByteBuffer piece = ByteBuffer.wrap(bytes, offset + done, Math.min(PIECE, length - done));
            while (piece.hasRemaining()) {
                file.write(piece);
            }
        }
    }

    /**
     * How much was written.
     *
     * @return in bytes
     */
    public synchronized long size() {
        return size;
    }

    /**
     * Tells the content from others; nothing is written afterwards.
     *
     * @return the first half of its SHA-256, in hexadecimal digits
     */
    public synchronized String tag() {
        if (tag == null) {
            tag = HexFormat.of().formatHex(digest.digest(), 0, 16);
        }
        return tag;
    }

    @Override
    public InputStream getInputStream() {
        return file == null ? new ByteArrayInputStream(memory.toByteArray()) : new FileInput(file);
    }

    /**
     * Sends all of it on.
     *
     * @param out where to; stays open
     * @throws IOException if that fails, or this was closed
     */
    public void writeTo(OutputStream out) throws IOException {
        if (file == null) {
            memory.writeTo(out);
        } else {
            getInputStream().transferTo(out);
        }
    }

    /** Forgets all of it. */
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        memory = new ByteArrayOutputStream(0);
        owner.release(reserved);
        if (file != null) {
            file.close();
        }
    }

    /** Reads at its own place: there may be several. */
    private static final class FileInput extends InputStream {
        private final FileChannel file;
        private long place;

        FileInput(FileChannel file) {
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int read = file.read(ByteBuffer.wrap(bytes, offset, Math.min(length, PIECE)), place);
            place += Math.max(read, 0);
            return read;
        }
    }
}
