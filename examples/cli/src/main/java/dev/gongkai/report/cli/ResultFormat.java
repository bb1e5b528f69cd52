package dev.gongkai.report.cli;

import dev.gongkai.report.validate.output.ResultWriter;
import java.util.Locale;
import java.util.function.Function;

/** The formats of results, by the names on the command line. */
enum ResultFormat {
    text(ResultWriter::text),
    json(locale -> ResultWriter.json()),
    junit(ResultWriter::junit);

    private final Function<Locale, ResultWriter> writer;

    ResultFormat(Function<Locale, ResultWriter> writer) {
        this.writer = writer;
    }

    ResultWriter writer(Locale locale) {
        return writer.apply(locale);
    }
}
