package dev.gongkai.report.cli.files;

import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.cli.console.Reasons;
import dev.gongkai.report.cli.console.SaidException;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What outputs are called: as their inputs with another ending, in folders as theirs. Where that makes two alike, such as
 * those of {@code a.docx} and {@code a.pdf}, both keep their whole names before the new ending.
 */
final class OutputNames {

    /** Which input has which whole name. */
    private final Map<String, InputFile> owners = new HashMap<>();

    /** The whole names that are kept before the new ending. */
    private final Set<String> kept = new HashSet<>();

    OutputNames(List<InputFile> inputs) {
        for (InputFile input : inputs) {
            owners.putIfAbsent(input.relative().toString(), input);
        }
        // A whole name that is kept may be what another one is without its ending.
        boolean changed = true;
        while (changed) {
            Map<String, Long> stems =
                    owners.keySet().stream().collect(Collectors.groupingBy(this::stem, Collectors.counting()));
            changed = kept.addAll(owners.keySet().stream()
                    .filter(name -> stems.get(stem(name)) > 1)
                    .toList());
        }
    }

    /** What stands before the new ending. */
    private String stem(String name) {
        int dot = name.lastIndexOf('.');
        int folder = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        return dot > folder + 1 && !kept.contains(name) ? name.substring(0, dot) : name;
    }

    /**
     * The name of an output.
     *
     * @throws IOException if another input has that output, or the system cannot name it
     */
    Path of(InputFile input, String ending) throws IOException {
        return named(input, stem(input.relative().toString()) + "." + ending);
    }

    /**
     * The name of a copy: that of the input.
     *
     * @throws IOException if another input has that name
     */
    Path copy(InputFile input) throws IOException {
        return named(input, input.relative().toString());
    }

    private Path named(InputFile input, String name) throws IOException {
        InputFile owner = owners.get(input.relative().toString());
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
