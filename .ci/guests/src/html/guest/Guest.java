package guest;

import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.json.ReportSchema;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.html.HtmlRenderer;
import dev.gongkai.report.validate.ReportValidator;
import dev.gongkai.report.validate.output.Outcome;
import dev.gongkai.report.validate.output.ResultWriter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A program that this library is a guest of: does all that it can, and writes down what came of each.
 *
 * <p>Arguments: a report in JSON, the file to write to.
 */
public final class Guest {

    /** Something to try; what it returns is wrong if it is not null. */
    public interface Attempt {
        String run() throws Exception;
    }

    private final PrintStream out;

    public Guest(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        try (PrintStream out = new PrintStream(args[1], StandardCharsets.UTF_8)) {
            new Guest(out).run(Path.of(args[0]));
        }
    }

    public void run(Path file) throws Exception {
        Report[] report = new Report[1];
        attempt("json", () -> {
            report[0] = ReportReader.create().read(file);
            String json = ReportWriter.create().write(report[0]);
            if (!ReportReader.create().read(json).equals(report[0])) {
                return "another report came back";
            }
            // All documents of JSON have the same bytes, whichever Jackson writes them.
            note("bytes", Integer.toHexString(json.hashCode()) + " " + Integer.toHexString(ReportSchema.of(report[0].form()).hashCode()));
            String schema = resource();
            return schema == null || ReportSchema.of(report[0].form()).equals(schema) ? null : "another schema than that in the jar";
        });
        attempt("validate", () -> {
            var result = ReportValidator.create().validate(report[0]);
            if (result.rulesRun().size() < 30 || !result.failures().isEmpty()) {
                return "rules failed: " + result.failures();
            }
            String json = ResultWriter.json().write(List.of(Outcome.of("r", report[0], result)));
            note("result", Integer.toHexString(json.hashCode()));
            return json.contains("\"verdict\"") ? null : json;
        });
        attempt("html", () -> {
            ByteArrayOutputStream html = new ByteArrayOutputStream();
            HtmlRenderer.create().render(report[0], html);
            String page = html.toString(StandardCharsets.UTF_8);
            return page.contains(report[0].agency().name()) && page.endsWith("</html>\n") ? null : "not a whole page";
        });
        more("guest.Documents", report[0]);
        more("guest.Host", report[0]);
        for (String line : Lookups.now()) {
            note("lookup", line);
        }
        note("end", "");
    }

    private static String resource() throws Exception {
        try (var in = ReportSchema.class.getResourceAsStream("report-2019.schema.json")) {
            // A module does not open its resources.
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void more(String type, Report report) throws Exception {
        Class<?> found;
        try {
            found = Class.forName(type);
        } catch (ClassNotFoundException e) {
            return;
        }
        found.getMethod("run", Guest.class, Report.class).invoke(null, this, report);
    }

    public void attempt(String ability, Attempt attempt) {
        String wrong;
        try {
            wrong = attempt.run();
        } catch (Throwable e) {
            StringBuilder causes = new StringBuilder(e.toString());
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                causes.append(" <- ").append(cause);
            }
            wrong = causes.toString();
            e.printStackTrace();
        }
        note(ability, wrong == null ? "ok" : wrong.replaceAll("\\s+", " "));
    }

    private void note(String what, String value) {
        out.println(what + "\t" + value);
        out.flush();
    }
}
