package dev.gongkai.report.cli;

import dev.gongkai.report.json.ReportWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code gongkai read}: documents in, reports out, and what was changed in the documents. A document that cannot be read
 * does not stop the others; a report that is there is not replaced unasked.
 */
@Command(name = "read", mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {

    private final Messages messages;
    private final PrintWriter data;

    /** What went wrong, by input, in the order of the inputs. */
    private final Map<Path, String> failures = new LinkedHashMap<>();

    /** What was changed in a document, by input. */
    private final Map<Path, String> changes = new LinkedHashMap<>();

    /** Where reports go; null where there is one, to be printed. */
    private @Nullable OutputFolder folder;

    private boolean internalError;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", descriptionKey = "read.inputs")
    private List<Path> inputs;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "read.out")
    private @Nullable Path out;

    @Option(names = "--force", descriptionKey = "replace.force")
    private boolean force;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    ReadCommand(Messages messages, PrintWriter data) {
        this.messages = messages;
        this.data = data;
    }

    @Override
    public Integer call() {
        Inputs given = Inputs.of(inputs, ReadFormat.endings());
        if (out != null) {
            folder = OutputFolder.create(out, messages, spec);
        } else if (force) {
            throw new ParameterException(spec.commandLine(), messages.get("read.force"));
        } else if (given.files().size() > 1) {
            throw new ParameterException(spec.commandLine(), messages.get("read.several"));
        }
        given.problems().forEach((argument, why) -> failures.put(argument, why.in(messages.locale())));
        int done = 0;
        for (Path file : given.files()) {
            done += read(file) ? 1 : 0;
        }
        PrintWriter err = spec.commandLine().getErr();
        err.println(messages.get("read.done", done, failures.size()));
        changes.forEach((file, what) -> err.println(messages.get("read.changed", file, Messages.indented(what))));
        failures.forEach((file, why) -> err.println(messages.get("render.failed", file, Messages.indented(why))));
        return internalError ? ExitCode.INTERNAL : failures.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private boolean read(Path file) {
        try {
            ReadFormat format = ReadFormat.of(file).orElseThrow(() -> new IOException(messages.get("read.neither")));
            ReadFormat.Reading reading = format.read(file);
            write(file, format, ReportWriter.create().write(reading.report()));
            if (!reading.changes().isEmpty()) {
                changes.put(
                        file,
                        reading.changes().stream()
                                .map(change -> change.in(messages.locale()))
                                .collect(Collectors.joining("\n")));
            }
            return true;
        } catch (IOException e) {
            failures.put(file, Inputs.reason(e).in(messages.locale()));
        } catch (RuntimeException e) {
            internalError = true;
            failures.put(file, messages.get("internal.error", e));
            e.printStackTrace(spec.commandLine().getErr());
        }
        return false;
    }

    private void write(Path file, ReadFormat format, String json) throws IOException {
        if (folder == null) {
            data.print(json);
            data.flush();
            return;
        }
        Path target = folder.file(file, format.ending(), Inputs.JSON);
        if (Files.exists(target) && !force) {
            throw new IOException(messages.get("replace.not", target));
        }
        folder.write(target, json.getBytes(StandardCharsets.UTF_8));
        spec.commandLine().getOut().println(target);
    }
}
