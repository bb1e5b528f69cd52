package dev.gongkai.report.cli.files;

import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.cli.console.SaidException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails where it is longer than it may be; the stream beneath stays open. */
final class LimitedStream extends FilterInputStream {

    private long left;

    LimitedStream(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new SaidException(Messages.both("input.long"));
        }
    }

    @Override
    public void close() {
        // Standard input is the caller's.
    }
}
