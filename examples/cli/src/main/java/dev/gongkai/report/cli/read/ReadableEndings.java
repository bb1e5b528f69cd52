package dev.gongkai.report.cli.read;

import dev.gongkai.report.render.DocumentFormat;
import dev.gongkai.report.render.ReportFileReader;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;

/** Which files of a folder are documents that may hold a report. Files that are named are read whatever they are called. */
public final class ReadableEndings {

    /** What others write, for an artifact that reads files of others. */
    private static final Set<String> OTHERS =
            Set.of("docx", "docm", "doc", "wps", "htm", "html", "mht", "mhtml", "pdf", "xlsx", "xls", "txt", "md");

    private ReadableEndings() {}

    /** Their endings, in lower case and without a dot. */
    public static Set<String> all() {
        Set<String> endings = new TreeSet<>();
        for (DocumentFormat format : DocumentFormat.available()) {
            if (format.reader().isPresent()) {
                endings.add(format.id());
            }
        }
        if (ServiceLoader.load(ReportFileReader.class).findFirst().isPresent()) {
            endings.addAll(OTHERS);
        }
        return endings;
    }
}
