package dev.gongkai.report.cli.consolidate;

import dev.gongkai.report.Message;
import dev.gongkai.report.Problem;
import dev.gongkai.report.cli.console.Environment;
import dev.gongkai.report.cli.console.ExitCode;
import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.cli.console.Reasons;
import dev.gongkai.report.cli.files.OutputKind;
import dev.gongkai.report.cli.files.TextTarget;
import dev.gongkai.report.consolidation.AgencyRegister;
import dev.gongkai.report.consolidation.Consolidated;
import dev.gongkai.report.consolidation.Consolidation;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongkai consolidate}: the reports of agencies in, their sum out, with all that puts it in doubt. */
@Command(name = "consolidate", mixinStandardHelpOptions = true)
public final class ConsolidateCommand implements Callable<Integer> {

    /** What a consolidation is written as. */
    enum Sum implements OutputKind {
        json("json"),
        html("html", "htm");

        private final List<String> endings;

        Sum(String... endings) {
            this.endings = List.of(endings);
        }

        @Override
        public List<String> endings() {
            return endings;
        }
    }

    private final Environment environment;
    private final Messages messages;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR|-", descriptionKey = "read.inputs")
    private List<Path> inputs;

    @Option(names = "--agency", paramLabel = "NAME", descriptionKey = "consolidate.agency")
    private @Nullable String agency;

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "consolidate.year")
    private @Nullable Integer year;

    @Option(names = "--register", paramLabel = "FILE", descriptionKey = "consolidate.register")
    private @Nullable Path register;

    @Option(names = "--stated", paramLabel = "FILE|DIR", descriptionKey = "consolidate.stated")
    private List<Path> stated = List.of();

    @Option(names = "--figures", descriptionKey = "consolidate.figures")
    private boolean figures;

    @Option(names = "--page", paramLabel = "FILE", descriptionKey = "consolidate.page")
    private @Nullable Path page;

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
    public ConsolidateCommand(Environment environment) {
        this.environment = environment;
        this.messages = environment.messages();
    }

    private ParameterException wrong(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), messages.get(key, arguments));
    }

    @Override
    public Integer call() {
        Sum written = OutputKind.of(null, target.file(), Sum.json, messages, spec);
        if (written == Sum.html && page != null) {
            throw wrong("consolidate.page.twice", page, target.file());
        }
        AgencyRegister known = register == null ? null : read(register);
        Agency whole = whole(known);
        List<Report> reports = new ArrayList<>();
        SortedSet<Integer> years = new TreeSet<>();
        GivenReports given = new GivenReports(environment, lenient);
        given.each(inputs, (file, report) -> {
            // What is summed up are the tables; pictures and words would fill the memory.
            reports.add(ReportTables.of(report));
            years.add(report.year());
        });
        if (reports.isEmpty()) {
            environment.say("consolidate.none");
            return ExitCode.FAILED;
        }
        int of = year(years);
        Consolidation consolidation = Consolidation.of(whole, of).addAll(reports);
        if (known != null) {
            consolidation.register(known);
        }
        if (!stated.isEmpty()) {
            given.each(stated, (file, report) -> consolidation.stated(report));
        }
        Consolidated consolidated = consolidation.build();
        List<Problem> problems = consolidated.problems();
        problems.forEach(
                problem -> environment.errors().println(problem.located().in(messages.locale())));
        write(consolidated, problems, written);
        environment.say("consolidate.done", consolidated.parts().size(), problems.size() + given.unreadable());
        return problems.isEmpty() && given.unreadable() == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    private AgencyRegister read(Path file) {
        try {
            return AgencyRegister.read(file);
        } catch (IOException e) {
            Message why = Reasons.of(e);
            throw new ParameterException(
                    spec.commandLine(),
                    messages.get("validate.unread", file, Messages.indented(why.in(messages.locale()))));
        }
    }

    /** Who is at the top: named, or else the one at the top of the register. */
    private Agency whole(@Nullable AgencyRegister known) {
        if (agency == null) {
            if (known == null || known.tops().size() != 1) {
                throw wrong("consolidate.agency.missing");
            }
            return known.tops().get(0);
        }
        if (known != null) {
            return known.find(agency).orElseThrow(() -> wrong("consolidate.agency.unknown", agency));
        }
        try {
            return Agency.of(agency);
        } catch (IllegalArgumentException e) {
            throw wrong("usage.value", "--agency", agency);
        }
    }

    private int year(SortedSet<Integer> years) {
        if (year == null && years.size() > 1) {
            throw wrong("consolidate.years", years.stream().map(String::valueOf).collect(Collectors.joining("、")));
        }
        int of = year == null ? years.first() : year;
        if (Form.editions().stream().noneMatch(form -> form.fits(of))) {
            throw wrong("blank.year.none", String.valueOf(of));
        }
        return of;
    }

    private void write(Consolidated consolidated, List<Problem> problems, Sum written) {
        if (written == Sum.html) {
            target.write(new ConsolidationPage(messages.locale()).write(consolidated, problems), environment, spec);
            return;
        }
        Report report = consolidated.report();
        if (figures) {
            report = report.toBuilder()
                    .overview(Narrative.of(consolidated.keyFigures()))
                    .build();
        }
        if (page != null) {
            String html = new ConsolidationPage(messages.locale()).write(consolidated, problems);
            target.write(page, html.getBytes(StandardCharsets.UTF_8), environment, spec);
        }
        target.write(ReportWriter.create().withEmptyParts().write(report), environment, spec);
    }
}
