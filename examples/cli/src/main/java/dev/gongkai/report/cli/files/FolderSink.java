package dev.gongkai.report.cli.files;

import dev.gongkai.report.cli.console.CommandFailedException;
import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.cli.console.Reasons;
import dev.gongkai.report.cli.console.SaidException;
import dev.gongkai.report.render.ReportFileException;
import dev.gongkai.report.render.ReportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder of {@code --out}: each document is a file, there whole or not at all. What an earlier run left that was killed
 * is deleted. Safe for use by several threads.
 */
public final class FolderSink implements DocumentSink {

    private final Path folder;
    private final OutputNames names;
    private final boolean replace;

    /** The folders that nothing of an earlier run is left in. */
    private final Set<Path> swept = ConcurrentHashMap.newKeySet();

    private FolderSink(Path folder, OutputNames names, boolean replace) {
        this.folder = folder;
        this.names = names;
        this.replace = replace;
    }

    /**
     * A folder, made where there is none.
     *
     * @param folder the folder
     * @param inputs what is read
     * @param replace whether files that are there are replaced
     * @return the folder
     * @throws CommandFailedException if it cannot be made
     */
    public static FolderSink create(Path folder, Inputs inputs, boolean replace) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CommandFailedException(Messages.both("render.out.failed", folder, Reasons.of(e)));
        }
        return new FolderSink(folder, new OutputNames(inputs.files()), replace);
    }

    @Override
    public boolean ordered() {
        return false;
    }

    @Override
    public Optional<Path> earlier(InputFile input, String ending) {
        try {
            return Optional.of(folder.resolve(names.of(input, ending))).filter(Files::isRegularFile);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * The copy of an input that is there already.
     *
     * @param input what is copied
     * @return the file; empty where there is none
     */
    public Optional<Path> earlierCopy(InputFile input) {
        return Optional.of(folder.resolve(input.relative())).filter(Files::isRegularFile);
    }

    /**
     * Takes a copy of an input, under its own name.
     *
     * @param input what is copied
     * @param content the copy
     * @throws IOException if it cannot be written, or another input has that name too
     */
    public void acceptCopy(InputFile input, byte[] content) throws IOException {
        put(folder.resolve(names.copy(input)), () -> content);
    }

    @Override
    public Optional<String> accept(InputFile input, String ending, DocumentContent content) throws IOException {
        Path target = folder.resolve(names.of(input, ending));
        put(target, content);
        return Optional.of(target.toString());
    }

    private void put(Path target, DocumentContent content) throws IOException {
        if (!replace && Files.exists(target)) {
            throw new SaidException(Messages.both("replace.not", target));
        }
        try {
            Path within = target.toAbsolutePath().getParent();
            Files.createDirectories(within);
            if (swept.add(within)) {
                sweep(within);
            }
            content.writeTo(target);
        } catch (IOException e) {
            // The output is named, or what stands beside it, lest the input be thought to be at fault.
            Object which = e instanceof ReportFileException wrong ? wrong.file() : target;
            throw new SaidException(Messages.both("out.failed", which, Reasons.of(e)));
        }
    }

    /** Deletes what killed runs left. */
    static void sweep(Path folder) {
        try {
            ReportFiles.deleteLeft(folder);
        } catch (IOException e) {
            // It is in nobody's way.
        }
    }

    @Override
    public void close() {
        // Each file is complete by itself.
    }
}
