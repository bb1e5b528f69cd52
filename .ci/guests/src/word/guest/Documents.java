package guest;

import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.docx.DocxRenderer;
import dev.gongkai.report.render.docx.DocxReportReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** Word documents, in the official look and in another. */
public final class Documents {

    private Documents() {}

    public static void run(Guest guest, Report report) {
        byte[][] made = new byte[1][];
        guest.attempt("docx", () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            DocxRenderer.create().render(report, out);
            made[0] = out.toByteArray();
            return null;
        });
        guest.attempt("docx-read", () -> {
            var reading = DocxReportReader.create().read(new ByteArrayInputStream(made[0]));
            return reading.report().equals(report) && reading.changes().isEmpty() ? null : "changes: " + reading.changes();
        });
        guest.attempt("look", () -> {
            Theme other = Theme.OFFICIAL.with(Theme.Role.BODY, new Theme.TextStyle(List.of("SimSun"), 14));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            DocxRenderer.builder().theme(other).build().render(report, out);
            var reading = DocxReportReader.create().read(new ByteArrayInputStream(out.toByteArray()));
            return reading.report().equals(report) ? null : "another report came back";
        });
    }
}
