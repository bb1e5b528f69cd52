package dev.gongkai.report.cli.validate;

import dev.gongkai.report.cli.console.Environment;
import dev.gongkai.report.cli.files.FolderSink;
import dev.gongkai.report.cli.files.InputFile;
import dev.gongkai.report.cli.files.Inputs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Whether findings are written as comments into copies of the files, and where these go. */
final class AnnotateOptions {

    /** What takes comments. */
    private static final Set<String> ENDINGS = Set.of("docx", "docm", "pdf");

    @Option(names = "--annotate", paramLabel = "FILE|DIR", descriptionKey = "validate.annotate")
    private @Nullable Path target;

    @Option(names = "--annotate-date", paramLabel = "DATE", descriptionKey = "validate.annotate.date")
    private @Nullable LocalDate date;

    /** The inputs that arguments stand for: of folders, the files that take comments where these are asked for. */
    Inputs inputs(List<Path> arguments, Environment environment) {
        return target == null ? Inputs.of(arguments, environment) : Inputs.of(arguments, ENDINGS, environment);
    }

    /** What writes the comments, or null where none are asked for. */
    @Nullable
    FindingComments comments(Inputs inputs, Environment environment, CommandSpec spec) {
        if (target == null) {
            return null;
        }
        boolean single = inputs.isOneReport() && !Files.isDirectory(target);
        if (!single && Files.isRegularFile(target)) {
            throw new ParameterException(
                    spec.commandLine(), environment.messages().get("validate.annotate.folder", target));
        }
        for (InputFile input : inputs.files()) {
            Path output = single ? target : target.resolve(input.relative());
            if (InputFile.isSame(input.path(), output)) {
                throw new ParameterException(
                        spec.commandLine(), environment.messages().get("out.input", "--annotate", output));
            }
        }
        return new FindingComments(
                target,
                single ? null : FolderSink.create(target, inputs, true),
                date,
                environment.messages().locale());
    }
}
