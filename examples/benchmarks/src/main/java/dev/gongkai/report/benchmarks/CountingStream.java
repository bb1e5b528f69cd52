package dev.gongkai.report.benchmarks;

import java.io.OutputStream;

/** Takes what is written and keeps only how much it was. */
final class CountingStream extends OutputStream {

    private long count;

    long count() {
        return count;
    }

    @Override
    public void write(int b) {
        count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        count += length;
    }
}
