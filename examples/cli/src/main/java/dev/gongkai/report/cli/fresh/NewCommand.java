package dev.gongkai.report.cli.fresh;

import dev.gongkai.report.cli.console.CommandFailedException;
import dev.gongkai.report.cli.console.Environment;
import dev.gongkai.report.cli.console.ExitCode;
import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.cli.console.Reasons;
import dev.gongkai.report.cli.files.InputFile;
import dev.gongkai.report.cli.files.ReportSource;
import dev.gongkai.report.cli.files.TextTarget;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gongkai new}: a complete report as JSON to be filled in, with what last year's report knows already. */
@Command(name = "new", mixinStandardHelpOptions = true)
public final class NewCommand implements Callable<Integer> {

    private final Environment environment;

    @Spec
    private CommandSpec spec;

    @Mixin
    private YearOption year = new YearOption();

    @Option(names = "--agency", paramLabel = "NAME", descriptionKey = "new.agency")
    private @Nullable String name;

    @Option(names = "--previous", paramLabel = "FILE", descriptionKey = "new.previous")
    private @Nullable Path previous;

    @Option(names = "--zeros", descriptionKey = "new.zeros")
    private boolean zeros;

    @Option(names = "--lenient", descriptionKey = "files.lenient")
    private boolean lenient;

    @Mixin
    private TextTarget target = new TextTarget();

    /**
     * The command.
     *
     * @param environment what is around it
     */
    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    public NewCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Messages messages = environment.messages();
        if (name == null && previous == null) {
            throw new ParameterException(spec.commandLine(), messages.get("new.agency.missing"));
        }
        Form form = year.form(messages, spec);
        Report last = previous == null ? null : last(previous);
        if (last != null && last.year() != year.year() - 1) {
            environment.say("new.previous.year", String.valueOf(last.year()), String.valueOf(year.year()));
        }
        Report report = FreshReport.of(form, year.year(), agency(last), last, zeros);
        target.write(FreshReport.json(report), environment, spec);
        return ExitCode.DONE;
    }

    private Agency agency(@Nullable Report last) {
        try {
            Agency before = last == null ? null : last.agency();
            if (before == null || (name != null && !name.equals(before.name()))) {
                return Agency.of(String.valueOf(name));
            }
            return before;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), environment.messages().get("usage.value", "--agency", String.valueOf(name)));
        }
    }

    private Report last(Path file) {
        try {
            return ReportSource.read(InputFile.of(file), lenient).report();
        } catch (IOException e) {
            throw CommandFailedException.unread(file, Reasons.of(e));
        }
    }
}
