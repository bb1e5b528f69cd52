package dev.gongkai.report.cli.render;

import dev.gongkai.report.cli.batch.BatchLog;
import dev.gongkai.report.cli.batch.BatchOptions;
import dev.gongkai.report.cli.console.Environment;
import dev.gongkai.report.cli.console.ExitCode;
import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.cli.console.Reasons;
import dev.gongkai.report.cli.files.DocumentSink;
import dev.gongkai.report.cli.files.FolderSink;
import dev.gongkai.report.cli.files.Inputs;
import dev.gongkai.report.cli.files.OutputKind;
import dev.gongkai.report.cli.files.StandardSink;
import dev.gongkai.report.cli.validate.ValidatorOptions;
import dev.gongkai.report.render.DocumentFormat;
import dev.gongkai.report.render.DocumentRenderer;
import dev.gongkai.report.render.Figures;
import dev.gongkai.report.render.RenderOptions;
import dev.gongkai.report.render.docx.DocxFormat;
import dev.gongkai.report.render.docx.DocxRenderer;
import dev.gongkai.report.validate.rule.Rule;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
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
public final class RenderCommand implements Callable<Integer> {

    private final Environment environment;
    private final Messages messages;
    private final List<Rule> rules;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR|-", descriptionKey = "render.inputs")
    private List<Path> inputs;

    @Option(
            names = "--to",
            required = true,
            split = ",",
            paramLabel = "FORMAT",
            completionCandidates = FormatNames.class,
            converter = FormatNames.class,
            descriptionKey = "render.to")
    private Set<String> formats;

    @Option(names = "--out", required = true, paramLabel = "DIR|-", descriptionKey = "render.out")
    private Path out;

    @Option(names = "--no-controls", descriptionKey = "render.noControls")
    private boolean noControls;

    @Option(names = "--no-data", descriptionKey = "render.noData")
    private boolean noData;

    @Option(names = "--template", paramLabel = "FILE", descriptionKey = "render.template")
    private @Nullable Path template;

    @Option(names = "--figures", descriptionKey = "render.figures")
    private boolean figures;

    @Option(names = "--interactive", descriptionKey = "render.interactive")
    private boolean interactive;

    @Mixin
    private PictureOptions pictures = new PictureOptions();

    @Mixin
    private FontOptions fonts = new FontOptions();

    @Mixin
    private FurnitureOptions furniture = new FurnitureOptions();

    @Option(names = "--check", descriptionKey = "render.check")
    private boolean check;

    @Option(names = "--force", descriptionKey = "render.force")
    private boolean force;

    @Option(names = "--lenient", descriptionKey = "files.lenient")
    private boolean lenient;

    @Mixin
    private ValidatorOptions options = new ValidatorOptions();

    @Mixin
    private BatchOptions batch = new BatchOptions();

    /**
     * The command.
     *
     * @param environment what is around it
     * @param rules what {@code --check} checks
     */
    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    public RenderCommand(Environment environment, List<Rule> rules) {
        this.environment = environment;
        this.messages = environment.messages();
        this.rules = rules;
    }

    @Override
    public Integer call() {
        Inputs given = Inputs.of(inputs, environment);
        ReportCheck checked = checkArguments(given);
        Map<String, DocumentRenderer> renderers = renderers();
        try (DocumentSink sink = sink(given);
                BatchLog log = batch.log(spec)) {
            Summary summary = new Summary(environment, out);
            given.problems().forEach(summary::problem);
            RenderWork work = new RenderWork(renderers, checked, sink, log, lenient, pictures);
            batch.run(given, work, environment, (rendering, room) -> summary.add(rendering, sink, room));
            return summary.end();
        } catch (IOException e) {
            environment.say("out.failed", out, Reasons.of(e).in(messages.locale()));
            return ExitCode.FAILED;
        }
    }

    private @Nullable ReportCheck checkArguments(Inputs given) {
        batch.check(messages, spec);
        batch.check(given, messages, spec);
        if (!check && (force || options.given())) {
            throw wrong("render.check.missing");
        }
        only("docx", noControls, "render.noControls.docx");
        only("html", interactive, "render.interactive.html");
        only("html", pictures.given(), "render.pictures.html");
        pictures.check(messages, spec);
        only("docx", template != null, "render.template.docx");
        only("docx", fonts.embed(), "render.embedFonts.docx");
        only("pdf", fonts.given() && !fonts.embed(), "render.fontDir.pdf");
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw wrong("render.out.file", out);
        }
        if (OutputKind.isMeantAsFile(out)) {
            throw wrong("render.out.named", out);
        }
        return check
                ? new ReportCheck(
                        options.validator(rules, given, messages, spec).build(), force)
                : null;
    }

    private void only(String format, boolean given, String key) {
        if (given && !formats.contains(format)) {
            throw wrong(key);
        }
    }

    private ParameterException wrong(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), messages.get(key, arguments));
    }

    /** What makes the documents, once for all reports: what it is made of may take long to read. */
    private Map<String, DocumentRenderer> renderers() {
        RenderOptions.Builder asked = RenderOptions.builder();
        if (noControls) {
            asked.withoutControls();
        }
        if (noData) {
            asked.withoutData();
        }
        if (figures) {
            asked.figures(Figures.create());
        }
        if (interactive) {
            asked.interactive();
        }
        if (!Inputs.isStandard(out)) {
            pictures.addTo(asked, out);
        }
        fonts.addTo(asked, environment, spec);
        furniture.addTo(asked, environment, spec);
        Map<String, DocumentRenderer> renderers = new LinkedHashMap<>();
        for (String id : formats) {
            DocumentFormat format = DocumentFormat.of(id).orElseThrow();
            try {
                renderers.put(
                        id,
                        id.equals("docx") && template != null
                                ? onPaper(template, asked.build())
                                : format.renderer(asked.build()));
            } catch (IOException e) {
                throw new ParameterException(spec.commandLine(), why(e));
            }
        }
        return renderers;
    }

    /** Word documents on the agency's own paper, with what is to be known of it. */
    private DocumentRenderer onPaper(Path paper, RenderOptions asked) throws IOException {
        DocxRenderer.Builder builder = DocxFormat.builder(asked);
        DocxRenderer renderer;
        try {
            renderer = builder.template(paper).build();
        } catch (IOException e) {
            String why = Messages.indented(Reasons.of(e).in(messages.locale()));
            throw wrong("render.template.failed", paper, why);
        }
        renderer.templateRemarks()
                .forEach(remark -> environment.say("render.template.noted", remark.in(messages.locale())));
        return renderer;
    }

    private String why(IOException e) {
        String why = Reasons.of(e).in(messages.locale());
        return e instanceof FileSystemException file ? messages.get("render.fontDir.unread", file.getFile(), why) : why;
    }

    private DocumentSink sink(Inputs given) {
        return Inputs.isStandard(out)
                ? StandardSink.create(
                        environment.output().bytes(),
                        given,
                        pictures.given() || given.files().size() * formats.size() > 1)
                : FolderSink.create(out, given, true);
    }
}
