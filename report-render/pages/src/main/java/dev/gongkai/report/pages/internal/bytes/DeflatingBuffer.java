package dev.gongkai.report.pages.internal.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DeflaterOutputStream;

/** Deflates bytes as they are written; closing it frees native memory. */
public final class DeflatingBuffer implements AutoCloseable {

    private final ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    private final DeflaterOutputStream out = new DeflaterOutputStream(deflated);

    public void write(byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw cannotFail(e);
        }
    }

    /** Finishes, and returns all that came out. */
    public byte[] end() {
        close();
        return deflated.toByteArray();
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw cannotFail(e);
        }
    }

    private static IllegalStateException cannotFail(IOException e) {
        return new IllegalStateException("a buffer cannot fail", e);
    }
}
