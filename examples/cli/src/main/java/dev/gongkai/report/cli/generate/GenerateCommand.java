package dev.gongkai.report.cli.generate;

import dev.gongkai.report.cli.batch.Batch;
import dev.gongkai.report.cli.batch.Progress;
import dev.gongkai.report.cli.console.CommandFailedException;
import dev.gongkai.report.cli.console.Environment;
import dev.gongkai.report.cli.console.ExitCode;
import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.cli.console.Reasons;
import dev.gongkai.report.cli.files.WholeText;
import dev.gongkai.report.generator.ErrorKeyWriter;
import dev.gongkai.report.generator.GeneratedReport;
import dev.gongkai.report.generator.Generator;
import dev.gongkai.report.generator.PlantedError;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.render.ReportFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gongkai generate}: realistic reports of agencies that do not exist, with the register and the planted errors. */
@Command(name = "generate", mixinStandardHelpOptions = true)
public final class GenerateCommand implements Callable<Integer> {

    private static final String REGISTER = "register.csv";
    private static final String ERRORS = "errors.csv";

    private final Environment environment;
    private final Messages messages;

    @Spec
    private CommandSpec spec;

    @Option(names = "--count", paramLabel = "N", defaultValue = "100", descriptionKey = "generate.count")
    private int count;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "generate.seed")
    private long seed;

    @Option(names = "--year", paramLabel = "YEAR", defaultValue = "2025", descriptionKey = "generate.year")
    private int year;

    @Option(names = "--years", paramLabel = "N", defaultValue = "1", descriptionKey = "generate.years")
    private int years;

    @Option(
            names = "--errors",
            paramLabel = "SHARE",
            defaultValue = "0",
            converter = Share.class,
            descriptionKey = "generate.errors")
    private double errors;

    @Option(names = "--skewed", descriptionKey = "generate.skewed")
    private boolean skewed;

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "generate.out")
    private Path out;

    /**
     * The command.
     *
     * @param environment what is around it
     */
    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    public GenerateCommand(Environment environment) {
        this.environment = environment;
        this.messages = environment.messages();
    }

    @Override
    public Integer call() {
        Generator generator = generator();
        try {
            Files.createDirectories(out);
            try (WholeText register = new WholeText(out.resolve(REGISTER))) {
                generator.register().writeCsv(register.writer());
                register.complete();
            }
            try (WholeText key = new WholeText(out.resolve(ERRORS))) {
                generate(generator, ErrorKeyWriter.to(key.writer()));
                key.complete();
            }
        } catch (IOException e) {
            environment.say("out.failed", out, Reasons.of(e).in(messages.locale()));
            return ExitCode.FAILED;
        }
        return ExitCode.DONE;
    }

    private Generator generator() {
        if (years < 1) {
            throw new ParameterException(spec.commandLine(), messages.get("usage.positive", "--years N", years));
        }
        try {
            return Generator.builder()
                    .seed(seed)
                    .agencies(count)
                    .years(year - years + 1, year)
                    .errors(errors)
                    .skewed(skewed)
                    .build();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), messages.get("generate.range"));
        }
    }

    private void generate(Generator generator, ErrorKeyWriter key) throws IOException {
        int[] reports = {0, 0};
        try (Progress progress = new Progress(generator.register().size(), environment)) {
            Batch.run(
                    IntStream.range(0, generator.register().size()).iterator(),
                    Runtime.getRuntime().availableProcessors(),
                    agency -> write(generator.reportsOf(agency)),
                    planted -> {
                        planted.forEach(key::write);
                        reports[0] += years;
                        reports[1] += planted.size();
                        progress.step();
                    });
        }
        key.flush();
        environment.say("generate.done", reports[0], reports[1], out);
    }

    private List<PlantedError> write(List<GeneratedReport> reports) {
        List<PlantedError> planted = new ArrayList<>();
        for (GeneratedReport generated : reports) {
            Path file = out.resolve(generated.code() + "-" + generated.report().year() + ".json");
            try {
                ReportFiles.replace(
                        file, ReportWriter.create().write(generated.report()).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new CommandFailedException(Messages.both("out.failed", file, Reasons.of(e)));
            }
            planted.addAll(generated.errors());
        }
        return planted;
    }
}
