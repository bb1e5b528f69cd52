package dev.gongkai.report.cli.consolidate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gongkai.report.cli.console.Environment;
import dev.gongkai.report.cli.console.ExitCode;
import dev.gongkai.report.model.Difference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongkai compare}: what two reports say differently. */
@Command(name = "compare", mixinStandardHelpOptions = true)
public final class CompareCommand implements Callable<Integer> {

    /** How the differences are told. */
    enum Format {
        text,
        json
    }

    private final Environment environment;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE|-", descriptionKey = "compare.first")
    private Path first;

    @Parameters(index = "1", paramLabel = "FILE|-", descriptionKey = "compare.second")
    private Path second;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "compare.format")
    private Format format;

    @Option(names = "--lenient", descriptionKey = "files.lenient")
    private boolean lenient;

    /**
     * The command.
     *
     * @param environment what is around it
     */
    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    public CompareCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        GivenReports given = new GivenReports(environment, lenient);
        List<Difference> differences = given.one(first).differences(given.one(second));
        if (format == Format.json) {
            environment.output().programs().println(json(differences));
        } else {
            differences.forEach(difference -> environment
                    .output()
                    .people()
                    .println(difference.message().in(environment.messages().locale())));
            environment.output().people().println(environment.messages().get("compare.done", differences.size()));
        }
        return differences.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private String json(List<Difference> differences) {
        List<Map<String, String>> list = new ArrayList<>();
        for (Difference difference : differences) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("pointer", difference.pointer());
            fields.put("place", difference.label().in(environment.messages().locale()));
            fields.put("before", difference.before());
            fields.put("after", difference.after());
            list.add(fields);
        }
        try {
            return new ObjectMapper().writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // texts can be written
        }
    }
}
