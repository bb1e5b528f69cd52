package dev.gongkai.report.cli.validate;

import dev.gongkai.report.cli.batch.BatchLog;
import dev.gongkai.report.cli.batch.BatchOptions;
import dev.gongkai.report.cli.console.CommandFailedException;
import dev.gongkai.report.cli.console.Environment;
import dev.gongkai.report.cli.console.ExitCode;
import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.cli.console.Reasons;
import dev.gongkai.report.cli.files.InputFile;
import dev.gongkai.report.cli.files.Inputs;
import dev.gongkai.report.cli.files.OutputKind;
import dev.gongkai.report.cli.files.ReportSource;
import dev.gongkai.report.cli.files.WholeText;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.ReportValidator;
import dev.gongkai.report.validate.output.Outcome;
import dev.gongkai.report.validate.output.ResultStream;
import dev.gongkai.report.validate.rule.Rule;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongkai validate}: reports in, findings out. A report that cannot be read does not stop the others. */
@Command(name = "validate", mixinStandardHelpOptions = true)
public final class ValidateCommand implements Callable<Integer> {

    private final Environment environment;
    private final Messages messages;
    private final List<Rule> rules;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR|-", descriptionKey = "validate.inputs")
    private List<Path> inputs;

    @Option(names = "--previous", paramLabel = "FILE", descriptionKey = "validate.previous")
    private @Nullable Path previous;

    @Option(names = "--parts", paramLabel = "DIR", descriptionKey = "validate.parts")
    private @Nullable Path parts;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "validate.format")
    private @Nullable ResultFormat format;

    @Option(names = "--all", descriptionKey = "validate.all")
    private boolean all;

    @Option(names = "--out", paramLabel = "FILE|-", descriptionKey = "validate.out")
    private @Nullable Path out;

    @Option(names = "--lenient", descriptionKey = "files.lenient")
    private boolean lenient;

    @Mixin
    private ValidatorOptions options = new ValidatorOptions();

    @Mixin
    private AnnotateOptions annotate = new AnnotateOptions();

    @Mixin
    private BatchOptions batch = new BatchOptions();

    /**
     * The command.
     *
     * @param environment what is around it
     * @param rules what is checked
     */
    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    public ValidateCommand(Environment environment, List<Rule> rules) {
        this.environment = environment;
        this.messages = environment.messages();
        this.rules = rules;
    }

    @Override
    public Integer call() {
        batch.check(messages, spec);
        Inputs given = annotate.inputs(inputs, environment);
        checkArguments(given);
        ReportValidator.Builder builder = options.validator(rules, given, messages, spec);
        if (previous != null) {
            builder.previous(read(InputFile.of(previous)));
        }
        if (parts != null) {
            builder.parts(parts(parts, given.files().get(0).path()));
        }
        FindingComments comments = annotate.comments(given, environment, spec);
        try (BatchLog log = batch.log(spec)) {
            return validate(given, new ValidateWork(builder.build(), log, lenient, comments));
        }
    }

    private void checkArguments(Inputs given) {
        batch.check(given, messages, spec);
        for (String option : List.of("--previous", "--parts")) {
            if (!given.isOneReport() && spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new ParameterException(spec.commandLine(), messages.get("validate.one", option));
            }
        }
        if (parts != null && !Files.isDirectory(parts)) {
            throw new ParameterException(spec.commandLine(), messages.get("validate.parts.folder", parts));
        }
        if (out != null && Inputs.isStandard(out)) {
            out = null;
        }
        if (out != null) {
            checkOut(out, given);
        }
    }

    /** The results replace a file of theirs, and never one that was read. */
    private void checkOut(Path target, Inputs given) {
        if (Files.isDirectory(target)) {
            throw new ParameterException(spec.commandLine(), messages.get("out.folder", target));
        }
        Path folder = target.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), messages.get("out.nowhere", folder));
        }
        given.refuse("--out", target, messages, spec);
        Stream<Path> others = Stream.of(previous, options.waivers(), options.profile(), batch.file())
                .filter(Objects::nonNull);
        if (others.anyMatch(file -> InputFile.isSame(file, target))) {
            throw new ParameterException(spec.commandLine(), messages.get("out.input", "--out", target));
        }
    }

    /** A report that is needed besides those to validate. */
    private Report read(InputFile file) {
        try {
            return ReportSource.read(file, lenient).report();
        } catch (IOException e) {
            throw CommandFailedException.unread(file.name(), Reasons.of(e));
        }
    }

    /** The reports of a folder; the consolidated report may stand among its own parts and is none of them. */
    private List<Report> parts(Path folder, Path whole) {
        Inputs found = Inputs.of(List.of(folder), environment);
        found.problems().forEach((argument, why) -> {
            throw CommandFailedException.unread(argument, why);
        });
        List<Report> reports = new ArrayList<>();
        for (InputFile file : found.files()) {
            if (!InputFile.isSame(file.path(), whole)) {
                reports.add(read(file));
            }
        }
        return reports;
    }

    private int validate(Inputs given, ValidateWork work) {
        ResultFormat chosen = OutputKind.of(format, out, ResultFormat.text, messages, spec);
        if (out == null) {
            PrintWriter console = chosen == ResultFormat.text
                    ? environment.output().people()
                    : environment.output().programs();
            Tally tally = new Tally(environment);
            try {
                validate(given, work, tally, console, chosen);
            } catch (IOException e) {
                throw new CommandFailedException(Messages.both("out.lost"));
            } finally {
                console.flush(); // before the summary on the other stream: a terminal shows both
            }
            return tally.end();
        }
        try (WholeText file = new WholeText(out)) {
            Tally tally = new Tally(environment);
            validate(given, work, tally, file.writer(), chosen);
            file.complete();
            return tally.end();
        } catch (IOException e) {
            environment.say("out.failed", out, Reasons.of(e).in(messages.locale()));
            return ExitCode.FAILED;
        }
    }

    private void validate(Inputs given, ValidateWork work, Tally tally, Appendable target, ResultFormat chosen)
            throws IOException {
        try (ResultStream results = chosen.writer(messages.locale(), all).to(target)) {
            given.problems().forEach((argument, why) -> tally.add(Outcome.unread(argument, why), results));
            batch.run(given, work, environment, (validated, room) -> tally.add(validated, results));
        }
    }
}
