package dev.gongkai.report.pages.internal.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongkai.report.pages.FontSet;
import dev.gongkai.report.pages.MalformedFontException;
import dev.gongkai.report.pages.internal.text.InvisibleCharacters;
import dev.gongkai.report.pages.testing.TestFaces;
import dev.gongkai.report.render.RenderException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are broken, or made to break a reader, end in an error that says which file and why. */
class HostileFontTest {

    private static final byte[] SOUND = TestFaces.small(TestFaces.bundled("Noto Serif SC"), "年度报告 2024 é");

    private static void refused(byte[] file, String reason) {
        refused(file, 0, reason);
    }

    private static void refused(byte[] file, int index, String reason) {
        assertThatThrownBy(() -> FontSet.builder().face("仿宋", new ByteArrayInputStream(file), index))
                .isInstanceOfSatisfying(MalformedFontException.class, e -> {
                    assertThat(e.problems().get(0).source()).startsWith("仿宋");
                    assertThat(e).hasMessageStartingWith("字体 仿宋");
                    assertThat(e.message(Locale.ENGLISH)).startsWith("font 仿宋").contains(reason);
                });
    }

    private static byte[] changed(String table, Consumer<ByteBuffer> change) {
        byte[] file = SOUND.clone();
        ByteBuffer data = ByteBuffer.wrap(file);
        int entry = TestFaces.entry(file, table);
        change.accept(data.slice(data.getInt(entry + 8), data.getInt(entry + 12)));
        return file;
    }

    @Test
    void theSoundFileIsRead() throws IOException {
        assertThat(TestFaces.face(SOUND).name()).endsWith("NotoSerifSC-Regular");
    }

    @Test
    void anEmptyFileIsRefused() {
        refused(new byte[0], "empty or cut short");
    }

    @Test
    void aTextIsRefused() {
        refused("这不是字体 this is no font".getBytes(StandardCharsets.UTF_8), "not a TrueType or OpenType font");
    }

    @Test
    void fontsForWebPagesAreRefused() {
        refused("wOFF-and-more".getBytes(StandardCharsets.US_ASCII), "WOFF is not supported");
        refused("wOF2-and-more".getBytes(StandardCharsets.US_ASCII), "WOFF is not supported");
    }

    @Test
    void aFileThatIsCutShortAnywhereIsRefused() {
        for (int length = 4; length < SOUND.length - 3; length++) {
            byte[] file = Arrays.copyOf(SOUND, length);
            assertThatThrownBy(() -> TestFaces.face(file))
                    .as("cut at %s", length)
                    .isInstanceOf(MalformedFontException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "hhea", "hmtx", "maxp", "cmap", "loca", "glyf", "name"})
    void aFileWithoutATableIsRefused(String tag) {
        byte[] file = SOUND.clone();
        file[TestFaces.entry(file, tag)] = 'X';

        refused(file, "table " + tag + " is missing");
    }

    @Test
    void aTableBeyondTheEndIsRefused() {
        for (int place : new int[] {Integer.MAX_VALUE, -1, SOUND.length + 1}) {
            byte[] file = SOUND.clone();
            ByteBuffer.wrap(file).putInt(TestFaces.entry(file, "glyf") + 8, place);
            refused(file, "table glyf reaches beyond");
        }
        byte[] file = SOUND.clone();
        ByteBuffer.wrap(file).putInt(TestFaces.entry(file, "cmap") + 12, Integer.MAX_VALUE);
        refused(file, "table cmap reaches beyond");
    }

    @Test
    void aCollectionWithoutTheFaceIsRefused() {
        byte[] collection = TestFaces.collection(SOUND, 2);
        refused(collection, 2, "there is no face 2, expected 0 to 1");
        refused(collection, -1, "there is no face -1, expected 0 to 1");
        refused(SOUND, 1, "there is no face 1, expected 0 to 0");
    }

    @Test
    void aCollectionOfTooManyFacesIsRefused() {
        byte[] collection = TestFaces.collection(SOUND, 2);
        for (int count : new int[] {0, -1, Integer.MAX_VALUE}) {
            ByteBuffer.wrap(collection).putInt(8, count);
            refused(collection, "number of faces");
        }
    }

    /** Of bitmaps, or variable. */
    @Test
    void aFontWithoutOutlinesIsRefused() {
        for (String tag : new String[] {"CFF2", "CBDT", "sbix", "EBDT"}) {
            byte[] file = SOUND.clone();
            ByteBuffer.wrap(file)
                    .putInt(
                            TestFaces.entry(file, "glyf"),
                            ByteBuffer.wrap(tag.getBytes(StandardCharsets.US_ASCII))
                                    .getInt());
            refused(file, "no outlines of TrueType or CFF");
        }
    }

    @Test
    void anEmWithoutUnitsIsRefused() {
        refused(changed("head", head -> head.putShort(18, (short) 0)), "unitsPerEm is 0");
    }

    @Test
    void aFontThatForbidsEmbeddingIsRefused() {
        for (int rights : new int[] {2, 0x100, 0x200, 0x108}) {
            refused(changed("OS/2", os2 -> os2.putShort(8, (short) rights)), "must not be embedded");
        }
    }

    @Test
    void aFontThatAllowsEmbeddingIsRead() throws IOException {
        for (int rights : new int[] {0, 4, 8, 12}) {
            TestFaces.face(changed("OS/2", os2 -> os2.putShort(8, (short) rights)));
        }
    }

    /** The oldest form of the table is shorter, and says what must not be all the same. */
    @Test
    void aShortTableThatForbidsEmbeddingCounts() {
        byte[] file = changed("OS/2", os2 -> os2.putShort(8, (short) 2));
        ByteBuffer.wrap(file).putInt(TestFaces.entry(file, "OS/2") + 12, 68);
        refused(file, "must not be embedded");
    }

    @Test
    void placesOfGlyphsOutOfOrderAreRefused() {
        refused(changed("loca", loca -> loca.putShort(4, (short) -1)), "the place of glyph 2 is wrong");
    }

    @Test
    void moreGlyphsThanPlacesAreRefused() {
        refused(changed("maxp", maxp -> maxp.putShort(4, (short) -1)), "cut short");
    }

    @Test
    void aFontWithoutAdvancesIsRefused() {
        refused(changed("hhea", hhea -> hhea.putShort(34, (short) 0)), "number of advances");
        refused(changed("hhea", hhea -> hhea.putShort(34, (short) -1)), "number of advances");
    }

    @Test
    void rangesOfCharactersWithoutEndAreRefused() {
        refused(changed("cmap", cmap -> cmap.putInt(32, -1)), "not in order");
        refused(changed("cmap", cmap -> cmap.putInt(28, -1)), "not in order");
        refused(changed("cmap", cmap -> cmap.putInt(24, Integer.MAX_VALUE)), "cut short");
        refused(changed("cmap", cmap -> cmap.putInt(8, Integer.MAX_VALUE)), "cut short");
    }

    @Test
    void aFontWithoutUnicodeIsRefused() {
        refused(changed("cmap", cmap -> cmap.putShort(4, (short) 1)), "no Unicode characters");
    }

    @Test
    void aGlyphMadeOfItselfIsRefused() {
        refused(changed("glyf", HostileFontTest::componentOfItself), "made of itself");
    }

    @Test
    void aGlyphMadeOfOneThatIsNotThereIsRefused() {
        refused(
                changed("glyf", glyf -> {
                    componentOfItself(glyf);
                    glyf.putShort(12, (short) -1);
                }),
                "is made of glyph 65535, which is not there");
    }

    @Test
    void glyphsMadeOfGlyphsWithoutEndAreRefused() throws IOException {
        byte[] file = TestFaces.small(TestFaces.bundled("Noto Serif SC"), "政府信息公开工作年度报告总体情况依法申请主动");
        ByteBuffer glyf =
                ByteBuffer.wrap(file).position(TestFaces.table(file, "glyf")).slice();
        for (int glyph = 2; glyph < 20; glyph++) {
            int at = place(file, glyph);
            glyf.putShort(at, (short) -1);
            glyf.putShort(at + 10, (short) 0);
            glyf.putShort(at + 12, (short) (glyph - 1));
            if (glyph == 16) {
                TestFaces.face(file);
            }
        }
        refused(file, "nested too deeply");
    }

    /** Where the outline of a glyph begins in its table. */
    private static int place(byte[] file, int glyph) {
        ByteBuffer data = ByteBuffer.wrap(file);
        int loca = TestFaces.table(file, "loca");
        boolean wide = data.getShort(TestFaces.table(file, "head") + 50) != 0;
        return wide ? data.getInt(loca + 4 * glyph) : 2 * (data.getShort(loca + 2 * glyph) & 0xFFFF);
    }

    /** A reader of the document would show nothing in its place. */
    @Test
    void aGlyphWithPointsThatAreNotThereIsNotSet() throws IOException {
        int glyph = TestFaces.face(SOUND).glyph('年');
        int at = place(SOUND, glyph);
        for (short end : new short[] {0x7FFF, -1, 0}) {
            byte[] file = changed("glyf", glyf -> {
                int last = glyf.getShort(at) - 1;
                glyf.putShort(at + 10 + 2 * last, end);
            });
            OpenTypeFace face = TestFaces.face(file);
            assertThat(TestFaces.small(face, new int[] {'度'})).isNotEmpty();
            assertThatThrownBy(() -> TestFaces.small(face, new int[] {'年'}))
                    .isInstanceOf(RenderException.class)
                    .hasMessageContaining("轮廓已损坏")
                    .hasStackTraceContaining("字形 " + glyph);
        }
    }

    /** Some fonts have empty glyphs for characters that should be seen; another face may have them. */
    @Test
    void charactersOfWhichNothingIsDrawnAreNotThere() throws IOException {
        int glyph = TestFaces.face(SOUND).glyph('年');
        int at = place(SOUND, glyph);
        OpenTypeFace withoutContours = TestFaces.face(changed("glyf", glyf -> glyf.putShort(at, (short) 0)));
        byte[] withoutBytes = changed("loca", loca -> loca.putShort(2 * glyph, loca.getShort(2 * glyph + 2)));
        for (OpenTypeFace face : new OpenTypeFace[] {withoutContours, TestFaces.face(withoutBytes)}) {
            assertThat(face.has('年')).isFalse();
            assertThat(face.has('度')).isTrue();
            assertThat(face.has(' ')).isTrue();
        }
    }

    private static void componentOfItself(ByteBuffer glyf) {
        glyf.putShort(0, (short) -1);
        glyf.putShort(10, (short) 0);
        glyf.putShort(12, (short) 0);
    }

    @Test
    void aFontWithoutANameIsRefused() {
        refused(changed("name", name -> name.putShort(2, (short) 0)), "no name");
        refused(changed("name", name -> name.putShort(14, (short) -1)), "table name: cut short");
    }

    /** Whatever is in a file: it is refused, or all that it has can be set or is refused then. */
    @Test
    void bytesChangedAtRandomAreRefusedOrSet() throws IOException {
        byte[][] sound = {SOUND, withOlderMap()};
        int read = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            byte[] file = sound[seed % 2].clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt();
            }
            OpenTypeFace face;
            try {
                face = TestFaces.face(file);
            } catch (MalformedFontException e) {
                continue;
            }
            read++;
            int[] characters =
                    TestFaces.characters().limit(0x10000).filter(face::has).toArray();
            try {
                assertThat(TestFaces.small(face, characters))
                        .as("seed %s", seed)
                        .isNotEmpty();
            } catch (RenderException e) {
                assertThat(e).as("seed %s", seed).hasCauseInstanceOf(UnusableFontException.class);
            }
        }
        assertThat(read).isGreaterThan(250);
    }

    /** Each character gets a glyph of its own, also where the face shows all by the same. */
    @Test
    void moreCharactersThanAFontCanHaveGlyphsAreRefused() throws IOException {
        int count = 0x10000;
        ByteBuffer map = ByteBuffer.allocate(28 + 12 * count);
        map.putInt(1).putShort((short) 3).putShort((short) 10).putInt(12);
        map.putInt(12 << 16).putInt(map.capacity() - 12).putInt(0).putInt(count);
        for (int i = 0; i < count; i++) {
            map.putInt(0x20000 + i).putInt(0x20000 + i).putInt(2);
        }
        OpenTypeFace face = TestFaces.face(TestFaces.with(SOUND, "cmap", map.array()));
        int[] characters = TestFaces.characters()
                .filter(c -> c >= 0x20000 && face.has(c))
                .limit(count)
                .toArray();

        assertThat(TestFaces.small(face, Arrays.copyOf(characters, 0xFFFE))).isNotEmpty();
        assertThatThrownBy(() -> TestFaces.small(face, characters))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("不同字符过多");
    }

    /** A map of form 4: two ranges, one of them with a list, and the end. */
    private static byte[] withOlderMap() {
        int[] ends = {'7', 0x9FFF, 0xFFFF};
        int[] starts = {'0', 0x9FFE, 0xFFFF};
        int[] deltas = {-'0' + 2, 0, 1};
        int[] offsets = {0, 4, 0};
        int[] list = {2, 3};
        ByteBuffer map = ByteBuffer.allocate(12 + 16 + 4 * 2 * ends.length + 2 * list.length);
        map.putInt(1).putShort((short) 3).putShort((short) 1).putInt(12);
        map.putShort((short) 4).putShort((short) (map.capacity() - 12)).putShort((short) 0);
        map.putShort((short) (2 * ends.length)).putShort((short) 0).putInt(0);
        putAll(map, ends);
        map.putShort((short) 0);
        putAll(map, starts);
        putAll(map, deltas);
        putAll(map, offsets);
        putAll(map, list);
        return TestFaces.with(SOUND, "cmap", map.array());
    }

    private static void putAll(ByteBuffer to, int... numbers) {
        for (int number : numbers) {
            to.putShort((short) number);
        }
    }

    @Test
    void theOlderMapIsRead() throws IOException {
        OpenTypeFace face = TestFaces.face(withOlderMap());

        assertThat(TestFaces.characters()
                        .filter(c -> face.has(c) && !InvisibleCharacters.contains(c))
                        .toArray())
                .containsExactly('0', '1', '2', '3', '4', '5', '6', '7', 0x9FFE, 0x9FFF);
        assertThat(face.glyph('4')).isEqualTo(6);
        assertThat(face.glyph(0x9FFF)).isEqualTo(3);
    }
}
