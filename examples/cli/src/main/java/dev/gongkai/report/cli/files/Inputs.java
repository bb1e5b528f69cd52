package dev.gongkai.report.cli.files;

import dev.gongkai.report.Message;
import dev.gongkai.report.cli.console.Environment;
import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.cli.console.Reasons;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * The files that arguments stand for: those named, standard input, and those in the folders named and below them, in the
 * order of their names; each once, however many links lead to it.
 *
 * @param files the files
 * @param problems what is wrong with an argument itself, by argument
 * @param skipped how many files in folders were passed over, by what they are
 */
public record Inputs(List<InputFile> files, Map<String, Message> problems, Map<Message, Integer> skipped) {

    /** The argument that stands for standard input, and as {@code --out} for standard output. */
    public static final String STANDARD = "-";

    /** The ending of reports. */
    public static final String JSON = "json";

    /** Copies the lists. */
    public Inputs {
        files = List.copyOf(files);
    }

    /** The reports of folders, and whatever is named. */
    public static Inputs of(List<Path> arguments, Environment environment) {
        return of(arguments, Set.of(JSON), environment);
    }

    /** The files with one of some endings, in lower case and without a dot, and whatever is named. */
    public static Inputs of(List<Path> arguments, Set<String> endings, Environment environment) {
        FolderWalk walk = new FolderWalk(endings);
        for (Path argument : arguments) {
            if (isStandard(argument)) {
                try {
                    walk.add(StandardInput.spooled(environment.input()));
                } catch (IOException e) {
                    walk.problem(argument, Reasons.of(e));
                }
            } else {
                walk.argument(argument);
            }
        }
        Inputs inputs = new Inputs(walk.files(), walk.problems(), walk.skipped());
        if (!inputs.skipped.isEmpty()) {
            environment.say("files.skipped", inputs.skippedText(environment.messages()));
        }
        return inputs;
    }

    private String skippedText(Messages messages) {
        return String.join(
                messages.get("comma"),
                skipped.entrySet().stream()
                        .map(entry -> messages.get(
                                "files.skipped.kind", entry.getKey().in(messages.locale()), entry.getValue()))
                        .toList());
    }

    /** Whether a path stands for a standard stream. */
    public static boolean isStandard(Path path) {
        return path.toString().equals(STANDARD);
    }

    /**
     * Refuses a file that something is written to where it is one of those that are read: what is in it would be lost.
     *
     * @param option the option that names it
     * @param file the file, or null where none is named
     * @throws ParameterException if it is
     */
    public void refuse(String option, @Nullable Path file, Messages messages, CommandSpec spec) {
        if (file != null && files.stream().anyMatch(input -> InputFile.isSame(input.path(), file))) {
            throw new ParameterException(spec.commandLine(), messages.get("out.input", option, file));
        }
    }

    /** Whether there is one report and nothing else was asked for. */
    public boolean isOneReport() {
        return files.size() == 1 && problems.isEmpty();
    }
}
