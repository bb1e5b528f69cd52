package dev.gongkai.report.cli.start;

import dev.gongkai.report.cli.console.ExitCode;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.DocumentFormat;
import dev.gongkai.report.render.RenderOptions;
import dev.gongkai.report.render.ReportFiles;
import dev.gongkai.report.validate.ReportValidator;
import dev.gongkai.report.validate.output.Outcome;
import dev.gongkai.report.validate.output.ResultWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * {@code gongkai warm-up}: does what is done most, and keeps nothing. The launchers run it once, so that the virtual
 * machine archives the classes that this takes.
 */
@Command(name = "warm-up", hidden = true)
public final class WarmUpCommand implements Callable<Integer> {

    private static final int YEAR = 2025;

    @Override
    public Integer call() throws IOException {
        Narrative text = Narrative.parse("（一）主动公开。全年主动公开信息0条。\n（二）依申请公开。全年收到申请0件。");
        Report report = Report.builder(Form.forYear(YEAR), YEAR, Agency.of("示例市教育局"))
                .overview(text)
                .zeroBlanks()
                .fillTotals()
                .build();
        Report same = ReportReader.create().read(ReportWriter.create().write(report));
        Outcome outcome = Outcome.of("warm-up", same, ReportValidator.create().validate(same));
        ResultWriter.text(Locale.CHINA).write(List.of(outcome));
        ResultWriter.json().write(List.of(outcome));
        Path file = Files.createTempFile("gongkai-", ".tmp");
        try {
            for (DocumentFormat format : DocumentFormat.available()) {
                format.renderer(RenderOptions.create()).render(same, file);
                if (format.reader().isPresent()) {
                    ReportFiles.readWithRemarks(file);
                }
            }
        } finally {
            Files.delete(file);
        }
        return ExitCode.DONE;
    }
}
