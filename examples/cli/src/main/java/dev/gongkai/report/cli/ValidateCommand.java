package dev.gongkai.report.cli;

import dev.gongkai.report.Message;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.ReportValidator;
import dev.gongkai.report.validate.output.Outcome;
import dev.gongkai.report.validate.rule.Rule;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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
final class ValidateCommand implements Callable<Integer> {

    private final Messages messages;
    private final List<Rule> rules;
    private final PrintWriter data;
    private final ReportReader reader = ReportReader.create();
    private boolean internalError;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", descriptionKey = "validate.inputs")
    private List<Path> inputs;

    @Option(names = "--previous", paramLabel = "FILE", descriptionKey = "validate.previous")
    private @Nullable Path previous;

    @Option(names = "--parts", paramLabel = "DIR", descriptionKey = "validate.parts")
    private @Nullable Path parts;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "validate.format")
    private ResultFormat format;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "validate.out")
    private @Nullable Path out;

    @Mixin
    private ValidatorOptions options = new ValidatorOptions();

    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    ValidateCommand(Messages messages, List<Rule> rules, PrintWriter data) {
        this.messages = messages;
        this.rules = rules;
        this.data = data;
    }

    /** A report that is needed besides those to validate cannot be read. */
    private static final class MissingContext extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Path file;
        private final transient Message why;

        MissingContext(Path file, Message why) {
            this.file = file;
            this.why = why;
        }
    }

    @Override
    public Integer call() {
        Inputs given = Inputs.of(inputs);
        checkArguments(given);
        ReportValidator.Builder builder = options.validator(rules, given, messages, spec);
        PrintWriter err = spec.commandLine().getErr();
        try {
            if (previous != null) {
                builder.previous(read(previous));
            }
            if (parts != null) {
                builder.parts(parts(parts, given.files().get(0)));
            }
        } catch (MissingContext e) {
            err.println(messages.get("validate.unread", e.file, Messages.indented(e.why.in(messages.locale()))));
            return ExitCode.FAILED;
        }
        ReportValidator validator = builder.build();
        List<Outcome> outcomes = new ArrayList<>();
        given.problems().forEach((argument, why) -> outcomes.add(Outcome.unread(argument.toString(), why)));
        given.files().forEach(file -> outcomes.add(outcome(file, validator)));
        return write(outcomes, err);
    }

    private void checkArguments(Inputs given) {
        for (String option : List.of("--previous", "--parts")) {
            if (!given.isOneReport() && spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new ParameterException(spec.commandLine(), messages.get("validate.one", option));
            }
        }
        if (parts != null && !Files.isDirectory(parts)) {
            throw new ParameterException(spec.commandLine(), messages.get("validate.parts.folder", parts));
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
        Stream<Path> others =
                Stream.of(previous, options.waivers(), options.profile()).filter(Objects::nonNull);
        if (Stream.concat(given.files().stream(), others).anyMatch(file -> isSame(file, target))) {
            throw new ParameterException(spec.commandLine(), messages.get("validate.out.input", target));
        }
    }

    private Report read(Path file) throws MissingContext {
        try {
            return reader.read(file);
        } catch (IOException e) {
            throw new MissingContext(file, Inputs.reason(e));
        }
    }

    /** The reports of a folder; the consolidated report may stand among its own parts and is none of them. */
    private List<Report> parts(Path folder, Path whole) throws MissingContext {
        Inputs found = Inputs.of(List.of(folder));
        if (!found.problems().isEmpty()) {
            throw new MissingContext(
                    folder, found.problems().values().iterator().next());
        }
        List<Report> reports = new ArrayList<>();
        for (Path file : found.files()) {
            if (!isSame(file, whole)) {
                reports.add(read(file));
            }
        }
        return reports;
    }

    private static boolean isSame(Path file, Path other) {
        try {
            return Files.isSameFile(file, other);
        } catch (IOException e) {
            return false; // one of them is not there
        }
    }

    private Outcome outcome(Path file, ReportValidator validator) {
        try {
            Report report = reader.read(file);
            return Outcome.of(file.toString(), report, validator.validate(report));
        } catch (IOException e) {
            return Outcome.unread(file.toString(), Inputs.reason(e));
        } catch (RuntimeException e) {
            internalError = true;
            e.printStackTrace(spec.commandLine().getErr());
            return Outcome.unread(file.toString(), Messages.both("internal.error", e));
        }
    }

    private int write(List<Outcome> outcomes, PrintWriter err) {
        String text = format.writer(messages.locale()).write(outcomes);
        if (out == null) {
            PrintWriter console =
                    format == ResultFormat.text ? spec.commandLine().getOut() : data;
            console.print(text);
            console.flush();
        } else {
            try {
                Inputs.write(out, text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                err.println(messages.get("out.failed", out, Inputs.reason(e).in(messages.locale())));
                return ExitCode.FAILED;
            }
        }
        long valid = outcomes.stream().filter(Outcome::isValid).count();
        err.println(messages.get("validate.done", valid, outcomes.size() - valid));
        return internalError ? ExitCode.INTERNAL : valid == outcomes.size() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
