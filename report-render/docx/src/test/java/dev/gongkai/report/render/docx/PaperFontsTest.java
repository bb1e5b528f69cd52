package dev.gongkai.report.render.docx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.model.Report;
import dev.gongkai.report.pages.FontSet;
import dev.gongkai.report.render.Figures;
import dev.gongkai.report.render.FontEmbedding;
import dev.gongkai.report.render.docx.testing.AgencyFiles;
import dev.gongkai.report.render.docx.testing.EmbeddedFont;
import dev.gongkai.report.render.docx.testing.FontBytes;
import dev.gongkai.report.render.docx.testing.LibreOffice;
import dev.gongkai.report.render.testing.Extremes;
import dev.gongkai.report.render.testing.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports on the paper of agencies that bring the faces of the paper along. */
class PaperFontsTest {

    @TempDir
    private Path folder;

    private DocxRenderer.Builder on(String name, byte[] file) throws IOException {
        return DocxRenderer.builder().template(Files.write(folder.resolve(name + ".docx"), file));
    }

    @Test
    void everyPaperIsValidReadsBackAndHasItsGlyphs() throws Exception {
        Map<String, Report> reports = new LinkedHashMap<>(Samples.all());
        reports.put("rare", Extremes.rare());
        for (Map.Entry<String, byte[]> paper : AgencyFiles.all().entrySet()) {
            DocxRenderer renderer = on(paper.getKey(), paper.getValue())
                    .embedFonts(FontSet.bundled())
                    .figures(Figures.create())
                    .build();
            for (Map.Entry<String, Report> report : reports.entrySet()) {
                byte[] docx = Samples.bytes(renderer, report.getValue());
                String name = paper.getKey() + " " + report.getKey();
                SchemaTest.assertTextAndStylesAreValid(docx);
                DocxReading reading = DocxReportReader.create().read(new ByteArrayInputStream(docx));
                assertThat(reading.changes()).as(name).isEmpty();
                assertThat(reading.report()).as(name).isEqualTo(report.getValue());
                assertThat(Samples.bytes(renderer, report.getValue())).isEqualTo(docx);
                assertGlyphs(name, docx);
                try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(docx))) {
                    assertThat(opened.getTables()).as(name).isNotNull();
                }
            }
        }
    }

    /** Whatever is set in a face that the document brings along is in it. */
    private static void assertGlyphs(String name, byte[] docx) throws IOException {
        Map<String, CmapLookup> fonts = new LinkedHashMap<>();
        EmbeddedFont.of(docx).forEach((face, font) -> fonts.put(face, font.characters()));
        assertThat(fonts).as(name).isNotEmpty();
        int count = 0;
        for (EmbeddedFont.Run run : EmbeddedFont.runs(docx)) {
            for (int c : run.text().codePoints().toArray()) {
                CmapLookup font = fonts.get(c < 0x7F ? run.latin() : run.eastAsian());
                boolean known = fonts.values().stream().anyMatch(other -> other.getGlyphId(c) > 0);
                if (font != null && known && c > ' ' && Character.getType(c) != Character.FORMAT) {
                    assertThat(font.getGlyphId(c))
                            .as("%s: U+%04X of %s", name, c, run)
                            .isPositive();
                    count++;
                }
            }
        }
        assertThat(count).as(name).isGreaterThan(100);
    }

    @Test
    void facesThatStandForOthersAndMissingOnesAreTold() throws Exception {
        byte[] paper = AgencyFiles.all().get("styles");
        DocxRenderer renderer =
                on("styles", paper).embedFonts(FontSet.bundled()).build();
        assertThat(renderer.templateRemarks())
                .anyMatch(remark -> remark.zh().matches("字体“黑体”由嵌入的“.*”代替"))
                .noneMatch(remark -> remark.zh().contains("“黑体”没有"));
        byte[] docx = Samples.bytes(renderer, Samples.qufu());
        assertThat(FontBytes.part(docx, "word/styles.xml")).doesNotContain("\"黑体\"");
        assertThat(FontBytes.part(docx, "word/fontTable.xml")).contains("<w:altName w:val=\"黑体\"/>");
        // A face that has the name needs no other.
        FontSet named = FontSet.builder()
                .face(folder(FontBytes.bundled("NotoSansSC-Medium")))
                .build();
        byte[] theirs = FontBytes.replaced(paper, "word/styles.xml", xml -> xml.replace("黑体", "Noto Sans SC Medium"));
        DocxRenderer own = on("own", theirs).embedFonts(named).build();
        assertThat(own.templateRemarks())
                .noneMatch(remark -> remark.zh().contains("代替"))
                .anyMatch(remark -> remark.zh().contains("字体“楷体”没有字体文件"));
        assertThat(FontBytes.part(Samples.bytes(own, Samples.qufu()), "word/styles.xml"))
                .contains("w:eastAsia=\"楷体\"");
    }

    private Path folder(byte[] font) throws IOException {
        return Files.write(folder.resolve("face.ttf"), font);
    }

    @Test
    void aFontThatThePaperBroughtGivesWay() throws Exception {
        byte[] first = Samples.bytes(
                on("styles", AgencyFiles.all().get("styles"))
                        .embedFonts(FontSet.bundled())
                        .build(),
                Samples.qufu());
        Report other = Samples.all().values().iterator().next();
        DocxRenderer again = on("again", first).embedFonts(FontSet.bundled()).build();
        byte[] second = Samples.bytes(again, other);
        SchemaTest.assertTextAndStylesAreValid(second);
        assertGlyphs("again", second);
        DocxRenderer without = on("without", first).build();
        assertThat(without.templateRemarks()).anyMatch(remark -> remark.zh().contains("只含部分字"));
    }

    @Test
    void allOfTheFacesGoOnPaperToo() throws Exception {
        byte[] docx = Samples.bytes(
                on("text", AgencyFiles.all().get("text"))
                        .embedFonts(FontSet.bundled(), FontEmbedding.WHOLE)
                        .build(),
                Samples.qufu());
        assertThat(EmbeddedFont.of(docx).values())
                .allSatisfy(
                        font -> assertThat(font.characters().getGlyphId('丰')).isPositive());
    }

    @Test
    void anotherProgramShowsThemWhereTheyAreNotInstalled() throws Exception {
        LibreOffice.assumeInstalled();
        Path faces = Files.createDirectory(folder.resolve("faces"));
        Files.write(faces.resolve("one.ttf"), FontBytes.bundled("GongkaiWenKai-Regular"));
        byte[] paper = AgencyFiles.all().get("styles");
        Path docx = Files.write(
                folder.resolve("embedded.docx"),
                Samples.bytes(on("styles", paper).embedFonts(FontSet.bundled()).build(), Samples.qufu()));
        Path plain = Files.write(
                folder.resolve("plain.docx"), Samples.bytes(on("styles", paper).build(), Samples.qufu()));
        assertThat(LibreOffice.facesOfPdf(docx, faces)).contains("NotoSansSC-Medium");
        assertThat(LibreOffice.facesOfPdf(plain, faces)).doesNotContain("NotoSansSC-Medium");
    }
}
