package dev.gongkai.report.cli.files;

import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.cli.console.Reasons;
import dev.gongkai.report.cli.console.SaidException;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What outputs are called: as their inputs with another ending, in folders as theirs. Where that makes two alike, such as
 * those of {@code a.docx} and {@code a.pdf}, both keep their whole names before the new ending.
 */
final class OutputNames {

    /** How many inputs there are by the names of their outputs. */
    private final Map<String, Integer> stems = new HashMap<>();

    /** Which input has which whole name. */
    private final Map<String, InputFile> owners = new HashMap<>();

    OutputNames(List<InputFile> inputs) {
        for (InputFile input : inputs) {
            owners.putIfAbsent(input.relative().toString(), input);
        }
        owners.values().forEach(input -> stems.merge(stem(input), 1, Integer::sum));
    }

    private static String stem(InputFile input) {
        String name = input.relative().toString();
        int dot = name.lastIndexOf('.');
        int folder = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        return dot > folder + 1 ? name.substring(0, dot) : name;
    }

    /**
     * The name of an output.
     *
     * @throws IOException if another input has that output, or the system cannot name it
     */
    Path of(InputFile input, String ending) throws IOException {
        InputFile owner = owners.get(input.relative().toString());
        boolean alone = stems.getOrDefault(stem(input), 1) == 1;
        String name = (alone ? stem(input) : input.relative().toString()) + "." + ending;
        if (owner != null && !owner.equals(input)) {
            throw new SaidException(Messages.both("render.same.name", name, owner.name()));
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new SaidException(Reasons.of(e));
        }
    }
}
