package dev.gongkai.report.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The folder of {@code --out}: each output is named after its input, and none replaces that of another. */
final class OutputFolder {

    private final Path folder;
    private final Messages messages;

    /** Which input gave which output. */
    private final Map<Path, Path> inputs = new HashMap<>();

    private OutputFolder(Path folder, Messages messages) {
        this.folder = folder;
        this.messages = messages;
    }

    /** The folder, made where there is none. One that cannot be made is a wrong argument. */
    static OutputFolder create(Path folder, Messages messages, CommandSpec spec) {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new ParameterException(spec.commandLine(), messages.get("render.out.file", folder));
        } catch (IOException e) {
            String why = Inputs.reason(e).in(messages.locale());
            throw new ParameterException(spec.commandLine(), messages.get("render.out.failed", folder, why));
        }
        return new OutputFolder(folder, messages);
    }

    /**
     * The output of an input: of the same name with another ending.
     *
     * @throws IOException if another input has that output, or the system cannot name it
     */
    Path file(Path input, String ending, String newEnding) throws IOException {
        String name = input.getFileName().toString();
        String stem = name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
        Path target;
        try {
            target = folder.resolve(stem + newEnding);
        } catch (InvalidPathException e) {
            throw new IOException(Inputs.reason(e).in(messages.locale()), e);
        }
        Path other = inputs.putIfAbsent(target, input);
        if (other != null) {
            throw new IOException(messages.get("render.same.name", target, other));
        }
        return target;
    }

    /** Writes an output. What fails is named, lest the input be thought to be at fault. */
    void write(Path target, byte[] content) throws IOException {
        try {
            Inputs.write(target, content);
        } catch (IOException e) {
            throw new IOException(
                    messages.get("out.failed", target, Inputs.reason(e).in(messages.locale())), e);
        }
    }
}
