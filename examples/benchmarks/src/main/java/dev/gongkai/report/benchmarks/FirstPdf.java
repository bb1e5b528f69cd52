package dev.gongkai.report.benchmarks;

import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.render.pdf.PdfRenderer;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/** Says how long it takes from the start of the JVM to the first PDF document, and to the second. Run by hand. */
final class FirstPdf {

    private FirstPdf() {}

    public static void main(String[] arguments) throws IOException {
        String json = Samples.json("002-qufu");
        PdfRenderer renderer = PdfRenderer.create();
        long faces = System.currentTimeMillis();
        render(renderer, json);
        long first = System.currentTimeMillis();
        render(renderer, json);
        long second = System.currentTimeMillis();
        // What the operating system says of processes may be off by a second on virtual machines.
        long start = ManagementFactory.getRuntimeMXBean().getStartTime();
        System.out.printf(
                "faces: %d ms, first document: %d ms, second document: %d ms%n",
                faces - start, first - start, second - start);
    }

    private static void render(PdfRenderer renderer, String json) throws IOException {
        renderer.render(ReportReader.create().read(json), new CountingStream());
    }
}
