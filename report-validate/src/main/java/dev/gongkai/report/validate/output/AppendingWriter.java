package dev.gongkai.report.validate.output;

import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;

/** An {@link Appendable} as a writer; it stays open. */
final class AppendingWriter extends Writer {

    private final Appendable out;

    AppendingWriter(Appendable out) {
        this.out = out;
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        out.append(CharBuffer.wrap(text, offset, length));
    }

    @Override
    public void flush() {
        // What is beneath has no such thing.
    }

    @Override
    public void close() {
        // It is the caller's.
    }
}
