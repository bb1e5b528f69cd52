package dev.gongkai.report.cli.consolidate;

import dev.gongkai.report.cli.console.Environment;
import dev.gongkai.report.cli.console.ExitCode;
import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.cli.files.InputFile;
import dev.gongkai.report.cli.files.OutputKind;
import dev.gongkai.report.cli.files.TextTarget;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.series.Series;
import dev.gongkai.report.validate.Profile;
import dev.gongkai.report.validate.SeriesValidator;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Unassessed;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongkai trend}: the reports of one agency over the years, and whether they hang together. */
@Command(name = "trend", mixinStandardHelpOptions = true)
public final class TrendCommand implements Callable<Integer> {

    private final Environment environment;
    private final Messages messages;
    private final List<Rule> rules;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR|-", descriptionKey = "trend.inputs")
    private List<Path> inputs;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "validate.format")
    private @Nullable ShownAs format;

    @Option(names = "--lenient", descriptionKey = "files.lenient")
    private boolean lenient;

    @Mixin
    private TextTarget target = new TextTarget();

    /**
     * The command.
     *
     * @param environment what is around it
     * @param rules what is checked
     */
    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    public TrendCommand(Environment environment, List<Rule> rules) {
        this.environment = environment;
        this.messages = environment.messages();
        this.rules = rules;
    }

    @Override
    public Integer call() {
        ShownAs chosen = OutputKind.of(format, target.file(), ShownAs.text, messages, spec);
        Map<Integer, Report> byYear = new TreeMap<>();
        GivenReports given = new GivenReports(environment, lenient);
        given.each(inputs, (file, report) -> add(byYear, file, report));
        if (byYear.isEmpty()) {
            environment.say("consolidate.none");
            return ExitCode.FAILED;
        }
        Series series = Series.of(List.copyOf(byYear.values()));
        List<SeriesValidator.YearFindings> findings =
                SeriesValidator.of(rules, Profile.DEFAULT).validate(series);
        target.write(
                switch (chosen) {
                    case text -> new TrendText(messages).write(series, findings);
                    case json -> new TrendJson(messages.locale()).write(series, findings);
                    case html -> new TrendPage(messages).write(series, findings);
                },
                environment,
                spec);
        boolean bad = findings.stream()
                .anyMatch(year -> year.findings().stream().anyMatch(f -> f.severity() == Severity.ERROR)
                        || year.unassessed().stream().anyMatch(u -> u.cause() == Unassessed.Cause.UNDECIDABLE));
        return bad || given.unreadable() > 0 ? ExitCode.FAILED : ExitCode.DONE;
    }

    private void add(Map<Integer, Report> byYear, InputFile file, Report report) {
        for (Report other : byYear.values()) {
            if (!Series.isSame(other.agency(), report.agency())) {
                throw new ParameterException(
                        spec.commandLine(),
                        messages.get(
                                "trend.agencies",
                                file.name(),
                                report.agency().name(),
                                other.agency().name()));
            }
        }
        if (byYear.putIfAbsent(report.year(), report) != null) {
            throw new ParameterException(
                    spec.commandLine(), messages.get("trend.twice", file.name(), String.valueOf(report.year())));
        }
    }
}
