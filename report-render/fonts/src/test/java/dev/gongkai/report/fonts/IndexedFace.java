package dev.gongkai.report.fonts;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.NameRecord;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A face that an index on the class path names, as FontBox reads it.
 *
 * @param names the names of the index that lead to it
 * @param resource where it is
 * @param font the face
 */
record IndexedFace(List<String> names, String resource, TrueTypeFont font) {

    private static final List<String> INDEXES = List.of(
            "META-INF/gongkai/report-render-fonts.index", "META-INF/gongkai/report-render-fonts-fangsong.index");

    /** All faces, in the order of their resources. */
    static List<IndexedFace> all() throws IOException {
        ClassLoader loader = IndexedFace.class.getClassLoader();
        TreeMap<String, List<String>> names = new TreeMap<>();
        for (String path : INDEXES) {
            Properties index = new Properties();
            URL found = loader.getResource(path);
            if (found == null) {
                continue;
            }
            try (InputStream in = found.openStream()) {
                index.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            for (String name : index.stringPropertyNames()) {
                names.computeIfAbsent(index.getProperty(name), resource -> new ArrayList<>())
                        .add(name);
            }
        }
        List<IndexedFace> faces = new ArrayList<>();
        for (String resource : names.keySet()) {
            faces.add(new IndexedFace(List.copyOf(names.get(resource)), resource, read(resource)));
        }
        return faces;
    }

    private static TrueTypeFont read(String resource) throws IOException {
        try (InputStream in = open(resource)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
        }
    }

    /** A resource of the jars. */
    static InputStream open(String resource) {
        return Objects.requireNonNull(IndexedFace.class.getClassLoader().getResourceAsStream(resource), resource);
    }

    /** The name that the face itself bears. */
    String family() {
        try {
            return font.getNaming().getFontFamily();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts under a kind of name, such as {@link NameRecord#NAME_FONT_FAMILY_NAME}. */
    List<String> texts(int... kinds) throws IOException {
        return font.getNaming().getNameRecords().stream()
                .filter(entry -> IntStream.of(kinds).anyMatch(kind -> kind == entry.getNameId()))
                .map(NameRecord::getString)
                .toList();
    }

    /** Those of some characters that it lacks. */
    List<String> lacking(IntStream characters) throws IOException {
        CmapLookup map = font.getUnicodeCmapLookup();
        return characters
                .filter(character -> map.getGlyphId(character) == 0)
                .mapToObj(Character::toString)
                .toList();
    }

    /** Those of some characters of which it shows nothing. */
    List<String> blank(IntStream characters) throws IOException {
        List<String> blank = new ArrayList<>();
        for (int character : characters.toArray()) {
            Rectangle2D ink = font.getPath("g" + font.getUnicodeCmapLookup().getGlyphId(character))
                    .getBounds2D();
            if (ink.getWidth() < 10 || ink.getHeight() < 10) {
                blank.add(Character.toString(character));
            }
        }
        return blank;
    }

    /** Those of some characters that look like one before them. */
    List<String> repeated(IntStream characters) throws IOException {
        List<String> repeated = new ArrayList<>();
        Set<Rectangle2D> seen = new HashSet<>();
        for (int character : characters.toArray()) {
            if (!seen.add(font.getPath("g" + font.getUnicodeCmapLookup().getGlyphId(character))
                    .getBounds2D())) {
                repeated.add(Character.toString(character));
            }
        }
        return repeated;
    }

    /** Those of some characters that are not as wide as an em. */
    List<String> narrow(IntStream characters) throws IOException {
        List<String> narrow = new ArrayList<>();
        for (int character : characters.toArray()) {
            int glyph = font.getUnicodeCmapLookup().getGlyphId(character);
            if (font.getAdvanceWidth(glyph) != font.getUnitsPerEm()) {
                narrow.add(Character.toString(character));
            }
        }
        return narrow;
    }

    /** All Chinese characters that it has. */
    IntStream han() throws IOException {
        CmapLookup map = font.getUnicodeCmapLookup();
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(character -> Character.isIdeographic(character) && map.getGlyphId(character) != 0);
    }

    @Override
    public String toString() {
        return resource;
    }
}
