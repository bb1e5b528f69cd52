package dev.gongkai.report.render.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.pages.FontSet;
import dev.gongkai.report.render.Figures;
import dev.gongkai.report.render.MissingCharacter;
import dev.gongkai.report.render.RenderException;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.docx.testing.EmbeddedFont;
import dev.gongkai.report.render.docx.testing.LibreOffice;
import dev.gongkai.report.render.testing.Extremes;
import dev.gongkai.report.render.testing.Furnishings;
import dev.gongkai.report.render.testing.Samples;
import java.awt.geom.PathIterator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Faces within documents, as other programs take them out again. */
class EmbeddedFacesTest {

    private static final Path CFF = Path.of("../fonts-fangsong/source/FandolFang-Regular.otf");

    private static final Map<String, String> FILES = Map.of(
            "Noto Serif SC", "NotoSerifSC-Regular",
            "Noto Serif SC SemiBold", "NotoSerifSC-SemiBold",
            "Noto Sans SC Medium", "NotoSansSC-Medium",
            "Gongkai WenKai", "GongkaiWenKai-Regular",
            "FandolFang", "FandolFang-Regular");

    private static final DocxRenderer RENDERER =
            DocxRenderer.builder().embedFonts(FontSet.bundled()).build();

    @TestFactory
    List<DynamicTest> theReportIsReadBackAndEachPartIsValid() {
        List<DynamicTest> tests = new ArrayList<>();
        Extremes.everything()
                .forEach((name, report) -> tests.add(DynamicTest.dynamicTest(name, () -> {
                    byte[] docx = Samples.bytes(RENDERER, report);

                    SchemaTest.assertAllPartsAreValid(docx, true);
                    DocxReading reading = DocxReportReader.create().read(new ByteArrayInputStream(docx));
                    assertThat(reading.report()).isEqualTo(report);
                    assertThat(reading.changes()).isEmpty();
                    assertThat(Samples.bytes(RENDERER, report)).isEqualTo(docx);
                })));
        return tests;
    }

    @TestFactory
    List<DynamicTest> everyRunHasItsGlyphsInTheFaceThatItNames() {
        List<DynamicTest> tests = new ArrayList<>();
        Extremes.everything()
                .forEach((name, report) -> tests.add(DynamicTest.dynamicTest(
                        name, () -> assertAllGlyphsAreThere(Samples.bytes(RENDERER, report), missing(report)))));
        return tests;
    }

    @Test
    void headersAndChartsAndBlankFormsBringTheirsToo() throws IOException {
        Theme theme = Theme.OFFICIAL.with(Furnishings.everything());
        byte[] docx = Samples.bytes(
                DocxRenderer.builder()
                        .theme(theme)
                        .figures(Figures.create())
                        .embedFonts(FontSet.bundled())
                        .build(),
                Samples.qufu());
        assertAllGlyphsAreThere(docx, Set.of());
        ByteArrayOutputStream blank = new ByteArrayOutputStream();
        RENDERER.renderBlank(Form.forYear(2025), 2025, blank);
        assertAllGlyphsAreThere(blank.toByteArray(), Set.of());
    }

    @Test
    void outlinesAndAdvancesAreThoseOfTheFaces() throws IOException {
        byte[] docx = Samples.bytes(RENDERER, Samples.qufu());
        Map<String, EmbeddedFont> fonts = EmbeddedFont.of(docx);
        assertThat(fonts).hasSizeGreaterThanOrEqualTo(4);
        for (EmbeddedFont embedded : fonts.values()) {
            String file = Objects.requireNonNull(FILES.get(embedded.name()), embedded.name());
            try (TrueTypeFont source = new TTFParser().parse(new RandomAccessReadBuffer(bundled(file)));
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(embedded.file()))) {
                assertThat(font.getNaming().getFontFamily()).isNotBlank();
                assertThat(font.getOS2Windows().getFsType())
                        .isEqualTo(source.getOS2Windows().getFsType());
                assertThat(font.getHorizontalHeader().getAscender())
                        .isEqualTo(source.getHorizontalHeader().getAscender());
                CmapLookup characters = font.getUnicodeCmapLookup();
                for (int glyph = 1; glyph < font.getNumberOfGlyphs(); glyph++) {
                    List<Integer> codes = characters.getCharCodes(glyph);
                    if (codes == null || isUnseen(codes.get(0))) {
                        continue;
                    }
                    int original = source.getUnicodeCmapLookup().getGlyphId(codes.get(0));
                    assertThat(font.getAdvanceWidth(glyph)).isEqualTo(source.getAdvanceWidth(original));
                    assertThat(outline(font, glyph)).isEqualTo(outline(source, original));
                }
            }
        }
    }

    @Test
    void aFaceWithCffOutlinesIsAFileByItself() throws IOException {
        FontSet fonts = FontSet.builder().face(CFF).build();
        byte[] docx = Samples.bytes(DocxRenderer.builder().embedFonts(fonts).build(), Samples.qufu());
        Map<String, EmbeddedFont> embedded = EmbeddedFont.of(docx);
        assertThat(embedded).hasSize(1);
        EmbeddedFont only = embedded.values().iterator().next();
        assertThat(new String(only.file(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("OTTO");
        try (TrueTypeFont font = new OTFParser().parse(new RandomAccessReadBuffer(only.file()))) {
            int glyph = font.getUnicodeCmapLookup().getGlyphId('政');
            assertThat(glyph).isPositive();
            assertThat(font.getPath(font.getName().isEmpty() ? "" : "\\" + glyph))
                    .isNotNull();
            assertThat(font.getAdvanceWidth(glyph)).isEqualTo(1000);
        }
        assertAllGlyphsAreThere(docx, Set.of());
    }

    @Test
    void anotherProgramShowsThemWhereTheyAreNotInstalled(@TempDir Path folder) throws IOException {
        LibreOffice.assumeInstalled();
        Path faces = Files.createDirectory(folder.resolve("faces"));
        Files.write(faces.resolve("one.ttf"), bundled("NotoSansSC-Medium"));
        Path docx = folder.resolve("embedded.docx");
        Files.write(docx, Samples.bytes(RENDERER, Samples.qufu()));
        Path plain = folder.resolve("plain.docx");
        Files.write(plain, Samples.bytes(DocxRenderer.create(), Samples.qufu()));

        assertThat(LibreOffice.facesOfPdf(docx, faces)).contains(FILES.values());
        assertThat(LibreOffice.facesOfPdf(plain, faces))
                .contains("NotoSansSC-Medium")
                .doesNotContain("FandolFang", "NotoSerif", "WenKai");
    }

    @Test
    void aFaceToViewAndPrintOnlyIsRefused() throws IOException {
        byte[] file = bundled("NotoSerifSC-Regular");
        for (int rights : new int[] {4, 8, 0xC}) {
            FontSet fonts = FontSet.builder()
                    .face("face", new ByteArrayInputStream(withRights(file, rights)))
                    .build();
            DocxRenderer renderer = DocxRenderer.builder().embedFonts(fonts).build();
            if (rights == 4) {
                assertThatThrownBy(() -> renderer.render(Samples.qufu(), new ByteArrayOutputStream()))
                        .isInstanceOf(RenderException.class)
                        .hasMessageContaining("Noto Serif SC")
                        .hasMessageContaining("fsType 为 4");
            } else {
                assertThat(EmbeddedFont.of(Samples.bytes(renderer, Samples.qufu())))
                        .hasSize(1);
            }
        }
    }

    @Test
    void aCharacterThatOnlyAnotherFaceHasNamesThat() throws IOException {
        Report report = Extremes.rare();
        byte[] docx = Samples.bytes(RENDERER, report);
        assertThat(EmbeddedFont.runs(docx).stream()
                        .filter(EmbeddedFont.Run::special)
                        .map(EmbeddedFont.Run::text)
                        .collect(Collectors.joining()))
                .isNotEmpty();
    }

    private static Set<Integer> missing(Report report) {
        return FontSet.bundled().missing(report).stream()
                .map(MissingCharacter::codePoint)
                .collect(Collectors.toSet());
    }

    /** Each in the face that the run names for it, unless no face has it at all. */
    private static void assertAllGlyphsAreThere(byte[] docx, Set<Integer> missing) throws IOException {
        Map<String, CmapLookup> fonts = EmbeddedFont.of(docx).values().stream()
                .collect(Collectors.toMap(EmbeddedFont::name, EmbeddedFont::characters));
        int count = 0;
        for (EmbeddedFont.Run run : EmbeddedFont.runs(docx)) {
            for (int c : run.text().codePoints().toArray()) {
                CmapLookup font = fonts.get(c < 0x7F ? run.latin() : run.eastAsian());
                boolean known = fonts.values().stream().anyMatch(other -> other.getGlyphId(c) > 0);
                if (!isUnseen(c) && known) {
                    assertThat(font).as(run.toString()).isNotNull();
                    assertThat(font.getGlyphId(c)).as("U+%04X of %s", c, run).isPositive();
                    count++;
                }
                assertThat(known || isUnseen(c) || missing.contains(c))
                        .as("U+%04X of %s", c, run)
                        .isTrue();
            }
        }
        assertThat(count).isGreaterThan(100);
    }

    private static boolean isUnseen(int c) {
        int type = Character.getType(c);
        return Character.isWhitespace(c)
                || type == Character.FORMAT
                || type == Character.SPACE_SEPARATOR
                || type == Character.NON_SPACING_MARK;
    }

    private static String outline(TrueTypeFont font, int glyph) throws IOException {
        StringBuilder out = new StringBuilder();
        double[] points = new double[6];
        for (PathIterator at = font.getGlyph().getGlyph(glyph).getPath().getPathIterator(null);
                !at.isDone();
                at.next()) {
            Arrays.fill(points, 0);
            out.append(at.currentSegment(points)).append(Arrays.toString(points));
        }
        return out.toString();
    }

    private static byte[] bundled(String name) throws IOException {
        String resource = "/META-INF/gongkai/fonts/" + name + ".ttf";
        try (InputStream in = Objects.requireNonNull(EmbeddedFacesTest.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        }
    }

    private static byte[] withRights(byte[] file, int rights) {
        byte[] changed = file.clone();
        ByteBuffer data = ByteBuffer.wrap(changed);
        for (int entry = 12; ; entry += 16) {
            if (new String(changed, entry, 4, StandardCharsets.US_ASCII).equals("OS/2")) {
                data.putShort(data.getInt(entry + 8) + 8, (short) rights);
                return changed;
            }
        }
    }
}
