package dev.gongkai.report.benchmarks;

import dev.gongkai.report.document.Document;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.ReportComposer;
import dev.gongkai.report.render.docx.DocxRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
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
 * To a Word document, by several writers of the same text in the same tables and styles.
 *
 * <p>The library begins with the report, which it composes first and puts into the document as data; the others begin
 * with the composed document, and so does {@link #publishedFromDocument}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
// POI says by this that nobody set up its log.
@Fork(
        value = 2,
        jvmArgsAppend = "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory")
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 6, time = 1)
public class DocxBenchmark {

    /** The sample report. */
    @Param({"002-qufu", "2019-example"})
    public String report = "";

    private final DocxRenderer renderer = DocxRenderer.create();
    private final DocxRenderer published =
            DocxRenderer.builder().withoutControls().build();
    private Report data;
    private Document document;
    private DocumentWriter docx4j;
    private DocumentWriter docx4jIndented;
    private DocumentWriter poiTl;
    private DocumentWriter bare;

    /** Composes the document, and lets nobody start whose paragraphs or cells differ from it. */
    @Setup
    public void setUp() throws IOException {
        data = ReportReader.create().read(Samples.json(report));
        document = ReportComposer.create().compose(data);
        DocxParts constant = DocxParts.of(docx(published::render));
        docx4j = new Docx4jDocx(constant, false);
        docx4jIndented = new Docx4jDocx(constant, true);
        bare = new BareDocx(constant);
        PoiTlTemplate template = new PoiTlTemplate();
        Document prepared = template.prepare(document);
        poiTl = new PoiTlDocx(docx((d, out) -> published.render(prepared, out)), template.sections());
        for (DocumentWriter writer : List.of(
                (d, out) -> renderer.render(data, out),
                (d, out) -> published.render(data, out),
                published::render,
                docx4j,
                docx4jIndented,
                poiTl,
                bare)) {
            check(docx(writer));
        }
    }

    private byte[] docx(DocumentWriter writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(document, out);
        return out.toByteArray();
    }

    private void check(byte[] docx) throws IOException {
        List<String> expected = DocumentText.of(document);
        List<String> actual = DocxText.of(docx);
        if (!actual.equals(expected)) {
            throw new IllegalStateException(
                    "instead of\n" + String.join("\n", expected) + "\nthere is\n" + String.join("\n", actual));
        }
    }

    /** The library: with controls, their values, and the report within. */
    @Benchmark
    public long docxRenderer() throws IOException {
        CountingStream out = new CountingStream();
        renderer.render(data, out);
        return out.count();
    }

    /** The library: for publication, with the report within. */
    @Benchmark
    public long withoutControls() throws IOException {
        CountingStream out = new CountingStream();
        published.render(data, out);
        return out.count();
    }

    /** The library: what the others write, from what they begin with. */
    @Benchmark
    public long publishedFromDocument() throws IOException {
        return count(published::render);
    }

    /** The objects of docx4j, saved without indenting the markup. */
    @Benchmark
    public long docx4j() throws IOException {
        return count(docx4j);
    }

    /** The objects of docx4j, saved as it does by default. */
    @Benchmark
    public long docx4jIndented() throws IOException {
        return count(docx4jIndented);
    }

    /** A template that poi-tl fills. */
    @Benchmark
    public long poiTl() throws IOException {
        return count(poiTl);
    }

    /** The limit: the most direct code that one would write by hand. */
    @Benchmark
    public long bare() throws IOException {
        return count(bare);
    }

    private long count(DocumentWriter writer) throws IOException {
        CountingStream out = new CountingStream();
        writer.write(document, out);
        return out.count();
    }
}
