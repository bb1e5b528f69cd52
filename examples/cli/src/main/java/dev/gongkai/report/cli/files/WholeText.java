package dev.gongkai.report.cli.files;

import dev.gongkai.report.render.ReportFiles;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A text file that is written as it comes and is there whole or not at all: written beside the target and moved. */
public final class WholeText implements Closeable {

    private final Path target;
    private final Path temporary;
    private final Writer out;
    private boolean complete;

    /**
     * Begins a file in UTF-8.
     *
     * @param target where it will be
     * @throws IOException if nothing can be written there
     */
    public WholeText(Path target) throws IOException {
        this.target = Files.isSymbolicLink(target) && Files.exists(target) ? target.toRealPath() : target;
        FolderSink.sweep(this.target.toAbsolutePath().getParent());
        this.temporary = ReportFiles.beside(this.target);
        this.out = new BufferedWriter(Files.newBufferedWriter(temporary, StandardCharsets.UTF_8));
    }

    /** What the text is written to. */
    public Writer writer() {
        return out;
    }

    /**
     * Says that all has been written, and puts the file in its place.
     *
     * @throws IOException if that fails; what was there stays
     */
    public void complete() throws IOException {
        out.close();
        Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        complete = true;
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            if (!complete) {
                Files.deleteIfExists(temporary);
            }
        }
    }
}
