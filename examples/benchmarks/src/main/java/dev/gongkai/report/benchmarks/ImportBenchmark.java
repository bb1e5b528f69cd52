package dev.gongkai.report.benchmarks;

import dev.gongkai.report.importer.ReportImporter;
import dev.gongkai.report.importer.reading.Imported;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.DocumentRenderer;
import dev.gongkai.report.render.docx.DocxRenderer;
import dev.gongkai.report.render.html.HtmlRenderer;
import dev.gongkai.report.render.pdf.PdfRenderer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a file, as if somebody else had made it, to the report. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 6, time = 1)
public class ImportBenchmark {

    /** The format of the file. */
    @Param({"html", "docx", "pdf"})
    public String format = "";

    /** A town's report, a city's with pictures, and one of the edition of 2019. */
    @Param({"001-qidu", "002-qufu", "2019-example"})
    public String report = "";

    private final ReportImporter importer = ReportImporter.create();
    private byte[] file = {};

    /** Makes the file, and reads it once, so that one that is not read whole fails here. */
    @Setup
    public void setUp() throws IOException {
        Report written = ReportReader.create().read(Samples.json(report));
        DocumentRenderer renderer = switch (format) {
            case "html" -> HtmlRenderer.create();
            case "docx" -> DocxRenderer.builder().withoutControls().build();
            default -> PdfRenderer.create();
        };
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        renderer.render(written, bytes);
        file = bytes.toByteArray();
        Imported imported = read();
        if (!imported.unread().isEmpty()) {
            throw new IllegalStateException("not read: " + imported.unread());
        }
    }

    /** The file as a report with its remarks. */
    @Benchmark
    public Imported read() throws IOException {
        return importer.read(new ByteArrayInputStream(file));
    }
}
