package dev.gongkai.report.benchmarks;

import dev.gongkai.report.document.Heading;
import dev.gongkai.report.document.Paragraph;
import dev.gongkai.report.document.Table;

/**
 * What the peers set a kind of text in: the faces, sizes and measures of the library's documents, in points.
 *
 * @param leading from line to line
 * @param indent of the first line
 */
record PdfStyle(PdfFace face, int tenths, double leading, double indent) {

    /** The type area, from the edges of the paper. */
    static final double TOP = 104.9;

    static final double RIGHT = 73.7;
    static final double BOTTOM = 99.2;
    static final double LEFT = 79.4;
    static final double WIDTH = 442.2;

    static final PdfStyle TITLE = new PdfStyle(PdfFace.TITLE, 220, 33, 0);
    static final PdfStyle CAPTION = new PdfStyle(PdfFace.KAI, 120, 16, 0);
    static final PdfStyle FOOTER = new PdfStyle(PdfFace.SONG, 140, 14, 0);

    private static final double PITCH = 29;
    private static final double INDENT = 32;

    /** The size. */
    double size() {
        return tenths / 10.0;
    }

    static PdfStyle table(Table table) {
        boolean dense = Blocks.INSTANCE.isDense(table);
        return new PdfStyle(PdfFace.SONG, dense ? 90 : 105, dense ? 11.7 : 13.7, 0);
    }

    /** The least height of a row, the face being that of the table. */
    static double row(PdfStyle table) {
        return table.tenths == 90 ? 15.7 : 21;
    }

    static PdfStyle heading(Heading heading, PdfFace body) {
        PdfFace face = switch (heading.level()) {
            case 1 -> PdfFace.HEI;
            case 2 -> PdfFace.KAI;
            default -> body;
        };
        return new PdfStyle(face, 160, PITCH, INDENT);
    }

    static PdfStyle of(Paragraph paragraph, PdfFace body) {
        boolean note = paragraph.kind() == Paragraph.Kind.NOTE;
        return note ? new PdfStyle(body, 120, 18, 24) : body(body);
    }

    static PdfStyle body(PdfFace body) {
        return new PdfStyle(body, 160, PITCH, INDENT);
    }
}
