package dev.gongkai.report.benchmarks;

import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.render.pdf.PdfRenderer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** Says how long it takes from the start of the JVM to the first PDF document, and to the second. Run by hand. */
final class FirstPdf {

    private FirstPdf() {}

    public static void main(String[] arguments) throws IOException {
        Instant start = ProcessHandle.current().info().startInstant().orElseThrow();
        String json = Samples.json("002-qufu");
        PdfRenderer renderer = PdfRenderer.create();
        System.out.println("faces: " + since(start) + " ms");
        render(renderer, json);
        System.out.println("first document: " + since(start) + " ms");
        render(renderer, json);
        System.out.println("second document: " + since(start) + " ms");
    }

    private static void render(PdfRenderer renderer, String json) throws IOException {
        renderer.render(ReportReader.create().read(json), new CountingStream());
    }

    private static long since(Instant start) {
        return Duration.between(start, Instant.now()).toMillis();
    }
}
