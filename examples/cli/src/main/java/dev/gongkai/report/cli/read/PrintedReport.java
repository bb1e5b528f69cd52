package dev.gongkai.report.cli.read;

import dev.gongkai.report.cli.files.DocumentContent;
import dev.gongkai.report.cli.files.DocumentSink;
import dev.gongkai.report.cli.files.InputFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** One report on standard output, as text: on a terminal in its encoding. */
final class PrintedReport implements DocumentSink {

    private final PrintWriter out;

    PrintedReport(PrintWriter out) {
        this.out = out;
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
        out.print(new String(content.bytes(), StandardCharsets.UTF_8));
        out.flush();
        return Optional.empty();
    }

    @Override
    public void close() {
        // Standard output stays open.
    }
}
