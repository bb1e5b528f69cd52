package dev.gongkai.report.pages;

import dev.gongkai.report.Message;
import dev.gongkai.report.pages.MalformedFontException.FontProblem;
import dev.gongkai.report.pages.internal.font.FontFile;
import dev.gongkai.report.pages.internal.font.FontTables;
import dev.gongkai.report.pages.internal.font.OpenTypeFace;
import dev.gongkai.report.pages.internal.font.TrueTypeFace;
import dev.gongkai.report.pages.internal.font.UnusableFontException;
import dev.gongkai.report.pages.internal.font.cff.CffFace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads faces from font files, whichever kind of outlines they have. */
final class FaceReader {

    /** Tables of outlines that vary, and of bitmaps. */
    private static final List<String> OTHER_SHAPES = List.of("CFF2", "CBDT", "EBDT", "sbix");

    private FaceReader() {}

    private interface Reading<T> {
        T read() throws IOException;
    }

    /** @param indivisible whether faces are of use that no document may have a part of */
    static OpenTypeFace read(Path file, int index, boolean indivisible) throws IOException {
        return explained(() -> face(FontFile.read(file), index, indivisible));
    }

    static OpenTypeFace read(String source, InputStream in, int index, boolean indivisible) throws IOException {
        return explained(() -> face(FontFile.read(source, in), index, indivisible));
    }

    /** All faces of some files, which may be collections; all that are of no use are told. */
    static List<OpenTypeFace> readAll(List<Path> files, boolean indivisible) throws IOException {
        List<OpenTypeFace> faces = new ArrayList<>();
        List<UnusableFontException> unusable = new ArrayList<>();
        for (Path file : files) {
            try {
                FontFile font = FontFile.read(file);
                int count = font.faces();
                for (int i = 0; i < count; i++) {
                    add(font, i, indivisible, faces, unusable);
                }
            } catch (UnusableFontException e) {
                unusable.add(e);
            }
        }
        if (!unusable.isEmpty()) {
            throw new MalformedFontException(
                    unusable.stream()
                            .map(e -> new FontProblem(e.source(), e.reason()))
                            .toList(),
                    unusable.get(0));
        }
        return faces;
    }

    private static void add(
            FontFile font,
            int index,
            boolean indivisible,
            List<OpenTypeFace> faces,
            List<UnusableFontException> unusable) {
        try {
            faces.add(face(font, index, indivisible));
        } catch (UnusableFontException e) {
            unusable.add(e);
        }
    }

    private static <T> T explained(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (UnusableFontException e) {
            throw new MalformedFontException(List.of(new FontProblem(e.source(), e.reason())), e);
        }
    }

    private static OpenTypeFace face(FontFile file, int index, boolean indivisible) throws UnusableFontException {
        FontTables tables = file.tables(index);
        boolean cff = tables.find("CFF ").isPresent();
        if (!cff
                && tables.find("glyf").isEmpty()
                && OTHER_SHAPES.stream().anyMatch(tag -> tables.find(tag).isPresent())) {
            throw new UnusableFontException(
                    tables.source(),
                    new Message(
                            "没有 TrueType 或 CFF 轮廓（位图字体、CFF2 可变字体不支持），请换用其他字体",
                            "it has no outlines of TrueType or CFF (bitmaps and variable CFF2 are not supported), use another"));
        }
        int glyphs = tables.get("maxp").u16(4);
        OpenTypeFace face = cff ? CffFace.read(tables, glyphs) : TrueTypeFace.read(tables, glyphs);
        if (!indivisible) {
            face.checkDivisible();
        }
        return face;
    }
}
