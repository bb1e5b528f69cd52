package dev.gongkai.report.pages.internal.layout;

import dev.gongkai.report.document.Document;
import dev.gongkai.report.pages.internal.font.OpenTypeFace;
import dev.gongkai.report.pages.internal.font.SubsetFont;
import dev.gongkai.report.pages.internal.text.Face;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A document on its pages: all that a page format needs to write it.
 *
 * @param info what is known about the document
 * @param width of the paper, in points
 * @param height of the paper, in points
 * @param pages the pages from the first
 * @param structure the structure, to whose nodes the things on the pages belong
 */
public record LaidOutDocument(Document.Info info, double width, double height, List<Page> pages, Tag structure) {

    public LaidOutDocument {
        pages = List.copyOf(pages);
    }

    /** Forms a small font of just the characters that occur for each face, in the order in which the faces do. */
    public Map<Face, SubsetFont> fonts() {
        Map<Face, BitSet> used = new LinkedHashMap<>();
        pages.forEach(page -> page.pieces(piece -> {
            BitSet characters = used.computeIfAbsent(piece.face(), face -> new BitSet());
            for (int character : piece.codePoints()) {
                characters.set(character);
            }
        }));
        Map<Face, SubsetFont> fonts = new LinkedHashMap<>();
        used.forEach((face, characters) -> {
            // Every face of a font set is one.
            fonts.put(face, SubsetFont.of((OpenTypeFace) face, characters));
        });
        return fonts;
    }
}
