package dev.gongkai.report.pages.internal.font.cff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gongkai.report.pages.MalformedFontException;
import dev.gongkai.report.pages.internal.font.FontFile;
import dev.gongkai.report.pages.internal.font.OpenTypeFace;
import dev.gongkai.report.pages.internal.font.UnusableFontException;
import dev.gongkai.report.pages.internal.text.InvisibleCharacters;
import dev.gongkai.report.pages.testing.TestFaces;
import dev.gongkai.report.render.RenderException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.cff.Type2CharString;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faces of OpenType files with CFF outlines, as another reader sees them: one for Chinese, and a small one made here. */
class CffFaceTest {

    @Test
    void outlinesAndAdvancesAreThoseOfTheFace() throws IOException {
        byte[] file = Files.readAllBytes(TestFaces.CFF);
        OpenTypeFace face = TestFaces.face(file);
        int[] characters = TestFaces.characters()
                .filter(c -> face.has(c) && c != 0xFEFF)
                .filter(c -> c < 0x3000 || c % 20 == 0)
                .toArray();
        assertThat(face).isInstanceOf(CffFace.class);
        assertThat(characters).hasSizeGreaterThan(800);
        sameOutlines(file, TestFaces.small(face, characters), characters);
    }

    @Test
    void subroutinesAreKeptWhereTheyAreUsed() throws IOException {
        byte[] file = withSubroutines();
        OpenTypeFace face = TestFaces.face(file);
        byte[] subset = TestFaces.small(face, new int[] {'a', 'c'});

        sameOutlines(file, subset, 'a', 'c');
        assertThat(outline(cff(subset), 1)).isEqualTo(outline(cff(file), 1)).contains("550.0, 560.0");
        assertThat(latin1(subset)).doesNotContain(latin1(marker('b'))).contains(latin1(marker('c')));
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static void sameOutlines(byte[] file, byte[] subset, int... characters) throws IOException {
        try (OpenTypeFont source = new OTFParser().parse(new RandomAccessReadBuffer(file));
                OpenTypeFont small = new OTFParser().parse(new RandomAccessReadBuffer(subset))) {
            CFFFont before = source.getCFF().getFont();
            CFFFont after = small.getCFF().getFont();
            assertThat(after).isInstanceOf(CFFCIDFont.class);
            assertThat(after.getNumCharStrings()).isEqualTo(characters.length + 1);
            for (int i = 0; i < characters.length; i++) {
                int glyph = i + 1;
                assertThat(small.getUnicodeCmapLookup().getGlyphId(characters[i]))
                        .isEqualTo(glyph);
                assertThat(after.getType2CharString(glyph).getWidth()).isEqualTo(small.getAdvanceWidth(glyph));
                if (!InvisibleCharacters.contains(characters[i])) {
                    int original = source.getUnicodeCmapLookup().getGlyphId(characters[i]);
                    assertThat(small.getAdvanceWidth(glyph)).isEqualTo(source.getAdvanceWidth(original));
                    assertThat(outline(after, glyph))
                            .as("U+%04X", characters[i])
                            .isEqualTo(outline(before, original));
                }
            }
        }
    }

    private static CFFFont cff(byte[] file) throws IOException {
        try (OpenTypeFont font = new OTFParser().parse(new RandomAccessReadBuffer(file))) {
            return font.getCFF().getFont();
        }
    }

    private static String outline(CFFFont font, int glyph) throws IOException {
        int number = font instanceof CFFCIDFont numbered ? numbered.getCharset().getCIDForGID(glyph) : glyph;
        Type2CharString outline = font.getType2CharString(number);
        return outline.getWidth() + TestFaces.outline(outline.getPath());
    }

    /** What the outlines say of them is passed over by those who set text, and must be the same in a document. */
    @Test
    void advancesAreThoseOfTheTable() throws IOException {
        byte[] file = withSubroutines();
        int advances = TestFaces.table(file, "hmtx");
        for (int glyph = 0; glyph < 4; glyph++) {
            ByteBuffer.wrap(file).putShort(advances + 4 * glyph, (short) (300 + glyph));
        }
        OpenTypeFace face = TestFaces.face(file);
        CFFFont before = cff(file);
        CFFFont after = cff(TestFaces.small(face, new int[] {'a'}));
        assertThat(before.getType2CharString(1).getWidth()).isEqualTo(500);
        assertThat(after.getType2CharString(0).getWidth()).isEqualTo(300);
        assertThat(after.getType2CharString(1).getWidth()).isEqualTo(301);
        assertThat(TestFaces.outline(after.getType2CharString(1).getPath()))
                .isEqualTo(TestFaces.outline(before.getType2CharString(1).getPath()));
        assertThatThrownBy(() -> TestFaces.small(face, new int[] {'b'}))
                .as("its width is in a subroutine")
                .isInstanceOf(RenderException.class)
                .hasStackTraceContaining("hmtx");
    }

    /** Readers of documents have the outlines alone, which need not say what an em is where the face does. */
    @ParameterizedTest
    @ValueSource(ints = {16, 750, 1024, 2048, 16384})
    void anEmOfAnotherSizeIsScaled(int unitsPerEm) throws IOException {
        byte[] file = Files.readAllBytes(TestFaces.CFF);
        ByteBuffer.wrap(file).putShort(TestFaces.table(file, "head") + 18, (short) unitsPerEm);
        byte[] subset = TestFaces.small(TestFaces.face(file), new int[] {'政'});
        CFFCIDFont font = (CFFCIDFont) cff(subset);
        List<?> matrix = (List<?>) font.getFontDicts().get(0).get("FontMatrix");
        assertThat(matrix).hasSize(6);
        assertThat(((Number) matrix.get(0)).doubleValue()).isCloseTo(1.0 / unitsPerEm, within(1e-9));
        assertThat(((Number) matrix.get(3)).doubleValue()).isCloseTo(1.0 / unitsPerEm, within(1e-9));
        assertThat(((Number) matrix.get(1)).doubleValue()).isZero();
    }

    @Test
    void charactersOfWhichNothingIsDrawnAreNotThere() throws IOException {
        OpenTypeFace face =
                TestFaces.face(with(code("endchar"), List.of(), List.of(), "endchar", "100 endchar", "5 hmoveto"));
        assertThat(face.has('a')).isFalse();
        assertThat(face.has('b')).isFalse();
        assertThat(face.has('c')).isTrue();
        assertThat(face.has(' ')).isTrue();
    }

    @Test
    void whatDrawsWithoutEndIsRefused() throws IOException {
        byte[] file =
                with(code("500 hmoveto"), List.of(code("-107 callsubr -107 callsubr")), List.of(), "-107 callsubr");
        OpenTypeFace face = TestFaces.face(file);

        assertThatThrownBy(() -> TestFaces.small(face, new int[] {'a'}))
                .isInstanceOf(RenderException.class)
                .hasStackTraceContaining("字形轮廓有误");
    }

    @Test
    void whatCallsWhatIsNotThereIsRefused() throws IOException {
        OpenTypeFace face = TestFaces.face(with(code("endchar"), List.of(), List.of(), "7 callgsubr"));

        assertThatThrownBy(() -> TestFaces.small(face, new int[] {'a'})).isInstanceOf(RenderException.class);
    }

    /** Whatever is in a file: it is refused, or all that it has can be set or is refused then. */
    @Test
    void bytesChangedAtRandomAreRefusedOrSet() throws IOException {
        byte[] sound = withSubroutines();
        int start = TestFaces.table(sound, "CFF ");
        int length = ByteBuffer.wrap(sound).getInt(TestFaces.entry(sound, "CFF ") + 12);
        int set = 0;
        for (int seed = 0; seed < 10_000; seed++) {
            Random random = new Random(seed);
            byte[] file = sound.clone();
            for (int i = random.nextInt(3); i >= 0; i--) {
                file[start + random.nextInt(length)] = (byte) random.nextInt();
            }
            try {
                assertThat(TestFaces.small(TestFaces.face(file), new int[] {'a', 'b', 'c'}))
                        .isNotEmpty();
                set++;
            } catch (MalformedFontException e) {
                assertThat(e).hasMessageContaining("CFF");
            } catch (RenderException e) {
                assertThat(e).hasCauseInstanceOf(UnusableFontException.class);
            }
        }
        assertThat(set).isBetween(500, 9_500);
    }

    /** Squares of 500, drawn by a subroutine that calls another, after masks of stems. */
    private static byte[] withSubroutines() throws IOException {
        List<byte[]> own = List.of(code("500 hlineto -106 callgsubr return"), marker('b'), marker('c'));
        List<byte[]> shared = List.of(code("return"), code("500 vlineto -500 hlineto return"));
        return with(
                code("endchar"),
                own,
                shared,
                "100 0 10 20 10 hstemhm 30 10 hintmask 0xE0 50 60 rmoveto -107 callsubr endchar",
                "-106 callsubr endchar",
                "-105 callsubr endchar");
    }

    private static byte[] marker(char name) {
        return code("100 " + (1000 + name) + " 444 rmoveto return");
    }

    /** An OpenType file with glyphs for a, b, c, whose CFF table names its glyphs. */
    private static byte[] with(byte[] missing, List<byte[]> own, List<byte[]> shared, String... outlines)
            throws IOException {
        List<byte[]> charStrings = new ArrayList<>(List.of(missing));
        for (String outline : outlines) {
            charStrings.add(code(outline));
        }
        byte[] names = CffIndex.write(List.of("Small".getBytes(StandardCharsets.US_ASCII)));
        byte[] strings = CffIndex.write(List.of());
        byte[] globals = CffIndex.write(shared);
        byte[] glyphs = CffIndex.write(charStrings);
        byte[] hints = new CffDict()
                .put(CffDict.NOMINAL_WIDTH, 400)
                .putPlaces(CffDict.SUBRS, 0)
                .write();
        hints = new CffDict()
                .put(CffDict.NOMINAL_WIDTH, 400)
                .putPlaces(CffDict.SUBRS, hints.length)
                .write();
        int topLength = CffIndex.write(List.of(top(0, 0, 0))).length;
        int glyphsAt = 4 + names.length + topLength + strings.length + globals.length;

        ByteArrayOutputStream cff = new ByteArrayOutputStream();
        cff.writeBytes(new byte[] {1, 0, 4, 4});
        cff.writeBytes(names);
        cff.writeBytes(CffIndex.write(List.of(top(glyphsAt, hints.length, glyphsAt + glyphs.length))));
        cff.writeBytes(strings);
        cff.writeBytes(globals);
        cff.writeBytes(glyphs);
        cff.writeBytes(hints);
        cff.writeBytes(CffIndex.write(own));

        int[] characters = IntStream.range('a', 'a' + outlines.length).toArray();
        byte[] base = TestFaces.small(TestFaces.bundled("Noto Serif SC"), characters);
        base = TestFaces.with(base, "CFF ", cff.toByteArray());
        int count = charStrings.size();
        base = TestFaces.with(
                base,
                "maxp",
                ByteBuffer.allocate(6).putInt(0x5000).putShort((short) count).array());
        ByteBuffer hmtx = ByteBuffer.allocate(4 * count);
        for (int i = 0; i < count; i++) {
            hmtx.putShort((short) 500).putShort((short) 0);
        }
        ByteBuffer.wrap(base).putShort(TestFaces.table(base, "hhea") + 34, (short) count);
        byte[] file = TestFaces.with(base, "hmtx", hmtx.array());
        ByteBuffer.wrap(file).putInt(0, FontFile.OPEN_TYPE_CFF);
        return file;
    }

    private static byte[] top(int glyphs, int hints, int hintsAt) {
        return new CffDict()
                .putPlaces(CffDict.CHAR_STRINGS, glyphs)
                .putPlaces(CffDict.PRIVATE, hints, hintsAt)
                .write();
    }

    /** Numbers and operators of Type 2; 0x.. is a byte as it is. */
    private static byte[] code(String text) {
        List<String> operators = List.of(
                "1 hstem",
                "4 vmoveto",
                "5 rlineto",
                "6 hlineto",
                "7 vlineto",
                "10 callsubr",
                "11 return",
                "14 endchar",
                "18 hstemhm",
                "19 hintmask",
                "21 rmoveto",
                "22 hmoveto",
                "29 callgsubr");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String word : text.split(" ")) {
            if (word.startsWith("0x")) {
                out.write(Integer.decode(word));
            } else if (Character.isLetter(word.charAt(0))) {
                operators.stream()
                        .filter(operator -> operator.endsWith(" " + word))
                        .forEach(operator -> out.write(Integer.parseInt(operator.substring(0, operator.indexOf(' ')))));
            } else {
                int number = Integer.parseInt(word);
                out.writeBytes(new byte[] {28, (byte) (number >> 8), (byte) number});
            }
        }
        return out.toByteArray();
    }
}
