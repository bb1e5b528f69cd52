package dev.gongkai.report.pages.testing;

import dev.gongkai.report.pages.FontSet;
import dev.gongkai.report.pages.internal.font.FaceMetrics;
import dev.gongkai.report.pages.internal.font.FontWriter;
import dev.gongkai.report.pages.internal.font.OpenTypeFace;
import dev.gongkai.report.pages.internal.font.SubsetFont;
import dev.gongkai.report.pages.internal.text.FaceChain;
import dev.gongkai.report.pages.internal.text.FontSetAccess;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The bundled faces, whole and in pieces. */
public final class TestFaces {

    public static final String SONG = "NotoSerifSC-Regular";
    public static final String KAI = "GongkaiWenKai-Regular";
    public static final List<String> ALL =
            List.of(SONG, "NotoSerifSC-SemiBold", "NotoSansSC-Medium", KAI, "FandolFang-Regular");

    /** A face with CFF outlines, as its authors published it. */
    public static final Path CFF = Path.of("../fonts-fangsong/source/FandolFang-Regular.otf");

    private TestFaces() {}

    /** The file of a face. */
    public static byte[] file(String name) {
        String resource = "/META-INF/gongkai/fonts/" + name + ".ttf";
        try (InputStream in = Objects.requireNonNull(TestFaces.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static OpenTypeFace face(byte[] file) throws IOException {
        FontSet fonts =
                FontSet.builder().face("test", new ByteArrayInputStream(file)).build();
        return first(fonts, "test");
    }

    /** A face of the bundled set. */
    public static OpenTypeFace bundled(String name) {
        return first(FontSet.bundled(), name);
    }

    /** The first of the faces that a text is set in whose style has a name. */
    public static OpenTypeFace first(FontSet fonts, String name) {
        return (OpenTypeFace) chain(fonts, name).faces().get(0);
    }

    public static FaceChain chain(FontSet fonts, String... names) {
        return FontSetAccess.open(fonts).chain(List.of(names));
    }

    /** A small font file with the characters of a text. */
    public static byte[] small(OpenTypeFace face, String text) {
        return small(face, text.codePoints().sorted().distinct().toArray());
    }

    /** A small font with the tables that make it a font file which others can use. */
    public static byte[] small(OpenTypeFace face, int... characters) {
        SubsetFont font = new SubsetFont(face, characters);
        FontWriter out = font.writer();
        out.table("cmap", cmap(characters));
        out.table("name", name(font.name()));
        out.table("OS/2", os2(face.metrics()));
        out.table("post", ByteBuffer.allocate(32).putInt(0, 0x00030000).array());
        return file(out);
    }

    /** A small font in which another character has the glyph of one. */
    public static byte[] remapped(OpenTypeFace face, int character, int other) {
        return with(small(face, character), "cmap", cmap(other));
    }

    private static byte[] file(FontWriter font) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        font.parts().forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static byte[] cmap(int... characters) {
        int head = 12;
        ByteBuffer cmap = ByteBuffer.allocate(head + 16 + 12 * characters.length);
        cmap.putShort((short) 0).putShort((short) 1);
        cmap.putShort((short) 3).putShort((short) 10).putInt(head);
        cmap.putShort((short) 12).putShort((short) 0).putInt(cmap.capacity() - head);
        cmap.putInt(0).putInt(characters.length);
        for (int i = 0; i < characters.length; i++) {
            cmap.putInt(characters[i]).putInt(characters[i]).putInt(i + 1);
        }
        return cmap.array();
    }

    private static byte[] name(String postScript) {
        byte[] text = postScript.getBytes(StandardCharsets.UTF_16BE);
        ByteBuffer table = ByteBuffer.allocate(18 + text.length);
        table.putShort((short) 0).putShort((short) 1).putShort((short) 18);
        table.putShort((short) 3).putShort((short) 1).putShort((short) 0x409).putShort((short) 6);
        table.putShort((short) text.length).putShort((short) 0);
        return table.put(text).array();
    }

    private static byte[] os2(FaceMetrics metrics) {
        ByteBuffer os2 = ByteBuffer.allocate(96);
        os2.putShort(0, (short) 2);
        os2.putShort(4, (short) metrics.weight());
        os2.putShort(68, (short) metrics.ascent());
        os2.putShort(70, (short) metrics.descent());
        os2.putShort(88, (short) metrics.capHeight());
        return os2.array();
    }

    /** The same file as read by another library. */
    public static TrueTypeFont parsedByFontBox(byte[] file) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(file));
    }

    /** All lines and curves of an outline. */
    public static String outline(GeneralPath path) {
        StringBuilder out = new StringBuilder();
        double[] points = new double[6];
        for (PathIterator at = path.getPathIterator(null); !at.isDone(); at.next()) {
            Arrays.fill(points, 0);
            out.append(at.currentSegment(points)).append(Arrays.toString(points));
        }
        return out.toString();
    }

    /** Every character there is. */
    public static IntStream characters() {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT);
    }

    /** A font file with another table, or without it if there are no bytes. */
    public static byte[] with(byte[] file, String tag, byte... table) {
        ByteBuffer data = ByteBuffer.wrap(file);
        FontWriter out = new FontWriter(data.getInt(0));
        for (int i = 0; i < data.getShort(4); i++) {
            int entry = 12 + 16 * i;
            String other = new String(file, entry, 4, StandardCharsets.ISO_8859_1);
            int at = data.getInt(entry + 8);
            out.table(other, Arrays.copyOfRange(file, at, at + data.getInt(entry + 12)));
        }
        out.table(tag, table);
        return file(out);
    }

    /** A collection of a font file, as often as wanted. */
    public static byte[] collection(byte[] file, int count) {
        int head = 12 + 4 * count;
        ByteBuffer out = ByteBuffer.allocate(head + file.length);
        out.put("ttcf".getBytes(StandardCharsets.ISO_8859_1)).putInt(0x00010000).putInt(count);
        for (int i = 0; i < count; i++) {
            out.putInt(head);
        }
        out.put(file);
        for (int i = 0; i < out.getShort(head + 4); i++) {
            int place = head + 12 + 16 * i + 8;
            out.putInt(place, out.getInt(place) + head);
        }
        return out.array();
    }

    /** Where a table begins. */
    public static int table(byte[] file, String tag) {
        return ByteBuffer.wrap(file).getInt(entry(file, tag) + 8);
    }

    /** Where the directory tells of a table. */
    public static int entry(byte[] file, String tag) {
        int wanted = ByteBuffer.wrap(tag.getBytes(StandardCharsets.ISO_8859_1)).getInt();
        ByteBuffer data = ByteBuffer.wrap(file);
        int entry = 12;
        while (data.getInt(entry) != wanted) {
            entry += 16;
        }
        return entry;
    }
}
