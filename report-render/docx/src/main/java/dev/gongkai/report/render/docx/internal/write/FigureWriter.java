package dev.gongkai.report.render.docx.internal.write;

import dev.gongkai.report.document.Figure;
import dev.gongkai.report.internal.PrintableText;
import dev.gongkai.report.internal.picture.Orientation;
import dev.gongkai.report.internal.picture.PictureSize;
import dev.gongkai.report.render.RenderException;
import dev.gongkai.report.render.docx.internal.format.ParagraphStyle;
import dev.gongkai.report.render.docx.internal.format.WordMarkup;
import dev.gongkai.report.render.internal.XmlBuffer;

/** Writes figures: in the line, on one page with their caption. */
public final class FigureWriter {

    private static final double EMU_PER_MILLIMETRE = 36_000;

    /** A quarter of a turn, in the unit of the format. */
    private static final int QUARTER = 5_400_000;

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";

    private final ParagraphWriter paragraphs;
    private final XmlBuffer out;
    private final PictureParts media;
    private int number;

    FigureWriter(ParagraphWriter paragraphs, XmlBuffer out, PictureParts media, int used) {
        this.paragraphs = paragraphs;
        this.out = out;
        this.media = media;
        this.number = used;
    }

    /** @param keeps whether it stays on one page with what follows */
    void write(Figure figure, boolean keeps) {
        PictureParts.Part part = media.add(figure);
        String caption = figure.caption();
        String title = caption == null ? "" : " title=\"" + WordMarkup.attribute(caption) + "\"";
        // The caption is written once more, as text, and checked there.
        PrintableText.problemOfLines(figure.alt()).ifPresent(problem -> {
            throw new RenderException(problem);
        });
        number++;
        out.markup(XmlBuffer.utf8("<w:p><w:pPr><w:pStyle w:val=\"" + ParagraphStyle.FIGURE.id() + "\"/>"
                + (caption == null && !keeps ? "" : "<w:keepNext/>")
                + "</w:pPr>"
                + inline(
                        number,
                        figure.alt(),
                        title,
                        part.name(),
                        part.relationship(),
                        part.orientation(),
                        media.size(figure))
                + "</w:p>"));
        if (caption != null) {
            paragraphs.paragraph(ParagraphStyle.CAPTION, caption, keeps);
        }
    }

    /**
     * A run that holds a picture.
     *
     * @param number of the picture in its part
     * @param alt what it shows
     * @param title an attribute more, or nothing
     * @param relationship the name by which its part is found
     * @param size how large it is seen
     */
    public static String inline(
            int number,
            String alt,
            String title,
            String name,
            String relationship,
            Orientation orientation,
            PictureSize size) {
        // The format counts before turning, and what the picture needs besides once it is turned.
        long width = emu(orientation.sideways() ? size.height() : size.width());
        long height = emu(orientation.sideways() ? size.width() : size.height());
        long beside = orientation.sideways() ? Math.max(0, height - width) / 2 : 0;
        long above = orientation.sideways() ? Math.max(0, width - height) / 2 : 0;
        String extent = "cx=\"" + width + "\" cy=\"" + height + "\"/>";
        String room = beside + above == 0
                ? ""
                : "<wp:effectExtent l=\"" + beside + "\" t=\"" + above + "\" r=\"" + beside + "\" b=\"" + above
                        + "\"/>";
        String turn = (orientation.quarterTurns() == 0 ? "" : " rot=\"" + orientation.quarterTurns() * QUARTER + "\"")
                + (orientation.mirrored() ? " flipH=\"1\"" : "");
        return "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent "
                + extent + room + "<wp:docPr id=\"" + number + "\" name=\"图 " + number + "\" descr=\""
                + WordMarkup.attribute(alt)
                + "\"" + title + "/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a=\"" + DRAWING
                + "main\" noChangeAspect=\"1\"/></wp:cNvGraphicFramePr><a:graphic xmlns:a=\"" + DRAWING
                + "main\"><a:graphicData uri=\"" + DRAWING + "picture\"><pic:pic xmlns:pic=\"" + DRAWING
                + "picture\"><pic:nvPicPr><pic:cNvPr id=\"" + number + "\" name=\"" + name
                + "\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"" + relationship
                + "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm" + turn
                + "><a:off x=\"0\" y=\"0\"/><a:ext " + extent
                + "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>"
                + "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
    }

    private static long emu(double millimetres) {
        return Math.max(1, Math.round(millimetres * EMU_PER_MILLIMETRE));
    }
}
