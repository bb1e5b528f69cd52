package dev.gongkai.report.cli.files;

import dev.gongkai.report.cli.console.CommandFailedException;
import dev.gongkai.report.cli.console.Environment;
import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.cli.console.Reasons;
import dev.gongkai.report.render.ReportFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where one file goes that is not replaced unasked: the options {@code --out} and {@code --force}. */
public final class TextTarget {

    @Option(names = "--out", paramLabel = "FILE|-", descriptionKey = "fresh.out")
    private @Nullable Path out;

    @Option(names = "--force", descriptionKey = "replace.force")
    private boolean force;

    /** The file that was named, if one was. */
    public @Nullable Path file() {
        return out;
    }

    /** Prints a text, or writes it to the file that was named. */
    public void write(String text, Environment environment, CommandSpec spec) {
        if (out == null || Inputs.isStandard(out)) {
            environment.output().programs().print(text);
            environment.output().programs().flush();
        } else {
            write(out, text.getBytes(StandardCharsets.UTF_8), environment, spec);
        }
    }

    /** Shows lines to people in the encoding of their console, or writes them to the file that was named. */
    public void tell(List<String> lines, Environment environment, CommandSpec spec) {
        if (out == null || Inputs.isStandard(out)) {
            lines.forEach(environment.output().people()::println);
        } else {
            write(String.join("\n", lines) + "\n", environment, spec);
        }
    }

    /** Writes a file. */
    public void write(Path target, byte[] content, Environment environment, CommandSpec spec) {
        Messages messages = environment.messages();
        if (Files.isDirectory(target)) {
            throw new ParameterException(spec.commandLine(), messages.get("out.folder", target));
        }
        Path folder = target.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), messages.get("out.nowhere", folder));
        }
        if (Files.exists(target) && !force) {
            throw new CommandFailedException(Messages.both("replace.not", target));
        }
        try {
            ReportFiles.replace(target, content);
        } catch (IOException e) {
            throw new CommandFailedException(Messages.both("out.failed", target, Reasons.of(e)));
        }
        environment.output().people().println(target);
    }
}
