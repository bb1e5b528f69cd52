package dev.gongkai.report.cli.validate;

import dev.gongkai.report.cli.files.OutputKind;
import dev.gongkai.report.validate.output.ResultWriter;
import java.util.List;
import java.util.Locale;

/** The formats of results, by the names on the command line. */
enum ResultFormat implements OutputKind {
    text("txt"),
    json("json"),
    junit("xml"),
    html("html", "htm");

    private final List<String> endings;

    ResultFormat(String... endings) {
        this.endings = List.of(endings);
    }

    @Override
    public List<String> endings() {
        return endings;
    }

    /** A writer; people may want each finding, programs get each. */
    ResultWriter writer(Locale locale, boolean all) {
        return switch (this) {
            case text -> all ? ResultWriter.fullText(locale) : ResultWriter.text(locale);
            case json -> ResultWriter.json();
            case junit -> ResultWriter.junit(locale);
            case html -> out -> new FindingsPage(locale, out);
        };
    }
}
