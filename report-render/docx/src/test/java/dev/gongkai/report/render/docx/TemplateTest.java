package dev.gongkai.report.render.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.Figures;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.docx.testing.AgencyFiles;
import dev.gongkai.report.render.testing.Extremes;
import dev.gongkai.report.render.testing.Furnishings;
import dev.gongkai.report.render.testing.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Reports on the paper of agencies: what stands on it stays, the report is valid and reads back. */
class TemplateTest {

    private static final List<String> CHANGED =
            List.of("[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels", "word/styles.xml");

    @TempDir
    private Path folder;

    private DocxRenderer.Builder on(String name, byte[] file) throws IOException {
        return DocxRenderer.builder().template(Files.write(folder.resolve(name + ".docx"), file));
    }

    private static Map<String, byte[]> parts(byte[] docx) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static String body(byte[] docx) throws IOException {
        return new String(parts(docx).get("word/document.xml"), StandardCharsets.UTF_8);
    }

    private static List<String> found(String xml, String pattern) {
        return Pattern.compile(pattern)
                .matcher(xml)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    @Test
    void reportsOnEveryPaperAreValidAndReadBack() throws Exception {
        for (Map.Entry<String, byte[]> paper : AgencyFiles.all().entrySet()) {
            DocxRenderer renderer = on(paper.getKey(), paper.getValue()).build();
            DocxRenderer published =
                    on(paper.getKey(), paper.getValue()).withoutControls().build();
            Map<String, Report> reports = new LinkedHashMap<>(Samples.all());
            reports.putAll(Extremes.everything());
            for (Map.Entry<String, Report> report : reports.entrySet()) {
                for (DocxRenderer one : List.of(renderer, published)) {
                    byte[] docx = Samples.bytes(one, report.getValue());
                    String name = paper.getKey() + " " + report.getKey() + (one == renderer ? "" : " published");
                    SchemaTest.assertTextAndStylesAreValid(docx);
                    DocxReading reading = DocxReportReader.create().read(new ByteArrayInputStream(docx));
                    assertThat(reading.changes()).as(name).isEmpty();
                    assertThat(reading.report()).as(name).isEqualTo(report.getValue());
                    assertThat(Samples.bytes(one, report.getValue())).isEqualTo(docx);
                    assertKept(paper.getValue(), docx);
                }
            }
        }
    }

    /** Writes the documents where somebody looks at them: {@code -Dgongkai.look=folder}. */
    @Test
    @EnabledIfSystemProperty(named = "gongkai.look", matches = ".+")
    void documentsToLookAt() throws Exception {
        Path look = Files.createDirectories(Path.of(System.getProperty("gongkai.look")));
        for (Map.Entry<String, byte[]> paper : AgencyFiles.all().entrySet()) {
            DocxRenderer renderer = on(paper.getKey(), paper.getValue()).build();
            Files.write(look.resolve(paper.getKey() + ".docx"), Samples.bytes(renderer, Samples.qufu()));
            for (int i = 0; i < 40; i++) {
                Samples.bytes(renderer, Samples.qufu());
                Samples.bytes(DocxRenderer.create(), Samples.qufu());
            }
            long begin = System.nanoTime();
            for (int i = 0; i < 40; i++) {
                Samples.bytes(renderer, Samples.qufu());
            }
            long middle = System.nanoTime();
            for (int i = 0; i < 40; i++) {
                Samples.bytes(DocxRenderer.create(), Samples.qufu());
            }
            System.out.println(paper.getKey() + ": as long as without a template, times "
                    + (double) (middle - begin) / (System.nanoTime() - middle));
        }
    }

    /** Every part of the paper as it was, its text around the report, and no number twice. */
    private static void assertKept(byte[] paper, byte[] docx) throws IOException {
        Map<String, byte[]> now = parts(docx);
        for (Map.Entry<String, byte[]> part : parts(paper).entrySet()) {
            if (!CHANGED.contains(part.getKey()) && !part.getKey().startsWith("docProps/")) {
                assertThat(now.get(part.getKey())).as(part.getKey()).isEqualTo(part.getValue());
            }
        }
        String xml = body(docx);
        for (String text : found(body(paper), "<w:t(?: [^>]*)?>([^<]*)<")) {
            assertThat(text.equals("（年度报告）") || xml.contains(text)).as(text).isTrue();
        }
        assertThat(found(xml, "<w:sdtPr>.*?<w:id w:val=\"(\\d+)\"")).doesNotHaveDuplicates();
        assertThat(found(xml, "<wp:docPr id=\"(\\d+)\"")).doesNotHaveDuplicates();
        assertThat(found(new String(now.get("word/styles.xml"), StandardCharsets.UTF_8), "w:styleId=\"([^\"]*)\""))
                .doesNotHaveDuplicates();
        String links = new String(now.get("word/_rels/document.xml.rels"), StandardCharsets.UTF_8);
        assertThat(found(links, " Id=\"([^\"]*)\"")).doesNotHaveDuplicates();
        for (String target : found(links, " Target=\"([^\"/.][^\":]*)\"")) {
            assertThat(now).containsKey("word/" + target);
        }
    }

    @Test
    void theReportStandsWhereThePaperSays() throws Exception {
        Map<String, byte[]> papers = AgencyFiles.all();
        Report report = Samples.qufu();
        String picture = body(Samples.bytes(on("picture", papers.get("picture")).build(), report));
        assertThat(picture.indexOf("抄送：上级机关")).isGreaterThan(picture.indexOf("六、其他需要报告的事项"));
        assertThat(picture).doesNotContain("（年度报告）");
        String text = body(Samples.bytes(on("text", papers.get("text")).build(), report));
        assertThat(text.indexOf("（此件公开发布）")).isGreaterThan(text.indexOf("六、其他需要报告的事项"));
        assertThat(text.indexOf("示教〔2026〕1号")).isLessThan(text.indexOf("一、总体情况"));
        assertThat(found(text, "w:name=\"(GongkaiReport)\"")).hasSize(1);
        String sections =
                body(Samples.bytes(on("sections", papers.get("sections")).build(), report));
        assertThat(found(sections, "<w:pgSz [^>]*w:w=\"(\\d+)\"")).containsExactly("11906", "10319");
        // Of the smaller page: 10319 less two margins of 1134.
        assertThat(found(sections, "<w:tblW w:w=\"(\\d+)\"").stream().mapToInt(Integer::parseInt))
                .allMatch(width -> width <= 10319 - 2 * 1134);
    }

    @Test
    void whatCannotBeHonouredIsListed() throws Exception {
        Map<String, byte[]> papers = AgencyFiles.all();
        assertThat(on("numbering", papers.get("numbering")).build().templateRemarks())
                .anyMatch(remark -> remark.zh().contains("自动编号"))
                .anyMatch(remark -> remark.zh().contains("没有样式“标题 2”"));
        assertThat(on("watermark", papers.get("watermark")).build().templateRemarks())
                .anyMatch(remark -> remark.zh().contains("没有样式"));
        assertThat(on("text", papers.get("text"))
                        .theme(Theme.OFFICIAL.with(Furnishings.everything()))
                        .build()
                        .templateRemarks())
                .anyMatch(remark -> remark.zh().contains("以模板为准，未写入"));
        assertThat(DocxRenderer.create().templateRemarks()).isEmpty();
    }

    @Test
    void stylesOfThePaperAreTakenByName() throws Exception {
        byte[] docx =
                Samples.bytes(on("styles", AgencyFiles.all().get("styles")).build(), Samples.qufu());
        String styles = new String(parts(docx).get("word/styles.xml"), StandardCharsets.UTF_8);
        assertThat(styles)
                .contains("<w:name w:val=\"报告 heading 1\"/><w:basedOn w:val=\"1\"/>")
                .contains("<w:name w:val=\"报告 Normal\"/><w:basedOn w:val=\"a\"/>");
        // The file has a style of its own under our id.
        assertThat(body(docx)).contains("GKBody_2").doesNotContain("\"GKBody\"");
    }

    @Test
    void ourOwnDocumentsAndBlankFormsGoToo() throws Exception {
        byte[] own = Samples.bytes(DocxRenderer.create(), Samples.qufu());
        DocxRenderer renderer = on("own", own).build();
        Report other = Samples.all().values().iterator().next();
        byte[] docx = Samples.bytes(renderer, other);
        assertThat(DocxReportReader.create()
                        .read(new ByteArrayInputStream(docx))
                        .report())
                .isEqualTo(other);
        assertThat(renderer.templateRemarks()).anyMatch(remark -> remark.zh().contains("原有的年度报告数据"));
        ByteArrayOutputStream blank = new ByteArrayOutputStream();
        on("text", AgencyFiles.all().get("text")).build().renderBlank(Form.forYear(2025), 2025, blank);
        SchemaTest.assertTextAndStylesAreValid(blank.toByteArray());
    }

    /** Word moves the end of a bookmark into the paragraph behind it. */
    @Test
    void theEndOfTheReportMayHaveMoved() throws Exception {
        byte[] docx = Samples.bytes(
                on("text", AgencyFiles.all().get("text")).withoutControls().build(), Samples.qufu());
        String end = found(body(docx), "(<w:bookmarkEnd [^>]*/>)").get(0);
        Path moved = Files.write(folder.resolve("moved.docx"), docx);
        try (FileSystem zip = FileSystems.newFileSystem(moved)) {
            Path part = zip.getPath("word/document.xml");
            String text = Files.readString(part);
            int at = text.indexOf(end);
            String rest = text.substring(at + end.length()).replaceFirst("<w:r>", end + "<w:r>");
            Files.writeString(part, text.substring(0, at) + rest);
        }
        DocxReading reading = DocxReportReader.create().read(moved);
        assertThat(reading.changes()).isEmpty();
        assertThat(reading.report()).isEqualTo(Samples.qufu());
    }

    /** A document on paper is paper itself: the report in it gives way to the next. */
    @Test
    void aReportOnPaperGivesWayToTheNext() throws Exception {
        Report other = Samples.all().values().iterator().next();
        for (String name : List.of("picture", "text", "sections")) {
            byte[] paper = AgencyFiles.all().get(name);
            for (boolean controls : new boolean[] {true, false}) {
                DocxRenderer.Builder first = on(name, paper);
                byte[] once = Samples.bytes((controls ? first : first.withoutControls()).build(), Samples.qufu());
                DocxRenderer.Builder second = on(name + "2", once);
                byte[] twice = Samples.bytes((controls ? second : second.withoutControls()).build(), other);
                DocxReading reading = DocxReportReader.create().read(new ByteArrayInputStream(twice));
                assertThat(reading.report()).isEqualTo(other);
                assertThat(body(twice)).doesNotContain("曲阜市人民政府办公室");
                SchemaTest.assertTextAndStylesAreValid(twice);
            }
        }
    }

    @Test
    void chartsStandOnPaperToo() throws Exception {
        DocxRenderer renderer = on("picture", AgencyFiles.all().get("picture"))
                .figures(Figures.create())
                .build();
        byte[] docx = Samples.bytes(renderer, Samples.qufu());
        assertThat(parts(docx).keySet()).anyMatch(name -> name.startsWith("word/charts/chart"));
        SchemaTest.assertTextAndStylesAreValid(docx);
        assertKept(AgencyFiles.all().get("picture"), docx);
        assertThat(DocxReportReader.create()
                        .read(new ByteArrayInputStream(docx))
                        .report())
                .isEqualTo(Samples.qufu());
    }

    @Test
    void whatIsNoWordDocumentIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("no.docx"), "no document");
        assertThatThrownBy(() -> DocxRenderer.builder().template(file))
                .isInstanceOf(MalformedDocxException.class)
                .hasMessageContaining("模板不是 Word 文档");
    }
}
