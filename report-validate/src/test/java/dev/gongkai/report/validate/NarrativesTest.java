package dev.gongkai.report.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.ProactiveItem;
import dev.gongkai.report.form.ProactiveMeasure;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.testing.TestFolders;
import dev.gongkai.report.validate.rule.Finding;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.testing.Confusion;
import dev.gongkai.report.validate.testing.Reports;
import dev.gongkai.report.validate.testing.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How much of what is said is so, and how much of what is so is said: the numbers of docs/precision.md. */
class NarrativesTest {

    private static final String WRITE = "gongkai.precision.write";

    private static String text(String file) throws IOException {
        try (InputStream in = NarrativesTest.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> lines(String file) throws IOException {
        return text(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static boolean isGrave(Finding finding) {
        return finding.severity() != Severity.INFORMATION;
    }

    /** Last year's report, so that changes can be judged. */
    private static Report lastYear() {
        Narrative other = Narrative.of(new Narrative.Paragraph("上一年的工作情况从略。"));
        return Report.builder(
                        Samples.base().form(),
                        Samples.base().year() - 1,
                        Samples.base().agency())
                .overview(other)
                .problems(other)
                .set(RequestRow.RECEIVED, Applicant.TOTAL, 42)
                .set(RequestRow.CARRIED_IN, Applicant.TOTAL, 4)
                .set(RequestRow.TOTAL, Applicant.TOTAL, 41)
                .set(RequestRow.CARRIED_FORWARD, Applicant.TOTAL, 5)
                .set(ProactiveItem.NORMATIVE_DOCUMENTS, ProactiveMeasure.IN_FORCE, 23)
                .build();
    }

    private static List<String> said(String kinds, String sentence) {
        boolean government = kinds.equals("g");
        Report base = Samples.base();
        List<Narrative.Block> blocks = new ArrayList<>(base.overview().blocks());
        String pointer = "/overview/" + blocks.size();
        blocks.add(new Narrative.Paragraph(new Narrative.SubHeading(2, "（六）补充情况。"), sentence));
        Agency agency = Agency.builder(government ? "示例市人民政府" : "示例市教育局")
                .kind(government ? Agency.Kind.GOVERNMENT : Agency.Kind.DEPARTMENT)
                .level(Agency.Level.MUNICIPAL)
                .build();
        Report report =
                base.toBuilder().agency(agency).overview(new Narrative(blocks)).build();
        ValidationResult result =
                ReportValidator.builder().previous(lastYear()).build().validate(report);
        assertThat(result.failures()).isEmpty();
        return result.findings().stream()
                .filter(NarrativesTest::isGrave)
                .filter(finding -> finding.place().pointer().startsWith(pointer))
                .map(finding -> finding.rule() + " " + words(finding, sentence))
                .toList();
    }

    private static String words(Finding finding, String sentence) {
        if (finding.rule().equals("content.characters")) {
            return Objects.requireNonNull(finding.actual());
        }
        String words = Objects.requireNonNull(finding.place().span()).of(sentence);
        // A list that does not add up is told by its whole.
        return finding.rule().equals("text.parts") ? words.split("[，：；（。]")[0] : words;
    }

    private static Confusion narratives(String file) throws IOException {
        Confusion confusion = new Confusion();
        for (String line : lines("narratives/" + file)) {
            String sentence = line.substring(2, line.lastIndexOf('|')).strip();
            String truth = line.substring(line.lastIndexOf('|') + 1).strip();
            List<String> so = truth.isEmpty() ? List.of() : List.of(truth.split("; "));
            for (String kind : line.startsWith("b") ? List.of("d", "g") : List.of(line.substring(0, 1))) {
                confusion.count(kind + " " + sentence, so, said(kind, sentence));
            }
        }
        return confusion;
    }

    private static List<String> found(String document) throws IOException {
        return ReportValidator.create().validate(ReportReader.create().read(document)).findings().stream()
                .filter(NarrativesTest::isGrave)
                .map(finding -> finding.rule() + " " + finding.place().pointer())
                .toList();
    }

    /** Whole reports, as they are and with a mistake made in them. */
    private static Confusion reports() throws IOException {
        Confusion confusion = new Confusion();
        Map<String, List<String>> expected = new TreeMap<>();
        for (String line : lines("precision/expected.txt")) {
            String[] row = line.split(" \\| ");
            expected.computeIfAbsent(row[0], name -> new ArrayList<>()).add(row[1]);
        }
        Path folder;
        try {
            folder = Path.of(Objects.requireNonNull(NarrativesTest.class.getResource("precision"))
                    .toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IOException(e);
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                String name = file.getFileName().toString().replace(".json", "");
                confusion.count(name, expected.getOrDefault(name, List.of()), found(Files.readString(file)));
            }
        }
        for (String line : lines("precision/planted.txt")) {
            String[] row = line.split(" \\| ");
            String document = text("precision/" + row[0] + ".json").replace(row[1], row[2]);
            confusion.count(row[0] + ": " + row[2], Arrays.asList(row[3].split("; ")), found(document));
        }
        return confusion;
    }

    /** Published reports, where they are at hand; what a careful reader finds in them stands in published.txt. */
    private static Confusion published() throws IOException {
        Map<String, List<String>> truth = new TreeMap<>();
        for (String line : lines("narratives/published.txt")) {
            String[] row = line.split(" \\| ");
            truth.computeIfAbsent(row[0], name -> new ArrayList<>()).add(row[1]);
        }
        Confusion confusion = new Confusion();
        Path corpus = TestFolders.shared("corpus");
        Report before = city(corpus, "suqian-2023.json");
        count("suqian-2023", before, ReportValidator.create(), truth, confusion);
        ReportValidator withLastYear =
                ReportValidator.builder().previous(before).build();
        count("suqian-2024", city(corpus, "suqian-2024.json"), withLastYear, truth, confusion);
        for (String sample : List.of(
                "000-zibo-jiguan", "001-qidu", "002-qufu", "003-zibo-dashuju", "004-zibo-keji", "2019-example")) {
            count(sample, Reports.sample(sample + ".json"), ReportValidator.create(), truth, confusion);
        }
        return confusion;
    }

    private static Report city(Path corpus, String file) throws IOException {
        return Reports.published(corpus.resolve(file), Agency.Kind.GOVERNMENT, Agency.Level.MUNICIPAL);
    }

    private static void count(
            String name,
            Report report,
            ReportValidator validator,
            Map<String, List<String>> truth,
            Confusion confusion) {
        List<String> said = validator.validate(report).findings().stream()
                .filter(NarrativesTest::isGrave)
                .map(finding -> finding.rule() + " " + finding.place().pointer())
                .toList();
        confusion.count(name, truth.getOrDefault(name, List.of()), said);
    }

    private static void assertGoals(Confusion confusion) {
        assertThat(confusion.precision()).as(confusion.differences().toString()).isGreaterThanOrEqualTo(97);
        assertThat(confusion.recall()).as(confusion.differences().toString()).isGreaterThanOrEqualTo(85);
    }

    @Test
    void whatIsSaidIsSoAndWhatIsSoIsSaid() throws IOException {
        assertGoals(narratives("narratives.txt"));
        assertGoals(narratives("ordinary.txt"));
        assertGoals(narratives("passages.txt"));
        assertGoals(reports());
        // Of what is hard to read not all need be found, but what is said has to be so.
        Confusion hard = narratives("hard.txt");
        assertThat(hard.precision()).as(hard.differences().toString()).isGreaterThanOrEqualTo(97);
        assertThat(lines("narratives/narratives.txt")).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void theDocumentedNumbersAreTheseOnes() throws IOException {
        Path page = TestFolders.project().resolve("docs/precision.md");
        String old = Files.exists(page) ? Files.readString(page) : "";
        Confusion narratives = narratives("narratives.txt");
        Confusion ordinary = narratives("ordinary.txt");
        Confusion passages = narratives("passages.txt");
        Confusion hard = narratives("hard.txt");
        Confusion reports = reports();
        Confusion published = published();
        String content = String.join(
                "\n",
                text("narratives/precision-head.md").strip(),
                "",
                "## 自拟的句段",
                "",
                narratives.table(),
                differences(narratives),
                "## 规则写成以后自拟的一般句段",
                "",
                text("narratives/ordinary-head.md").strip(),
                "",
                ordinary.table(),
                differences(ordinary),
                "## 规则写成以后自拟的较难句段",
                "",
                text("narratives/passages-head.md").strip(),
                "",
                passages.table(),
                differences(passages),
                "## 又一批较难的句段",
                "",
                text("narratives/hard-head.md").strip(),
                "",
                hard.table(),
                differences(hard),
                "## 自拟的整份报告及其中设的错",
                "",
                reports.table(),
                differences(reports),
                "## 公开发布的报告",
                "",
                published.table(),
                differences(published));
        // What follows is made where files can be read.
        int behind = old.indexOf("## 公开发布的原文件");
        String rest = behind < 0 ? "" : "\n" + old.substring(behind);
        content = content.stripTrailing() + "\n" + rest;
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(page, content);
        } else if (!old.equals(content)) {
            fail("docs/precision.md is not what the code gives. Write it anew: -D" + WRITE + "=true");
        }
    }

    private static String differences(Confusion confusion) {
        StringBuilder list = new StringBuilder();
        confusion
                .differences()
                .forEach(difference -> list.append("- ")
                        .append(difference.replace("wrong:", "说错：").replace("missed:", "漏说："))
                        .append('\n'));
        return list.toString();
    }
}
