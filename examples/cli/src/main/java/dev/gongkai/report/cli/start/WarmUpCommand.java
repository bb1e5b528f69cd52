package dev.gongkai.report.cli.start;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.DocumentFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code gongkai warm-up}: does what is done most, and keeps nothing. The launchers run it once, so that the virtual
 * machine archives the classes that this takes.
 */
@Command(name = "warm-up", hidden = true)
public final class WarmUpCommand implements Callable<Integer> {

    private static final int YEAR = 2025;

    @Spec
    private CommandSpec spec;

    /** The command. */
    @SuppressWarnings("NullAway.Init") // picocli fills the field
    public WarmUpCommand() {}

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("gongkai-");
        try {
            return run(folder);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private int run(Path folder) throws IOException {
        Narrative text = Narrative.parse("（一）主动公开。全年主动公开信息0条。\n（二）依申请公开。全年收到申请0件。");
        Report report = Report.builder(Form.forYear(YEAR), YEAR, Agency.of("示例市教育局"))
                .overview(text)
                .zeroBlanks()
                .fillTotals()
                .build();
        Path file = folder.resolve("warm-up.json");
        ReportWriter.create().write(report, file);
        String formats =
                DocumentFormat.available().stream().map(DocumentFormat::id).collect(Collectors.joining(","));
        String out = folder.resolve("out").toString();
        CommandLine gongkai = spec.root().commandLine();
        gongkai.execute("--help");
        gongkai.execute("validate", file.toString());
        gongkai.execute("validate", file.toString(), "--format", "json");
        int code = gongkai.execute("render", file.toString(), "--to", formats, "--out", out);
        for (String document : List.of("warm-up.docx", "warm-up.pdf")) {
            gongkai.execute("read", folder.resolve("out").resolve(document).toString());
        }
        return code;
    }
}
