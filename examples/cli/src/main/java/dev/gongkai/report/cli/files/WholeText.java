package dev.gongkai.report.cli.files;

import dev.gongkai.report.Message;
import dev.gongkai.report.cli.console.SaidException;
import dev.gongkai.report.render.ReportFiles;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A text file that is written as it comes and is there whole or not at all: written beside the target and moved. What is no
 * file, such as a pipe or {@code /dev/null}, is written to and stays what it is.
 */
public final class WholeText implements Closeable {

    private final Path target;
    private final Path temporary;
    private final Writer out;
    private boolean complete;

    /**
     * Begins a file in UTF-8.
     *
     * @param target where it will be
     * @throws IOException if nothing can be written there, or a folder has that name
     */
    public WholeText(Path target) throws IOException {
        // A move would replace all of these, an empty folder too.
        if (Files.isDirectory(target)) {
            throw new SaidException(new Message("是文件夹，应为文件", "is a folder, where a file was expected"));
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            this.target = target;
            this.temporary = target;
        } else {
            this.target = Files.isSymbolicLink(target) && Files.exists(target) ? target.toRealPath() : target;
            FolderSink.sweep(this.target.toAbsolutePath().getParent());
            this.temporary = ReportFiles.beside(this.target);
        }
        this.out = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8);
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
        if (!temporary.equals(target)) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
        complete = true;
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            if (!complete && !temporary.equals(target)) {
                Files.deleteIfExists(temporary);
            }
        }
    }
}
