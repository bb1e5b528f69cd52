package dev.gongkai.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.generator.Generator;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.ReportFiles;
import dev.gongkai.report.render.docx.DocxReportReader;
import dev.gongkai.report.validate.FindingGroup;
import dev.gongkai.report.validate.ReportValidator;
import dev.gongkai.report.validate.rule.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings as comments: as many as there are groups, each where it belongs, and nothing else touched. */
class AnnotateCommandTest {

    private static final int REPORTS = 200;
    private static final Path CORPUS = Path.of("..", "..", "..", "shared", "corpus", "raw");
    private static final String MAIN = "word/document.xml";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(Object... args) {
        return Shell.run(Locale.CHINA, out, err, args);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void everyFindingOfGeneratedDocumentsIsACommentAtItsPlace() throws IOException {
        Path documents = Files.createDirectory(folder.resolve("documents"));
        Generator generator = Generator.builder()
                .seed(11)
                .agencies(REPORTS)
                .years(2023, 2023)
                .errors(0.6)
                .build();
        for (int i = 0; i < REPORTS; i++) {
            Report report = generator.reportsOf(i).get(0).report();
            ReportFiles.write(report, documents.resolve("%03d.docx".formatted(i)));
        }
        Path annotated = folder.resolve("annotated");
        Path again = folder.resolve("again");
        run("validate", documents, "--annotate", annotated);
        run("validate", annotated, "--annotate", again);

        int comments = 0;
        int atCells = 0;
        for (Path document : files(documents)) {
            Path copy = annotated.resolve(document.getFileName().toString());
            Report report = DocxReportReader.create().read(document).report();
            List<FindingGroup> groups =
                    ReportValidator.create().validate(report).groups();
            assertOnlyMarked(document, copy);
            assertThat(again.resolve(document.getFileName().toString())).hasSameBinaryContentAs(copy);
            assertThat(DocxReportReader.create().read(copy).report()).isEqualTo(report);
            assertThat(comments(copy)).as(copy.toString()).hasSize(groups.size());
            Map<String, String> anchored = anchored(copy);
            assertThat(anchored).hasSize(groups.size());
            int index = 0;
            for (String text : anchored.values()) {
                Place place = groups.get(index).findings().get(0).place();
                Optional<String> expected = expected(report, place);
                expected.ifPresent(
                        cell -> assertThat(text).as(copy + " " + place).isEqualTo(cell));
                atCells += expected.isPresent() ? 1 : 0;
                index++;
            }
            comments += groups.size();
        }
        System.out.println(comments + " comments, " + atCells + " at cells or words");
        assertThat(comments).isGreaterThan(REPORTS / 4);
        assertThat(atCells).isGreaterThan(comments / 2);
    }

    /** The text of the cell or the words that a finding is about; empty where it is about something larger. */
    private static Optional<String> expected(Report report, Place place) {
        Form form = report.form();
        for (CellKey key :
                form.tables().stream().flatMap(table -> table.cells().stream()).toList()) {
            if (place.pointer().equals(key.pointer())) {
                var cell = report.table(key.part()).cell(key);
                String value = cell.value() == null ? "" : cell.value().toPlainString();
                return Optional.of(value).filter(text -> cell.remark() == null);
            }
        }
        if (place.span() == null) {
            return Optional.empty();
        }
        return dev.gongkai.report.validate.rule.Passage.of(report).stream()
                .filter(passage -> passage.place().pointer().equals(place.pointer()))
                .map(passage -> place.span().of(passage.text()))
                .filter(words -> !words.isBlank())
                .findFirst();
    }

    @Test
    void documentsOfOthersAndPdfTakeCommentsToo() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(CORPUS), "no published files here");
        for (String name : List.of("47-pingtan-2025.docx", "00-blank-template.docx")) {
            Path copy = folder.resolve(name);
            run("validate", CORPUS.resolve(name), "--lenient", "--annotate", copy);
            Path twice = folder.resolve("2-" + name);
            run("validate", copy, "--lenient", "--annotate", twice);
            assertOnlyMarked(CORPUS.resolve(name), copy);
            assertThat(twice).hasSameBinaryContentAs(copy);
            Report report = ReportFiles.readWithRemarks(CORPUS.resolve(name)).report();
            int groups = ReportValidator.create().validate(report).groups().size();
            assertThat(comments(copy)).hasSize(groups);
            assertThat(groups).isPositive();
        }
        Path pdf = CORPUS.resolve("05-huaian-2024.pdf");
        Path copy = folder.resolve("copy.pdf");
        run("validate", pdf, "--lenient", "--annotate", copy);
        assertAppended(pdf, copy);
    }

    @Test
    void aPdfKeepsItsBytesAndReadsBack() throws IOException {
        Generator generator = Generator.builder()
                .seed(5)
                .agencies(20)
                .years(2024, 2024)
                .errors(0.9)
                .build();
        for (int i = 0; i < 20; i++) {
            Path pdf = folder.resolve(i + ".pdf");
            ReportFiles.write(generator.reportsOf(i).get(0).report(), pdf);
            Path copy = folder.resolve("copy-" + i + ".pdf");
            run("validate", pdf, "--annotate", copy);
            assertAppended(pdf, copy);
            assertThat(ReportFiles.read(copy)).isEqualTo(ReportFiles.read(pdf));
        }
    }

    private void assertAppended(Path pdf, Path copy) throws IOException {
        byte[] before = Files.readAllBytes(pdf);
        byte[] after = Files.readAllBytes(copy);
        assertThat(Arrays.copyOf(after, before.length)).isEqualTo(before);
        Report report = ReportFiles.readWithRemarks(pdf).report();
        int groups = ReportValidator.create().validate(report).groups().size();
        int notes = 0;
        try (PDDocument document = Loader.loadPDF(after)) {
            for (PDPage page : document.getPages()) {
                notes += (int) page.getAnnotations().stream()
                        .filter(note -> "Highlight".equals(note.getSubtype()) && note.getAppearance() != null)
                        .count();
            }
        }
        assertThat(notes).as(pdf.toString()).isEqualTo(groups);
        Path twice = folder.resolve("twice.pdf");
        run("validate", copy, "--lenient", "--annotate", twice);
        assertThat(twice).hasSameBinaryContentAs(copy);
    }

    @Test
    void theCommentsOfOthersStay() throws IOException {
        Path document = folder.resolve("theirs.docx");
        Path plain = folder.resolve("plain.docx");
        ReportFiles.write(
                Generator.builder()
                        .seed(5)
                        .agencies(4)
                        .years(2024, 2024)
                        .errors(1)
                        .build()
                        .reportsOf(1)
                        .get(0)
                        .report(),
                plain);
        try (InputStream in = Files.newInputStream(plain);
                XWPFDocument edited = new XWPFDocument(in);
                var to = Files.newOutputStream(document)) {
            XWPFComment comment = edited.createComments().createComment(java.math.BigInteger.valueOf(7));
            comment.setAuthor("王五");
            comment.createParagraph().createRun().setText("请核");
            edited.write(to);
        }
        Path copy = folder.resolve("copy.docx");
        run("validate", document, "--annotate", copy, "--annotate-date", "2026-03-01");
        assertThat(comments(copy)).hasSizeGreaterThan(1);
        assertThat(comments(copy).get(0)).startsWith("王五");
        run("validate", copy, "--annotate", folder.resolve("twice.docx"), "--annotate-date", "2026-03-01");
        assertThat(folder.resolve("twice.docx")).hasSameBinaryContentAs(copy);
    }

    @Test
    void theFileThatIsReadIsNeverTheCopy() {
        Path report = Path.of("..", "reports", "002-qufu.json");
        assertThat(run("validate", report, "--annotate", report)).isEqualTo(2);
        assertThat(run("validate", report, "--annotate", folder.resolve("c.docx")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("批注只能写入 Word 文档");
        assertThat(folder.resolve("c.docx")).doesNotExist();
    }

    @Test
    void aCopyIsOfTheKindThatItsNameSays() throws IOException {
        Report report = ReportFiles.read(Path.of("..", "reports", "002-qufu.json"));
        Map<String, String> copies = Map.of("a.pdf", "copy.docx", "a.docx", "copy.pdf");
        for (Map.Entry<String, String> entry : copies.entrySet()) {
            Path document = folder.resolve(entry.getKey());
            Path copy = folder.resolve(entry.getValue());
            ReportFiles.write(report, document);

            assertThat(run("validate", document, "--annotate", copy)).isEqualTo(1);

            assertThat(err.toString()).contains("批注未写入", "这是 ", copy.toString());
            assertThat(copy).doesNotExist();
        }
    }

    private static List<String> comments(Path document) throws IOException {
        try (InputStream in = Files.newInputStream(document);
                XWPFDocument opened = new XWPFDocument(in)) {
            return opened.getDocComments() == null
                    ? List.of()
                    : opened.getDocComments().getComments().stream()
                            .map(comment -> comment.getAuthor() + "：" + comment.getText())
                            .toList();
        }
    }

    /** The text between the marks of each comment, by its id. */
    private static Map<String, String> anchored(Path document) throws IOException {
        String body = new String(part(document, MAIN), StandardCharsets.UTF_8);
        Map<String, String> texts = new LinkedHashMap<>();
        for (int id = 0; body.contains("<w:commentRangeStart w:id=\"" + id + "\"/>"); id++) {
            int from = body.indexOf("<w:commentRangeStart w:id=\"" + id + "\"/>");
            int to = body.indexOf("<w:commentRangeEnd w:id=\"" + id + "\"/>");
            texts.put(String.valueOf(id), text(body.substring(from, to)));
        }
        return texts;
    }

    private static String text(String markup) {
        StringBuilder text = new StringBuilder();
        var found = java.util.regex.Pattern.compile("<w:t(?: [^>]*)?>([^<]*)").matcher(markup);
        while (found.find()) {
            text.append(found.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
        }
        return text.toString();
    }

    private static byte[] part(Path document, String name) throws IOException {
        try (ZipFile zip = new ZipFile(document.toFile())) {
            return zip.getInputStream(zip.getEntry(name)).readAllBytes();
        }
    }

    /** All parts are as they were, but for the text, in which only marks are new, and what names the comments. */
    private static void assertOnlyMarked(Path before, Path after) throws IOException {
        try (ZipFile old = new ZipFile(before.toFile());
                ZipFile now = new ZipFile(after.toFile())) {
            for (ZipEntry entry : old.stream().toList()) {
                String name = entry.getName();
                byte[] was = old.getInputStream(entry).readAllBytes();
                byte[] is = now.getInputStream(now.getEntry(name)).readAllBytes();
                if (name.equals(MAIN)) {
                    String markup = new String(was, StandardCharsets.UTF_8);
                    assertThat(text(new String(is, StandardCharsets.UTF_8))).isEqualTo(text(markup));
                    assertThat(isWithin(was, is)).isTrue();
                } else if (!name.equals("[Content_Types].xml") && !name.equals("word/_rels/document.xml.rels")) {
                    assertThat(is).as(name).isEqualTo(was);
                }
            }
            assertThat(now.size()).isLessThanOrEqualTo(old.size() + 1);
        }
    }

    /** Whether something was only put in; an element that was empty lost its slash. */
    private static boolean isWithin(byte[] was, byte[] is) {
        int at = 0;
        for (byte b : is) {
            if (at < was.length && was[at] == '/' && at + 1 < was.length && was[at + 1] == '>' && b == ' ') {
                at++;
            } else if (at < was.length && was[at] == b) {
                at++;
            }
        }
        return at == was.length;
    }

    /** A document and a PDF of one report keep their names; a name need have no ending. */
    @Test
    void copiesAreCalledAsTheFilesAre() throws IOException {
        Report report = ReportFiles.read(Path.of("..", "reports", "002-qufu.json"));
        Path documents = Files.createDirectory(folder.resolve("documents"));
        ReportFiles.write(report, documents.resolve("a.docx"));
        ReportFiles.write(report, documents.resolve("a.pdf"));
        Path bare = Files.copy(documents.resolve("a.pdf"), folder.resolve("bare"));
        Path copies = folder.resolve("copies");

        run("validate", documents, bare, "--annotate", copies);

        assertThat(files(copies))
                .extracting(Path::getFileName)
                .map(Path::toString)
                .containsExactly("a.docx", "a.pdf", "bare");
    }

    /** What could not be commented is not done, and a copy that is gone is made again. */
    @Test
    void whoGoesOnHasTheCopiesInTheEnd() throws IOException {
        Report report = ReportFiles.read(Path.of("..", "reports", "002-qufu.json"));
        Path json = folder.resolve("a.json");
        Path word = folder.resolve("b.docx");
        ReportFiles.write(report, json);
        ReportFiles.write(report, word);
        Path copies = folder.resolve("copies");
        Object[] args = {
            "validate", json, word, "--annotate", copies, "--log", folder.resolve("log.jsonl"), "--continue"
        };
        assertThat(run(args)).isEqualTo(1);
        Files.delete(copies.resolve("b.docx"));

        assertThat(run(args)).isEqualTo(1);

        assertThat(copies.resolve("b.docx")).exists();
        assertThat(run("validate", word, "--annotate", copies)).isZero();
    }
}
