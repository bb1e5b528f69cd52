package dev.gongkai.report.cli.consolidate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gongkai.report.cli.console.Environment;
import dev.gongkai.report.cli.console.ExitCode;
import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.cli.files.OutputKind;
import dev.gongkai.report.cli.files.TextTarget;
import dev.gongkai.report.model.Difference;
import dev.gongkai.report.model.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongkai compare}: what two reports say differently. */
@Command(name = "compare", mixinStandardHelpOptions = true)
public final class CompareCommand implements Callable<Integer> {

    private final Environment environment;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE|-", descriptionKey = "compare.first")
    private Path first;

    @Parameters(index = "1", paramLabel = "FILE|-", descriptionKey = "compare.second")
    private Path second;

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
     */
    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    public CompareCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Messages messages = environment.messages();
        ShownAs chosen = OutputKind.of(format, target.file(), ShownAs.text, messages, spec);
        GivenReports given = new GivenReports(environment, lenient);
        Report before = given.one(first);
        Report after = given.one(second);
        List<Difference> differences = before.differences(after);
        switch (chosen) {
            case text -> text(differences);
            case json -> target.write(json(differences) + "\n", environment, spec);
            case html ->
                target.write(new ComparisonPage(messages).write(before, after, differences), environment, spec);
        }
        return differences.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void text(List<Difference> differences) {
        Messages messages = environment.messages();
        Stream<String> lines =
                differences.stream().map(difference -> difference.message().in(messages.locale()));
        String end = messages.get("compare.done", differences.size());
        target.tell(Stream.concat(lines, Stream.of(end)).toList(), environment, spec);
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
