package dev.gongkai.report.cli;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.render.docx.DocxRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gongkai blank}: an empty form to be filled in. One that may have been filled in is not replaced unasked. */
@Command(name = "blank", mixinStandardHelpOptions = true)
final class BlankCommand implements Callable<Integer> {

    /** The formats that can be filled in, by the names on the command line. */
    enum Fillable {
        docx
    }

    private final Messages messages;

    @Spec
    private CommandSpec spec;

    @Option(names = "--year", required = true, paramLabel = "YEAR", descriptionKey = "blank.year")
    private int year;

    @Option(names = "--to", paramLabel = "FORMAT", defaultValue = "docx", descriptionKey = "blank.to")
    private Fillable format;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "blank.out")
    private @Nullable Path out;

    @Option(names = "--force", descriptionKey = "replace.force")
    private boolean force;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    BlankCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        Form form = form();
        Path target = out == null ? Path.of("blank-" + year + "." + format) : out;
        if (Files.isDirectory(target)) {
            throw new ParameterException(spec.commandLine(), messages.get("out.folder", target));
        }
        Path folder = target.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), messages.get("out.nowhere", folder));
        }
        if (Files.exists(target) && !force) {
            spec.commandLine().getErr().println(messages.get("replace.not", target));
            return ExitCode.FAILED;
        }
        try {
            ByteArrayOutputStream document = new ByteArrayOutputStream();
            switch (format) {
                case docx -> DocxRenderer.create().renderBlank(form, year, document);
            }
            Inputs.write(target, document.toByteArray());
        } catch (IOException e) {
            spec.commandLine()
                    .getErr()
                    .println(messages.get("out.failed", target, Inputs.reason(e).in(messages.locale())));
            return ExitCode.FAILED;
        }
        spec.commandLine().getOut().println(target);
        return ExitCode.DONE;
    }

    private Form form() {
        try {
            return Form.forYear(year);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), messages.get("blank.year.none", String.valueOf(year)));
        }
    }
}
