package dev.gongkai.report.cli.fresh;

import dev.gongkai.report.cli.console.Environment;
import dev.gongkai.report.cli.console.ExitCode;
import dev.gongkai.report.cli.files.TextTarget;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.json.ReportSchema;
import dev.gongkai.report.validate.output.ResultWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code gongkai schema}: the JSON Schema of reports, or of the results of validation. */
@Command(name = "schema", mixinStandardHelpOptions = true)
public final class SchemaCommand implements Callable<Integer> {

    private static final String RESULTS = "results";

    /** The editions, and what else has a schema. */
    static final class Names implements Iterable<String>, ITypeConverter<String> {
        @Override
        public Iterator<String> iterator() {
            return all().iterator();
        }

        private static List<String> all() {
            return Stream.concat(Form.editions().stream().map(Form::id), Stream.of(RESULTS))
                    .toList();
        }

        @Override
        public String convert(String value) {
            if (!all().contains(value)) {
                throw new TypeConversionException("no schema: " + value);
            }
            return value;
        }
    }

    private final Environment environment;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            completionCandidates = Names.class,
            converter = Names.class,
            descriptionKey = "schema.name")
    private @Nullable String name;

    @Mixin
    private TextTarget target = new TextTarget();

    /**
     * The command.
     *
     * @param environment what is around it
     */
    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    public SchemaCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        target.write(RESULTS.equals(name) ? results() : ReportSchema.of(form()), environment, spec);
        return ExitCode.DONE;
    }

    private Form form() {
        List<Form> editions = Form.editions();
        return editions.stream()
                .filter(form -> form.id().equals(name))
                .findFirst()
                .orElse(editions.get(editions.size() - 1));
    }

    private static String results() {
        try (InputStream in = ResultWriter.class.getResourceAsStream("validation-result.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("a resource is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
