package dev.gongkai.report.render.docx.internal.write;

import dev.gongkai.report.document.Figure;
import dev.gongkai.report.internal.PrintableText;
import dev.gongkai.report.render.RenderException;
import dev.gongkai.report.render.docx.internal.format.ParagraphStyle;
import dev.gongkai.report.render.docx.internal.format.WordMarkup;
import dev.gongkai.report.render.docx.internal.format.WordMeasures;
import dev.gongkai.report.render.internal.XmlBuffer;

/** Writes figures: in the line, never larger than the type area, on one page with their caption. */
final class FigureWriter {

    private static final double EMU_PER_PIXEL = 9525;

    /** Of the type area's height, so that the caption has room. */
    private static final double HIGHEST = 0.8;

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";

    private final ParagraphWriter paragraphs;
    private final XmlBuffer out;
    private final PictureParts media;
    private final long maxWidth;
    private final long maxHeight;
    private int number;

    FigureWriter(ParagraphWriter paragraphs, XmlBuffer out, PictureParts media, WordMeasures measures) {
        this.paragraphs = paragraphs;
        this.out = out;
        this.media = media;
        this.maxWidth = (long) measures.typeWidth() * WordMeasures.EMU_PER_TWIP;
        this.maxHeight = (long) (measures.typeHeight() * HIGHEST) * WordMeasures.EMU_PER_TWIP;
    }

    /** @param keeps whether it stays on one page with what follows */
    void write(Figure figure, boolean keeps) {
        PictureParts.Part part = media.add(figure.picture());
        PictureSize size = PictureSize.of(part.content());
        double width = size.width() * EMU_PER_PIXEL;
        double height = size.height() * EMU_PER_PIXEL;
        double scale = Math.min(1, Math.min(maxWidth / width, maxHeight / height));
        String extent = "cx=\"" + emu(width * scale) + "\" cy=\"" + emu(height * scale) + "\"/>";
        String caption = figure.caption();
        String title = caption == null ? "" : " title=\"" + WordMarkup.attribute(caption) + "\"";
        // The caption is written once more, as text, and checked there.
        PrintableText.problemOfLines(figure.alt()).ifPresent(problem -> {
            throw new RenderException(problem);
        });
        String description = WordMarkup.attribute(figure.alt());
        number++;
        out.markup(XmlBuffer.utf8("<w:p><w:pPr><w:pStyle w:val=\"" + ParagraphStyle.FIGURE.id() + "\"/>"
                + (caption == null && !keeps ? "" : "<w:keepNext/>")
                + "</w:pPr><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent "
                + extent + "<wp:docPr id=\"" + number + "\" name=\"图 " + number + "\" descr=\"" + description
                + "\"" + title + "/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a=\"" + DRAWING
                + "main\" noChangeAspect=\"1\"/></wp:cNvGraphicFramePr><a:graphic xmlns:a=\"" + DRAWING
                + "main\"><a:graphicData uri=\"" + DRAWING + "picture\"><pic:pic xmlns:pic=\"" + DRAWING
                + "picture\"><pic:nvPicPr><pic:cNvPr id=\"" + number + "\" name=\"" + part.name()
                + "\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"" + part.relationship()
                + "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>"
                + "<a:ext " + extent + "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>"
                + "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"));
        if (caption != null) {
            paragraphs.paragraph(ParagraphStyle.CAPTION, caption, keeps);
        }
    }

    private static long emu(double length) {
        return Math.max(1, Math.round(length));
    }
}
