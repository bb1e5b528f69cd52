package dev.gongkai.report.cli.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gongkai.report.importer.ReportImporter;
import dev.gongkai.report.importer.internal.recognize.Accounts;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.DocumentRenderer;
import dev.gongkai.report.render.docx.DocxRenderer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Reports that another program has written anew, in the formats that people send: LibreOffice, where it is installed.
 * More of them with {@code -Dgongkai.office.reports=1000}; with {@code -Dgongkai.office.folder=…} the files stay there, and
 * those that are there already are not made again.
 */
class OfficeProgramTest {

    private static final int REPORTS = Integer.getInteger("gongkai.office.reports", 4);
    private static final int AT_ONCE = 50;

    enum Format {
        DOCX("docx"),
        DOC("doc"),
        ODT("odt"),
        HTML("html"),
        PDF("pdf"),
        TXT("txt:Text (encoded):UTF8");

        private final String filter;

        Format(String filter) {
            this.filter = filter;
        }

        private String ending() {
            return filter.substring(0, filter.indexOf(':') < 0 ? filter.length() : filter.indexOf(':'));
        }
    }

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void folder() throws IOException {
        String kept = System.getProperty("gongkai.office.folder");
        folder = kept == null ? temporary : Path.of(kept).toAbsolutePath();
        Files.createDirectories(folder);
    }

    @ParameterizedTest
    @EnumSource
    void cellsAreReadOrNamed(Format format) throws Exception {
        assumeTrue(isInstalled(), "no soffice on the path: nothing is tested");
        DocumentRenderer renderer = DocxRenderer.builder().withoutControls().build();
        int cells = 0;
        List<String> silent = new ArrayList<>();
        List<String> named = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int from = 0; from < REPORTS; from += AT_ONCE) {
            List<Report> reports = new ArrayList<>();
            List<Path> written = new ArrayList<>();
            for (int i = from; i < Math.min(REPORTS, from + AT_ONCE); i++) {
                Report report = RealisticReports.report(i);
                Path file = folder.resolve(i + ".docx");
                if (Files.notExists(file)) {
                    try (OutputStream out = Files.newOutputStream(file)) {
                        renderer.render(report, out);
                    }
                }
                reports.add(report);
                written.add(file);
            }
            Path out = convert(written, format);
            for (int i = 0; i < reports.size(); i++) {
                Path file = out.resolve((from + i) + "." + format.ending());
                Comparison comparison = Comparison.of(ReportImporter.create().read(file), reports.get(i));
                cells += comparison.cells();
                silent.addAll(comparison.silent());
                named.addAll(comparison.named());
                words.addAll(comparison.words());
            }
        }
        System.err.printf(
                "%s: %d reports, %d cells, %d silently wrong, %d not read and named, %d differences in words%n",
                format, REPORTS, cells, silent.size(), named.size(), words.size());
        assertThat(silent).isEmpty();
        assertThat(named).hasSizeLessThanOrEqualTo(cells / 200);
        // Text has no tables, and the PDF that LibreOffice writes lacks stops that hang over the margin.
        if (format != Format.TXT && format != Format.PDF) {
            assertThat(words).isEmpty();
        }
    }

    /** Tables without rules in PDF, over several pages: what stands beside what is plain, or all of it is named. */
    @Test
    void tablesWithoutRulesAreReadOrNamed() throws Exception {
        assumeTrue(isInstalled(), "no soffice on the path: nothing is tested");
        int each = Math.max(2, REPORTS / 10);
        List<Path> written = new ArrayList<>();
        for (int i = 0; i < 2 * each; i++) {
            Path file = folder.resolve("bare-" + i + ".docx");
            PrintedReport report = new PrintedReport(RealisticReports.report(i / 2));
            Files.write(file, ForeignDocuments.withoutRules(report, i % 2 > 0));
            written.add(file);
        }
        Path out = convert(written, Format.PDF);
        int cells = 0;
        List<String> silent = new ArrayList<>();
        List<String> named = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            Path file = out.resolve("bare-" + i + ".pdf");
            Comparison comparison = Comparison.of(ReportImporter.create().read(file), RealisticReports.report(i / 2));
            cells += comparison.cells();
            silent.addAll(comparison.silent());
            named.addAll(comparison.named());
            Accounts.nothingIsLost(Files.readAllBytes(file));
        }
        System.err.printf(
                "PDF without rules: %d files, %d cells, %d silently wrong, %d not read and named%n",
                written.size(), cells, silent.size(), named.size());
        assertThat(silent).isEmpty();
        assertThat(named).hasSizeLessThan(cells / 5);
    }

    /** Documents with the habits of yet other programs: rows cut where pages end, tables in two, tables within tables. */
    @ParameterizedTest
    @EnumSource(names = {"DOC", "ODT", "HTML", "PDF"})
    void tablesAreReadHoweverTheyAreBuilt(Format format) throws Exception {
        assumeTrue(isInstalled(), "no soffice on the path: nothing is tested");
        int each = Math.max(1, REPORTS / 4);
        List<Path> written = new ArrayList<>();
        for (ForeignDocuments.Habit habit : ForeignDocuments.Habit.values()) {
            for (int i = 0; i < each; i++) {
                Path file = folder.resolve(habit + "-" + i + ".docx");
                Files.write(file, ForeignDocuments.docx(new PrintedReport(RealisticReports.report(i)), habit));
                written.add(file);
            }
        }
        Path out = convert(written, format);
        for (Path file : written) {
            String name = file.getFileName().toString().replace(".docx", "");
            Report report = RealisticReports.report(Integer.parseInt(name.substring(name.indexOf('-') + 1)));
            Comparison comparison =
                    Comparison.of(ReportImporter.create().read(out.resolve(name + "." + format.ending())), report);
            assertThat(comparison.silent()).as(name).isEmpty();
            assertThat(comparison.named()).as(name).isEmpty();
        }
    }

    private Path convert(List<Path> files, Format format) throws IOException, InterruptedException {
        Path out = Files.createDirectories(folder.resolve(format.name()));
        List<Path> missing = files.stream()
                .filter(file -> Files.notExists(
                        out.resolve(file.getFileName().toString().replaceFirst("docx$", format.ending()))))
                .toList();
        if (missing.isEmpty()) {
            return out;
        }
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format.filter,
                "--outdir",
                out.toString()));
        missing.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(20, TimeUnit.MINUTES)).isTrue();
        return out;
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("soffice", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
