package dev.gongkai.report.render.docx.testing;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.RenderException;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.docx.DocxReading;
import dev.gongkai.report.render.docx.DocxRenderer;
import dev.gongkai.report.render.docx.DocxReportReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A program of its own that makes Word documents: says which implementations of JAXP it finds before and afterwards, and
 * what came of it. Needs no library of tests.
 *
 * <p>Arguments: {@code official} or {@code other}, the look; a report in JSON.
 */
public final class HostProgram {

    private HostProgram() {}

    public static void main(String[] args) throws Exception {
        // On the JDKs of this vendor docx4j would change the program's XML parsers for good.
        System.setProperty("java.vendor", "Oracle Corporation");
        Map<Object, Object> properties = new TreeMap<>(System.getProperties());
        JaxpLookups.print("before");
        Report report = ReportReader.create().read(Path.of(args[1]));
        System.out.println("did " + (args[0].equals("official") ? official(report) : other(report)));
        JaxpLookups.print("after");
        Map<Object, Object> now = new TreeMap<>(System.getProperties());
        now.entrySet().removeAll(properties.entrySet());
        properties.keySet().removeAll(System.getProperties().keySet());
        System.out.println("properties " + now + properties);
    }

    private static String official(Report report) throws IOException {
        ByteArrayOutputStream published = new ByteArrayOutputStream();
        DocxRenderer.builder().withoutControls().build().render(report, published);
        DocxRenderer.create().renderBlank(Form.forYear(2025), 2025, new ByteArrayOutputStream());
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        DocxRenderer.create().render(report, form);
        for (ByteArrayOutputStream out : List.of(published, form)) {
            DocxReading reading = DocxReportReader.create().read(new ByteArrayInputStream(out.toByteArray()));
            if (!reading.report().equals(report) || !reading.changes().isEmpty()) {
                return "not come back: " + reading.changes();
            }
        }
        return "all";
    }

    private static String other(Report report) throws IOException {
        Theme theme = Theme.OFFICIAL.with(Theme.Role.BODY, new Theme.TextStyle(List.of("等线"), 14));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            DocxRenderer.builder().theme(theme).build().render(report, out);
        } catch (RenderException e) {
            return e.message(Locale.CHINA) + " | " + e.message(Locale.ENGLISH) + " | " + out.size();
        }
        return DocxReportReader.create()
                        .read(new ByteArrayInputStream(out.toByteArray()))
                        .report()
                        .equals(report)
                ? "all"
                : "not come back";
    }
}
