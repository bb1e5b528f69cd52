package dev.gongkai.report.render.pdf.internal.paint;

import dev.gongkai.report.pages.internal.font.FaceMetrics;
import dev.gongkai.report.pages.internal.font.SubsetFont;
import dev.gongkai.report.pages.internal.text.Face;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfArray;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfDictionary;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfIndirectReference;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfLiteral;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfName;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfNumber;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfRectangle;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfString;
import dev.gongkai.report.render.pdf.internal.file.PdfBytes;
import dev.gongkai.report.render.pdf.internal.file.PdfFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The fonts embedded in a file. The codes of a text are the numbers of glyphs. */
final class EmbeddedFonts {

    private static final PdfName CID_TO_GID_MAP = new PdfName("CIDToGIDMap");
    private static final PdfName LENGTH_1 = new PdfName("Length1");

    /** The width of a Chinese character, in thousandths of an em. */
    private static final int FULL_WIDTH = 1000;

    /** Of a mapping of characters, as many as one operator may have. */
    private static final int BLOCK = 100;

    /** Bytes of the list of widths: few glyphs are not as wide as a Chinese character. */
    private static final int WIDTHS = 128;

    /** Flags of a font descriptor (ISO 32000-1, table 123). */
    private static final int NON_SYMBOLIC = 1 << 5;

    private static final int ITALIC = 1 << 6;

    /** The width of the stems of a regular face: required, but of no use where the font is embedded. */
    private static final int STEM = 80;

    private final Map<Face, EmbeddedFont> fonts = new HashMap<>();
    private final PdfIndirectReference reference;

    /** A font with its name on the pages. */
    record EmbeddedFont(String name, SubsetFont subset) {}

    /** Writes the fonts of a document. */
    EmbeddedFonts(Map<Face, SubsetFont> subsets, PdfFile file) throws IOException {
        PdfDictionary names = new PdfDictionary();
        for (Map.Entry<Face, SubsetFont> entry : subsets.entrySet()) {
            String name = "F" + fonts.size();
            fonts.put(entry.getKey(), new EmbeddedFont(name, entry.getValue()));
            names.put(new PdfName(name), write(entry.getValue(), file));
        }
        reference = file.addToBody(names).getIndirectReference();
    }

    /** The dictionary of all fonts, which all pages have. */
    PdfIndirectReference reference() {
        return reference;
    }

    EmbeddedFont of(Face face) {
        return Objects.requireNonNull(fonts.get(face), face.name());
    }

    private static PdfIndirectReference write(SubsetFont font, PdfFile file) throws IOException {
        PdfDictionary descendant = new PdfDictionary(PdfName.FONT);
        descendant.put(PdfName.SUBTYPE, font.isCff() ? PdfName.CIDFONTTYPE0 : PdfName.CIDFONTTYPE2);
        descendant.put(PdfName.BASEFONT, new PdfName(font.name()));
        PdfDictionary collection = new PdfDictionary();
        collection.put(PdfName.REGISTRY, new PdfString("Adobe"));
        collection.put(PdfName.ORDERING, new PdfString("Identity"));
        collection.put(PdfName.SUPPLEMENT, new PdfNumber(0));
        descendant.put(PdfName.CIDSYSTEMINFO, collection);
        descendant.put(PdfName.FONTDESCRIPTOR, descriptor(font, file));
        descendant.put(PdfName.DW, new PdfNumber(FULL_WIDTH));
        descendant.put(PdfName.W, widths(font));
        if (!font.isCff()) {
            descendant.put(CID_TO_GID_MAP, PdfName.IDENTITY);
        }

        PdfDictionary composite = new PdfDictionary(PdfName.FONT);
        composite.put(PdfName.SUBTYPE, PdfName.TYPE0);
        composite.put(PdfName.BASEFONT, new PdfName(font.isCff() ? font.name() + "-Identity-H" : font.name()));
        composite.put(PdfName.ENCODING, new PdfName("Identity-H"));
        composite.put(
                PdfName.DESCENDANTFONTS, new PdfArray(file.addToBody(descendant).getIndirectReference()));
        composite.put(PdfName.TOUNICODE, characters(font, file));
        return file.addToBody(composite).getIndirectReference();
    }

    private static PdfIndirectReference descriptor(SubsetFont font, PdfFile file) throws IOException {
        FaceMetrics metrics = font.face().metrics();
        PdfDictionary descriptor = new PdfDictionary(PdfName.FONTDESCRIPTOR);
        descriptor.put(PdfName.FONTNAME, new PdfName(font.name()));
        descriptor.put(PdfName.FLAGS, new PdfNumber(metrics.italic() ? NON_SYMBOLIC | ITALIC : NON_SYMBOLIC));
        descriptor.put(
                PdfName.FONTBBOX,
                new PdfRectangle(
                        metrics.thousandths(metrics.box().left()),
                        metrics.thousandths(metrics.box().bottom()),
                        metrics.thousandths(metrics.box().right()),
                        metrics.thousandths(metrics.box().top())));
        descriptor.put(PdfName.ITALICANGLE, new PdfNumber((float) metrics.italicAngle()));
        descriptor.put(PdfName.ASCENT, new PdfNumber(metrics.thousandths(metrics.ascent())));
        descriptor.put(PdfName.DESCENT, new PdfNumber(metrics.thousandths(metrics.descent())));
        descriptor.put(PdfName.CAPHEIGHT, new PdfNumber(metrics.thousandths(metrics.capHeight())));
        descriptor.put(PdfName.STEMV, new PdfNumber(STEM));

        List<byte[]> data = font.embedded();
        PdfDictionary entries = new PdfDictionary();
        if (font.isCff()) {
            entries.put(PdfName.SUBTYPE, new PdfName("CIDFontType0C"));
        } else {
            int length = data.stream().mapToInt(part -> part.length).sum();
            entries.put(LENGTH_1, new PdfNumber(length));
        }
        ByteBuffer[] parts = data.stream().map(ByteBuffer::wrap).toArray(ByteBuffer[]::new);
        descriptor.put(
                font.isCff() ? PdfName.FONTFILE3 : PdfName.FONTFILE2,
                file.stream(entries, font.face().isRepetitive(), parts));
        return file.addToBody(descriptor).getIndirectReference();
    }

    /** The widths of glyphs that are not as wide as a Chinese character, those of neighbours together. */
    private static PdfLiteral widths(SubsetFont font) {
        FaceMetrics metrics = font.face().metrics();
        PdfBytes widths = new PdfBytes(WIDTHS).put('[');
        boolean open = false;
        for (int i = -1; i < font.characters().length; i++) {
            int units = i < 0 ? metrics.advances()[0] : font.face().units(font.characters()[i]);
            int width = metrics.thousandths(units);
            if (width == FULL_WIDTH) {
                widths.put(open ? "]" : "");
                open = false;
            } else {
                (open ? widths.put(' ') : widths.put(i + 1).put('[')).put(width);
                open = true;
            }
        }
        return new PdfLiteral(widths.put(open ? "]]" : "]").bytes());
    }

    /** Maps each glyph to the character it shows (ISO 32000-1, 9.10.3). */
    private static PdfIndirectReference characters(SubsetFont font, PdfFile file) throws IOException {
        int[] characters = font.characters();
        PdfBytes map = new PdfBytes(512 + 16 * characters.length)
                .put("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n")
                .put("/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n")
                .put("/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n")
                .put("1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
        for (int from = 0; from < characters.length; from += BLOCK) {
            int to = Math.min(from + BLOCK, characters.length);
            map.put(to - from).put(" beginbfchar\n");
            for (int i = from; i < to; i++) {
                map.put('<').hex(i + 1).put("><").utf16(characters[i]).put(">\n");
            }
            map.put("endbfchar\n");
        }
        map.put("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend");
        return file.stream(new PdfDictionary(), map.buffer());
    }
}
