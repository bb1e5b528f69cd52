package dev.gongkai.report.cli.files;

import dev.gongkai.report.cli.console.CommandFailedException;
import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.cli.console.Reasons;
import dev.gongkai.report.render.ReportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of {@code --out}: each document is a file, there whole or not at all. Safe for use by several threads. */
public final class FolderSink implements DocumentSink {

    private final Path folder;
    private final OutputNames names;
    private final Messages messages;
    private final boolean replace;

    private FolderSink(Path folder, OutputNames names, Messages messages, boolean replace) {
        this.folder = folder;
        this.names = names;
        this.messages = messages;
        this.replace = replace;
    }

    /**
     * A folder, made where there is none.
     *
     * @param folder the folder
     * @param inputs what is read
     * @param messages what is said
     * @param replace whether files that are there are replaced
     * @return the folder
     * @throws CommandFailedException if it cannot be made
     */
    public static FolderSink create(Path folder, Inputs inputs, Messages messages, boolean replace) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            String why = Reasons.of(e).in(messages.locale());
            throw new CommandFailedException(Messages.both("render.out.failed", folder, why));
        }
        return new FolderSink(folder, new OutputNames(inputs.files(), messages), messages, replace);
    }

    @Override
    public boolean ordered() {
        return false;
    }

    @Override
    public boolean isThere(InputFile input, String ending) {
        try {
            return Files.isRegularFile(folder.resolve(names.of(input, ending)));
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Optional<String> accept(InputFile input, String ending, byte[] content) throws IOException {
        Path target = folder.resolve(names.of(input, ending));
        if (!replace && Files.exists(target)) {
            throw new IOException(messages.get("replace.not", target));
        }
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            ReportFiles.replace(target, content);
        } catch (IOException e) {
            // The output is named, lest the input be thought to be at fault.
            throw new IOException(
                    messages.get("out.failed", target, Reasons.of(e).in(messages.locale())), e);
        }
        return Optional.of(target.toString());
    }

    @Override
    public void close() {
        // Each file is complete by itself.
    }
}
