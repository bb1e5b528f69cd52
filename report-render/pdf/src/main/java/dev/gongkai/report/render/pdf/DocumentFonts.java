package dev.gongkai.report.render.pdf;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import dev.gongkai.report.Message;
import dev.gongkai.report.render.RenderException;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The fonts of one document: first the characters that are used are told, then there is a font of just these for each face.
 * For one thread.
 */
final class DocumentFonts {

    /** No document may say that a glyph stands for it; it is not seen, and OpenPDF leaves out what the font lacks. */
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /** OpenPDF goes by the end of the name; with ".ttf" it would look for Apache FOP, and read the font from a file. */
    private static final String FILE_NAME = "subset.otf";

    private final Map<Face, BitSet> used = new HashMap<>();
    private final Map<Face, BaseFont> fonts = new HashMap<>();

    /** Tells that a character is set in a face. */
    void use(Face face, int codePoint) {
        used.computeIfAbsent(face, f -> new BitSet()).set(codePoint);
    }

    /** The font of the characters of a face, after all were told. */
    BaseFont baseFont(Face face) {
        return fonts.computeIfAbsent(face, this::create);
    }

    private BaseFont create(Face face) {
        BitSet characters = used.getOrDefault(face, new BitSet());
        characters.clear(BYTE_ORDER_MARK);
        // Every face of a FontSet is one.
        byte[] subset = SubsetFont.of((OpenTypeFace) face, characters.stream().toArray());
        try {
            BaseFont font = BaseFont.createFont(
                    FILE_NAME, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, subset, null);
            // The engine has read it, and embeds the same bytes; in a document the codes are those of the glyphs.
            FontWriter.remove(subset, "cmap");
            font.setSubset(false);
            font.setIncludeCidSet(false);
            font.setCompressionLevel(PdfRenderer.COMPRESSION);
            return font;
        } catch (DocumentException | IOException e) {
            throw new RenderException(new Message("无法嵌入字体" + face.name(), "cannot embed the face " + face.name()), e);
        }
    }
}
