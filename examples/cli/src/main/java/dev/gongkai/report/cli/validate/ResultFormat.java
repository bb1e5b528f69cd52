package dev.gongkai.report.cli.validate;

import dev.gongkai.report.validate.output.ResultWriter;
import java.util.Locale;

/** The formats of results, by the names on the command line. */
enum ResultFormat {
    text,
    json,
    junit,
    html;

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
