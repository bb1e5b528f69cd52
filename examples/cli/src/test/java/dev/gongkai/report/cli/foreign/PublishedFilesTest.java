package dev.gongkai.report.cli.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.form.Part;
import dev.gongkai.report.importer.ReportImporter;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.testing.TestFolders;
import dev.gongkai.report.validate.ReportValidator;
import dev.gongkai.report.validate.ValidationResult;
import dev.gongkai.report.validate.rule.Finding;
import dev.gongkai.report.validate.rule.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Published files through the importer and the validator: the last table of docs/precision.md. */
class PublishedFilesTest {

    private static final String BEGIN = "## 公开发布的原文件，经导入后校核\n";

    /** What says that something is missing; most of the texts are cut where they were stored. */
    private static final Set<String> ABSENCE = Set.of("table.blank", "form.sections");

    /** A file, what is so, what was said. */
    private record Row(String file, List<String> truth, List<String> said) {

        private List<String> wrong() {
            List<String> wrong = new ArrayList<>(said);
            truth.forEach(wrong::remove);
            return wrong;
        }

        private List<String> missed() {
            List<String> missed = new ArrayList<>(truth);
            said.forEach(missed::remove);
            return missed;
        }

        private String line() {
            String list = said.isEmpty() ? "无" : String.join("；", said);
            return "| " + file + " | " + list + " | " + (said.size() - wrong().size()) + " | " + wrong().size()
                    + " |\n";
        }
    }

    private static List<String> said(Path file) throws IOException {
        Report report = ReportImporter.create().read(file).report();
        ValidationResult result = ReportValidator.create().validate(report);
        assertThat(result.failures()).isEmpty();
        return result.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFORMATION && !isOfWhatIsCut(finding, report))
                .map(finding -> finding.rule() + " " + finding.place().pointer())
                .toList();
    }

    private static boolean isOfWhatIsCut(Finding finding, Report report) {
        return ABSENCE.contains(finding.rule())
                || Arrays.stream(Part.values())
                        .filter(part -> !part.isTable()
                                && report.narrative(part).blocks().isEmpty())
                        .anyMatch(part -> finding.place().pointer().equals("/" + part.key()));
    }

    private static List<Row> rows() throws IOException {
        Path corpus = TestFolders.shared("corpus/raw");
        List<Row> rows = new ArrayList<>();
        String truth;
        try (InputStream in = PublishedFilesTest.class.getResourceAsStream("published-files.txt")) {
            truth = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        for (String line : truth.lines().filter(each -> !each.startsWith("#")).toList()) {
            String[] row = line.split("\\|", -1);
            List<String> so =
                    row[1].isBlank() ? List.of() : List.of(row[1].strip().split("; "));
            rows.add(new Row(row[0].strip(), so, said(corpus.resolve(row[0].strip()))));
        }
        return rows;
    }

    @Test
    void whatIsSaidOfThemIsSo() throws IOException {
        List<Row> rows = rows();
        assertThat(rows).hasSizeGreaterThan(10);
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.wrong()).as(row.file()).isEmpty());
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.missed()).as(row.file()).isEmpty());
    }

    @Test
    void theDocumentedTableIsThisOne() throws IOException {
        StringBuilder section = new StringBuilder(BEGIN);
        section.append("\n同一报告的网页、Word文件和文本各算一份；多数文本在存储时被截断，因此没有内容的部分和空白行不计。指出的各处都对照原文核过，"
                + "没有指出的没有逐字通读，“漏说”因此不列。由 `PublishedFilesTest` 生成。\n\n");
        section.append("| 文件 | 指出 | 说对 | 说错 |\n|---|---|---|---|\n");
        rows().forEach(row -> section.append(row.line()));
        Path page = TestFolders.project().resolve("docs/precision.md");
        String old = Files.readString(page);
        String kept = old.contains(BEGIN) ? old.substring(0, old.indexOf(BEGIN)) : old.stripTrailing() + "\n\n";
        if (Boolean.getBoolean("gongkai.precision.write")) {
            Files.writeString(page, kept + section);
        }
        assertThat(Files.readString(page)).endsWith(section);
    }
}
