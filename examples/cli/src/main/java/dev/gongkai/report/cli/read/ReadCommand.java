package dev.gongkai.report.cli.read;

import dev.gongkai.report.cli.batch.BatchLog;
import dev.gongkai.report.cli.batch.BatchOptions;
import dev.gongkai.report.cli.console.Environment;
import dev.gongkai.report.cli.console.ExitCode;
import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.cli.console.Reasons;
import dev.gongkai.report.cli.files.DocumentSink;
import dev.gongkai.report.cli.files.FolderSink;
import dev.gongkai.report.cli.files.Inputs;
import dev.gongkai.report.cli.files.OutputKind;
import dev.gongkai.report.cli.files.StandardSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code gongkai read}: documents in, reports out, and what is to be known of how they were read. A document that cannot
 * be read does not stop the others; a report that is there is not replaced unasked.
 */
@Command(name = "read", mixinStandardHelpOptions = true)
public final class ReadCommand implements Callable<Integer> {

    private final Environment environment;
    private final Messages messages;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR|-", descriptionKey = "read.inputs")
    private List<Path> inputs;

    @Option(names = "--out", paramLabel = "DIR|-", descriptionKey = "read.out")
    private @Nullable Path out;

    @Option(names = "--force", descriptionKey = "replace.force")
    private boolean force;

    @Option(names = "--lenient", descriptionKey = "read.lenient")
    private boolean lenient;

    @Option(names = "--remarks", paramLabel = "FILE", descriptionKey = "read.remarks")
    private @Nullable Path remarks;

    @Mixin
    private BatchOptions batch = new BatchOptions();

    /**
     * The command.
     *
     * @param environment what is around it
     */
    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    public ReadCommand(Environment environment) {
        this.environment = environment;
        this.messages = environment.messages();
    }

    @Override
    public Integer call() {
        batch.check(messages, spec);
        boolean toFolder = out != null && !Inputs.isStandard(out);
        if (force && !toFolder) {
            throw wrong("read.force");
        }
        if (toFolder && Files.exists(out) && !Files.isDirectory(out)) {
            throw wrong("render.out.file", out);
        }
        if (toFolder && OutputKind.isMeantAsFile(out)) {
            throw wrong("render.out.named", out);
        }
        Inputs given = Inputs.of(inputs, ReadableEndings.all(), environment);
        if (out == null && given.files().size() > 1) {
            throw wrong("read.several");
        }
        batch.check(given, messages, spec);
        given.refuse("--remarks", remarks, messages, spec);
        try (DocumentSink sink = sink(given, toFolder);
                RemarkFile remarkFile = RemarkFile.open(remarks);
                BatchLog log = batch.log(spec)) {
            return read(given, sink, remarkFile, log);
        } catch (IOException e) {
            environment.say("out.failed", String.valueOf(remarks), Reasons.of(e).in(messages.locale()));
            return ExitCode.FAILED;
        }
    }

    private int read(Inputs given, DocumentSink sink, RemarkFile remarkFile, BatchLog log) {
        ReadingSummary summary = new ReadingSummary(environment, sink, remarkFile, lenient);
        given.problems().forEach(summary::problem);
        batch.run(given, new ReadWork(sink, log), environment, summary::add);
        return summary.end();
    }

    private ParameterException wrong(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), messages.get(key, arguments));
    }

    private DocumentSink sink(Inputs given, boolean toFolder) {
        if (toFolder && out != null) {
            return FolderSink.create(out, given, force);
        }
        boolean several = given.files().size() > 1;
        return several
                ? StandardSink.create(environment.output().bytes(), given, true)
                : new PrintedReport(environment.output().programs());
    }
}
