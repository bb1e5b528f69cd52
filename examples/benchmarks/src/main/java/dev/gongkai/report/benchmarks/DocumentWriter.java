package dev.gongkai.report.benchmarks;

import dev.gongkai.report.document.Document;
import java.io.IOException;
import java.io.OutputStream;

/** One way to write a document. */
@FunctionalInterface
interface DocumentWriter {
    void write(Document document, OutputStream out) throws IOException;
}
