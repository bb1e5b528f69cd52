package dev.gongkai.report.render.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongkai.report.pages.FontSet;
import dev.gongkai.report.pages.MalformedFontException;
import dev.gongkai.report.render.FontEmbedding;
import dev.gongkai.report.render.RenderException;
import dev.gongkai.report.render.docx.testing.EmbeddedFont;
import dev.gongkai.report.render.docx.testing.FontBytes;
import dev.gongkai.report.render.docx.testing.LibreOffice;
import dev.gongkai.report.render.testing.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that have all of their faces, as their rights may demand. */
class WholeFacesTest {

    private static final int NO_SUBSETS = 0x100;

    @TempDir
    private Path folder;

    private static FontSet only(byte[] font, boolean indivisible) throws IOException {
        FontSet.Builder fonts = FontSet.builder();
        return (indivisible ? fonts.indivisible() : fonts)
                .face("face", new ByteArrayInputStream(font))
                .build();
    }

    @Test
    void everyTableOfTheFaceIsInTheDocument() throws Exception {
        byte[] source = FontBytes.bundled("NotoSansSC-Medium");
        DocxRenderer renderer = DocxRenderer.builder()
                .embedFonts(only(source, false), FontEmbedding.WHOLE)
                .build();
        byte[] docx = Samples.bytes(renderer, Samples.qufu());

        SchemaTest.assertAllPartsAreValid(docx, true);
        assertThat(Samples.bytes(renderer, Samples.qufu())).isEqualTo(docx);
        DocxReading reading = DocxReportReader.create().read(new ByteArrayInputStream(docx));
        assertThat(reading.report()).isEqualTo(Samples.qufu());
        assertThat(FontBytes.part(docx, "word/settings.xml"))
                .contains("<w:embedTrueTypeFonts/>")
                .doesNotContain("saveSubsetFonts");
        assertThat(FontBytes.part(docx, "word/fontTable.xml")).doesNotContain("w:subsetted");
        Map<String, EmbeddedFont> fonts = EmbeddedFont.of(docx);
        assertThat(fonts.keySet()).containsExactly("Noto Sans SC Medium");
        byte[] embedded = fonts.values().iterator().next().file();
        Map<String, byte[]> tables = FontBytes.tables(embedded);
        Map<String, byte[]> original = FontBytes.tables(source);
        original.remove("DSIG");
        assertThat(tables.keySet()).isEqualTo(original.keySet());
        original.forEach((tag, table) -> {
            if (!tag.equals("head")) { // it has a sum of the file
                assertThat(tables.get(tag)).as(tag).isEqualTo(table);
            }
        });
        assertThat(FontBytes.sum(embedded)).isEqualTo(0xB1B0AFBA);
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(embedded));
                TrueTypeFont before = new TTFParser().parse(new RandomAccessReadBuffer(source))) {
            assertThat(font.getNumberOfGlyphs()).isEqualTo(before.getNumberOfGlyphs());
            // A character that the report does not have.
            int glyph = font.getUnicodeCmapLookup().getGlyphId('龘');
            assertThat(glyph).isPositive();
            assertThat(font.getGlyph().getGlyph(glyph).getPath().getBounds())
                    .isEqualTo(before.getGlyph().getGlyph(glyph).getPath().getBounds());
        }
    }

    @Test
    void aFaceThatIsNotToBeDividedIsEmbeddedWholeOnly() throws IOException {
        byte[] source = FontBytes.bundled("NotoSerifSC-Regular");
        for (int rights : new int[] {NO_SUBSETS, NO_SUBSETS | 8}) {
            byte[] font = FontBytes.withRights(source, rights);
            assertThatThrownBy(() -> only(font, false))
                    .isInstanceOf(MalformedFontException.class)
                    .hasMessageContaining("fsType 为 " + rights);
            DocxRenderer divided =
                    DocxRenderer.builder().embedFonts(only(font, true)).build();
            assertThatThrownBy(() -> divided.render(Samples.qufu(), new ByteArrayOutputStream()))
                    .isInstanceOf(RenderException.class)
                    .hasMessageContaining("Noto Serif SC")
                    .hasMessageContaining("整套嵌入");
            DocxRenderer whole = DocxRenderer.builder()
                    .embedFonts(only(font, true), FontEmbedding.WHOLE)
                    .build();
            Map<String, EmbeddedFont> fonts = EmbeddedFont.of(Samples.bytes(whole, Samples.qufu()));
            byte[] embedded = fonts.values().iterator().next().file();
            assertThat(FontBytes.tables(embedded).get("OS/2"))
                    .isEqualTo(FontBytes.tables(font).get("OS/2"));
        }
        for (int rights : new int[] {2, 0x200, 4 | NO_SUBSETS}) {
            byte[] font = FontBytes.withRights(source, rights);
            assertThatThrownBy(() -> DocxRenderer.builder()
                            .embedFonts(only(font, true), FontEmbedding.WHOLE)
                            .build()
                            .render(Samples.qufu(), new ByteArrayOutputStream()))
                    .hasMessageContaining("fsType 为 " + (rights == 0x200 ? rights : rights & 0xF));
        }
    }

    @Test
    void nothingIsEmbeddedWhereNothingIsAskedFor() throws IOException {
        DocxRenderer none = DocxRenderer.builder()
                .embedFonts(FontSet.bundled(), FontEmbedding.NONE)
                .build();
        assertThat(Samples.bytes(none, Samples.qufu())).isEqualTo(Samples.bytes(DocxRenderer.create(), Samples.qufu()));
    }

    @Test
    void anotherProgramShowsWhatIsTypedLater() throws IOException {
        LibreOffice.assumeInstalled();
        Path faces = Files.createDirectory(folder.resolve("faces"));
        Files.write(faces.resolve("one.ttf"), FontBytes.bundled("NotoSansSC-Medium"));
        byte[] docx = Samples.bytes(
                DocxRenderer.builder()
                        .embedFonts(
                                FontSet.builder()
                                        .face(
                                                "仿宋_GB2312",
                                                new ByteArrayInputStream(FontBytes.bundled("NotoSerifSC-Regular")))
                                        .build(),
                                FontEmbedding.WHOLE)
                        .build(),
                Samples.qufu());
        Path edited = Files.write(folder.resolve("edited.docx"), FontBytes.replaced(docx, "word/document.xml", xml -> {
            assertThat(xml).contains("总体情况");
            return xml.replace("总体情况", "龘靐情况");
        }));
        assertThat(LibreOffice.facesOfPdf(edited, faces))
                .contains(List.of("NotoSerifSC-Regular"))
                .doesNotContain("NotoSansSC");
    }
}
