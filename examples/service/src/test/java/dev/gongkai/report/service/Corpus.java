package dev.gongkai.report.service;

import dev.gongkai.report.render.ReportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that the tests begin with. */
final class Corpus {

    private static final Path PUBLISHED = Path.of("../../../shared/corpus/raw/47-pingtan-2025.html");

    private Corpus() {}

    /** A report as an agency published it, where it is at hand; else a sample as a page. */
    static Path page() throws IOException {
        if (Files.exists(PUBLISHED)) {
            return PUBLISHED;
        }
        System.err.println("NOT TESTED: the desk with a page that others made: no " + PUBLISHED);
        Path page = Files.createTempFile("sample", ".html");
        ReportFiles.write(ReportFiles.read(sample("002-qufu.json")), page);
        return page;
    }

    static Path sample(String name) {
        return Path.of("../reports", name);
    }
}
