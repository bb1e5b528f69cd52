package dev.gongkai.report.cli;

import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.DocumentRenderer;
import dev.gongkai.report.render.RenderException;
import dev.gongkai.report.validate.ReportValidator;
import dev.gongkai.report.validate.ValidationResult;
import dev.gongkai.report.validate.rule.Finding;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** {@code gongkai render}: reports in, documents out. A report that fails does not stop the others. */
@Command(name = "render", mixinStandardHelpOptions = true)
final class RenderCommand implements Callable<Integer> {

    private final Messages messages;
    private final List<Rule> rules;
    private final ReportReader reader = ReportReader.create();

    /** What went wrong, by input, in the order of the inputs. */
    private final Map<Path, String> failures = new LinkedHashMap<>();

    /** What is to be known of reports that were rendered. */
    private final Map<Path, String> notes = new LinkedHashMap<>();

    private boolean internalError;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", descriptionKey = "render.inputs")
    private List<Path> inputs;

    @Option(names = "--to", required = true, split = ",", paramLabel = "FORMAT", descriptionKey = "render.to")
    private Set<RenderFormat> formats;

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "render.out")
    private Path out;

    @Option(names = "--no-controls", descriptionKey = "render.noControls")
    private boolean noControls;

    @Mixin
    private FontOptions fonts = new FontOptions();

    @Option(names = "--check", descriptionKey = "render.check")
    private boolean check;

    @Option(names = "--force", descriptionKey = "render.force")
    private boolean force;

    @Mixin
    private ValidatorOptions options = new ValidatorOptions();

    /** What makes the documents, once for all reports. */
    private final List<DocumentRenderer> renderers = new ArrayList<>();

    /** Checks the reports, or null where that is not asked for. */
    private @Nullable ReportValidator validator;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    RenderCommand(Messages messages, List<Rule> rules) {
        this.messages = messages;
        this.rules = rules;
    }

    @Override
    public Integer call() {
        Inputs given = Inputs.of(inputs);
        if (check) {
            validator = options.validator(rules, given, messages, spec).build();
        } else if (force || options.given()) {
            throw new ParameterException(spec.commandLine(), messages.get("render.check.missing"));
        }
        if (noControls && !formats.contains(RenderFormat.docx)) {
            throw new ParameterException(spec.commandLine(), messages.get("render.noControls.docx"));
        }
        if (fonts.given() && !formats.contains(RenderFormat.pdf)) {
            throw new ParameterException(spec.commandLine(), messages.get("render.fontDir.pdf"));
        }
        RenderFormat.Settings settings = new RenderFormat.Settings(!noControls, () -> fonts.fonts(messages, spec));
        formats.forEach(format -> renderers.add(format.renderer(settings)));
        OutputFolder folder = OutputFolder.create(out, messages, spec);
        given.problems().forEach((argument, why) -> failures.put(argument, why.in(messages.locale())));
        int done = 0;
        for (Path file : given.files()) {
            done += render(file, folder) ? 1 : 0;
        }
        PrintWriter err = spec.commandLine().getErr();
        err.println(messages.get("render.done", done, failures.size(), out));
        notes.forEach((file, what) -> err.println(messages.get("render.noted", file, Messages.indented(what))));
        failures.forEach((file, why) -> err.println(messages.get("render.failed", file, Messages.indented(why))));
        return internalError ? ExitCode.INTERNAL : failures.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private boolean render(Path file, OutputFolder folder) {
        try {
            Report report = reader.read(file);
            if (validator != null && !isFit(file, report, validator)) {
                return false;
            }
            write(documents(report, file, folder), folder);
            return true;
        } catch (IOException e) {
            failures.put(file, Inputs.reason(e).in(messages.locale()));
        } catch (RenderException e) {
            failures.put(file, e.message(messages.locale()));
        } catch (RuntimeException e) {
            internalError = true;
            failures.put(file, messages.get("internal.error", e));
            e.printStackTrace(spec.commandLine().getErr());
        }
        return false;
    }

    /** Whether a report may be rendered: it has no errors, or that is to be overlooked. */
    private boolean isFit(Path file, Report report, ReportValidator checked) {
        ValidationResult result = checked.validate(report);
        return switch (result.verdict()) {
            case VALID -> true;
            case INCOMPLETE -> {
                notes.put(file, messages.get("render.incomplete"));
                yield true;
            }
            case INVALID -> {
                String findings = result.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(this::line)
                        .collect(Collectors.joining("\n"));
                (force ? notes : failures)
                        .put(file, messages.get(force ? "render.forced" : "render.invalid", findings));
                yield force;
            }
        };
    }

    private String line(Finding finding) {
        return finding.place().text() + messages.get("colon")
                + finding.message().in(messages.locale()) + "  [" + finding.rule() + "]";
    }

    /** The documents of a report in all formats, by the file that each is for; all are made before one is written. */
    private Map<Path, byte[]> documents(Report report, Path file, OutputFolder folder) throws IOException {
        Map<Path, byte[]> documents = new LinkedHashMap<>();
        for (DocumentRenderer renderer : renderers) {
            ByteArrayOutputStream document = new ByteArrayOutputStream();
            renderer.render(report, document);
            Path target = folder.file(file, Inputs.JSON, "." + renderer.fileExtension());
            documents.put(target, document.toByteArray());
        }
        return documents;
    }

    private void write(Map<Path, byte[]> documents, OutputFolder folder) throws IOException {
        for (Map.Entry<Path, byte[]> document : documents.entrySet()) {
            folder.write(document.getKey(), document.getValue());
            spec.commandLine().getOut().println(document.getKey());
        }
    }
}
