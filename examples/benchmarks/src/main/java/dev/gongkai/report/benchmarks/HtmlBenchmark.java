package dev.gongkai.report.benchmarks;

import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.Figures;
import dev.gongkai.report.render.html.HtmlRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
 * From the report to the page, contents, data and all, by several writers that give the same bytes. All compose the
 * document with the library.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 6, time = 1)
public class HtmlBenchmark {

    /** The sample report. */
    @Param({"002-qufu", "2019-example"})
    public String report = "";

    private final HtmlRenderer renderer = HtmlRenderer.create();
    private final HtmlRenderer drawing =
            HtmlRenderer.builder().figures(Figures.create()).build();
    private Report data;
    private ReportPage stringBuilder;
    private ReportPage freeMarker;
    private ReportPage thymeleaf;
    private ReportPage jte;

    /** Composes the document, and lets nobody start whose page differs from the library's in a single byte. */
    @Setup
    public void setUp() throws IOException {
        data = ReportReader.create().read(Samples.json(report));
        byte[] page = page(renderer::render);
        String css = css(new String(page, StandardCharsets.UTF_8));
        stringBuilder = new StringBuilderPage(css);
        freeMarker = new FreeMarkerPage(css);
        thymeleaf = new ThymeleafPage(css);
        jte = new JtePage(css);
        for (ReportPage writer : List.of(stringBuilder, jte, freeMarker, thymeleaf)) {
            byte[] other = page(writer);
            int difference = Arrays.mismatch(page, other);
            if (difference >= 0) {
                throw new IllegalStateException(writer.getClass().getSimpleName() + " differs from byte " + difference
                        + " on: " + excerpt(other, difference) + "\ninstead of: " + excerpt(page, difference));
            }
        }
    }

    private byte[] page(ReportPage writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(data, out);
        return out.toByteArray();
    }

    private static String css(String page) {
        String start = "<style>\n";
        return page.substring(page.indexOf(start) + start.length(), page.indexOf("</style>"));
    }

    private static String excerpt(byte[] page, int at) {
        int start = Math.max(0, at - 60);
        return new String(page, start, Math.min(page.length - start, 160), StandardCharsets.UTF_8);
    }

    /** The library. */
    @Benchmark
    public long htmlRenderer() throws IOException {
        return count(renderer::render);
    }

    /** The library with figures, drawn for each report. */
    @Benchmark
    public long htmlRendererWithFigures() throws IOException {
        return count(drawing::render);
    }

    /** Templates that the build has compiled. */
    @Benchmark
    public long jte() throws IOException {
        return count(jte);
    }

    /** The limit: the most direct code that one would write by hand. */
    @Benchmark
    public long stringBuilder() throws IOException {
        return count(stringBuilder);
    }

    /** A FreeMarker template. */
    @Benchmark
    public long freeMarker() throws IOException {
        return count(freeMarker);
    }

    /** A Thymeleaf template. */
    @Benchmark
    public long thymeleaf() throws IOException {
        return count(thymeleaf);
    }

    private long count(ReportPage writer) throws IOException {
        CountingStream out = new CountingStream();
        writer.write(data, out);
        return out.count();
    }
}
