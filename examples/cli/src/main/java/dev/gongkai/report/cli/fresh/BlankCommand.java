package dev.gongkai.report.cli.fresh;

import dev.gongkai.report.cli.console.CommandFailedException;
import dev.gongkai.report.cli.console.Environment;
import dev.gongkai.report.cli.console.ExitCode;
import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.cli.console.Reasons;
import dev.gongkai.report.cli.files.Inputs;
import dev.gongkai.report.cli.files.OutputKind;
import dev.gongkai.report.cli.files.TextTarget;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.render.docx.DocxRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gongkai blank}: an empty form to be filled in. One that may have been filled in is not replaced unasked. */
@Command(name = "blank", mixinStandardHelpOptions = true)
public final class BlankCommand implements Callable<Integer> {

    /** What stands for the name of an agency until it is known; the validator knows it as not filled in. */
    private static final String NOBODY = "××××";

    /** The formats that can be filled in, by the names on the command line. */
    enum Fillable implements OutputKind {
        docx,
        xlsx,
        json;

        @Override
        public List<String> endings() {
            return List.of(name());
        }
    }

    private final Environment environment;

    @Spec
    private CommandSpec spec;

    @Mixin
    private YearOption year = new YearOption();

    @Option(names = "--to", paramLabel = "FORMAT", descriptionKey = "blank.to")
    private @Nullable Fillable format;

    @Mixin
    private TextTarget target = new TextTarget();

    /**
     * The command.
     *
     * @param environment what is around it
     */
    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    public BlankCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Form form = year.form(environment.messages(), spec);
        Path file = target.file();
        Fillable chosen = OutputKind.of(format, file, Fillable.docx, environment.messages(), spec);
        byte[] blank = switch (chosen) {
            case docx -> docx(form);
            case xlsx -> BlankWorkbook.of(form, year.year(), NOBODY);
            case json ->
                FreshReport.json(FreshReport.of(form, year.year(), Agency.of(NOBODY), null, false))
                        .getBytes(StandardCharsets.UTF_8);
        };
        if (file != null && Inputs.isStandard(file)) {
            print(blank);
        } else {
            Path named = file == null ? Path.of("blank-" + year.year() + "." + chosen) : file;
            target.write(named, blank, environment, spec);
        }
        return ExitCode.DONE;
    }

    private byte[] docx(Form form) {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        try {
            DocxRenderer.create().renderBlank(form, year.year(), document);
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail to be written", e);
        }
        return document.toByteArray();
    }

    private void print(byte[] blank) {
        try {
            environment.output().bytes().write(blank);
        } catch (IOException e) {
            throw new CommandFailedException(Messages.both("out.failed", Inputs.STANDARD, Reasons.of(e)));
        }
    }
}
