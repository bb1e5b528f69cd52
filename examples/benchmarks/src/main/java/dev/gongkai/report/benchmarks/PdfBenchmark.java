package dev.gongkai.report.benchmarks;

import dev.gongkai.report.document.Document;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.pages.FontSet;
import dev.gongkai.report.render.ReportComposer;
import dev.gongkai.report.render.pdf.PdfRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/**
 * To a PDF document, by several writers of the same text in the same tables, faces and sizes.
 *
 * <p>The library begins with the report, which it composes first and puts into the document as data, and writes PDF/A-3a
 * and PDF/UA-1; the others begin with the composed document, and what they write is just to be looked at.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
// POI says by this that nobody set up its log.
@Fork(
        value = 2,
        jvmArgsAppend = "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory")
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 6, time = 1)
public class PdfBenchmark {

    /** The sample report. */
    @Param("002-qufu")
    public String report = "";

    /** The face of the text: the traced Fangsong, which takes the most points, or that of the tables. */
    @Param({"FANGSONG", "SONG"})
    public String body = "";

    private Report data;
    private Document document;
    private PdfRenderer renderer;
    private DocumentWriter openPdf;
    private DocumentWriter openHtmlToPdf;
    private DocumentWriter fop;

    /** Composes the document, and lets nobody start whose text differs from it; says how many bytes each writes. */
    @Setup
    public void setUp() throws IOException {
        data = ReportReader.create().read(Samples.json(report));
        document = ReportComposer.create().compose(data);
        PdfFace face = PdfFace.valueOf(body);
        renderer = PdfRenderer.builder().fonts(fonts(face)).build();
        openPdf = new OpenPdfPdf(face);
        openHtmlToPdf = new OpenHtmlToPdfPdf(face);
        fop = new FopPdf(face);
        Map<String, DocumentWriter> writers = new LinkedHashMap<>();
        writers.put("pdfRenderer", (d, out) -> renderer.render(data, out));
        writers.put("openPdf", openPdf);
        writers.put("openHtmlToPdf", openHtmlToPdf);
        writers.put("fop", fop);
        List<String> expected = DocumentText.withoutSpans(document);
        for (Map.Entry<String, DocumentWriter> writer : writers.entrySet()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writer.getValue().write(document, out);
            PdfText.of(out.toByteArray()).requireOnly(expected);
            System.out.println("# " + writer.getKey() + ": " + out.size() + " bytes");
        }
    }

    private static FontSet fonts(PdfFace body) throws IOException {
        Map<PdfFace, byte[]> files = new EnumMap<>(PdfFace.class);
        for (PdfFace face : PdfFace.values()) {
            if (face != PdfFace.FANGSONG || face == body) {
                files.put(face, face.bytes());
            }
        }
        return PdfFace.set(files);
    }

    /** The library. */
    @Benchmark
    public long pdfRenderer() throws IOException {
        CountingStream out = new CountingStream();
        renderer.render(data, out);
        return out.count();
    }

    /** Paragraphs and tables of OpenPDF. */
    @Benchmark
    public long openPdf() throws IOException {
        return count(openPdf);
    }

    /** HTML, by openhtmltopdf. */
    @Benchmark
    public long openHtmlToPdf() throws IOException {
        return count(openHtmlToPdf);
    }

    /** XSL-FO, by Apache FOP. */
    @Benchmark
    public long fop() throws IOException {
        return count(fop);
    }

    private long count(DocumentWriter writer) throws IOException {
        CountingStream out = new CountingStream();
        writer.write(document, out);
        return out.count();
    }
}
