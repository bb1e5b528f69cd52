package dev.gongkai.report.render.pdf.testing;

import dev.gongkai.report.document.Document;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.DocumentRenderer;
import dev.gongkai.report.render.ReportComposer;
import dev.gongkai.report.render.testing.Extremes;
import dev.gongkai.report.render.testing.Samples;
import dev.gongkai.report.testing.ReportGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the tests of this renderer render: all that the other renderers do, as far as there are faces for it. */
public final class PdfSamples {

    /** The only words of generated reports that no face has. */
    public static final String EMOJI = "😀👨‍👩‍👧";

    private static final String INSTEAD = "（笑脸）";

    private static final int GENERATED = 30;

    private PdfSamples() {}

    public static Map<String, Report> generated() {
        Map<String, Report> reports = new LinkedHashMap<>();
        for (int i = 0; i < GENERATED; i++) {
            reports.put("generated-" + i, generated(i));
        }
        return reports;
    }

    public static Report generated(int index) {
        String json = ReportWriter.create().write(ReportGenerator.report(index));
        try {
            return ReportReader.create().read(json.replace(EMOJI, INSTEAD));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The documents of all reports, and bare documents of which there is no report. */
    public static Map<String, Document> documents() {
        Map<String, Document> documents = new LinkedHashMap<>();
        reports()
                .forEach((name, report) ->
                        documents.put(name, ReportComposer.create().compose(report)));
        documents.putAll(Strains.documents());
        return documents;
    }

    /** The samples, generated reports, and those that strain. */
    public static Map<String, Report> reports() {
        Map<String, Report> reports = new LinkedHashMap<>(Samples.all());
        reports.putAll(Extremes.extremes());
        reports.putAll(Strains.reports());
        reports.putAll(generated());
        return reports;
    }

    public static byte[] bytes(DocumentRenderer renderer, Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            renderer.render(document, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
