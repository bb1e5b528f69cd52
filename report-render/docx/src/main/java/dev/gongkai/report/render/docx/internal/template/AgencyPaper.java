package dev.gongkai.report.render.docx.internal.template;

import dev.gongkai.report.Message;
import dev.gongkai.report.render.Furniture;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.docx.internal.format.UnreadableDocxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Word file of an agency as the paper that reports are written on: read once, and kept as its parts. */
public final class AgencyPaper {

    private final PaperPackage file;
    private final PaperBody body;
    private final PaperStyles styles;

    private AgencyPaper(PaperPackage file, PaperBody body, PaperStyles styles) {
        this.file = file;
        this.body = body;
        this.styles = styles;
    }

    /**
     * Reads a file.
     *
     * @param controls whether documents have content controls
     * @throws UnreadableDocxException if it is no Word document, or one that nothing can be written into
     */
    public static AgencyPaper of(byte[] content, Theme theme, boolean controls) throws UnreadableDocxException {
        PaperPackage file = PaperPackage.of(content);
        PaperBody body = PaperBody.of(file, theme, controls);
        return new AgencyPaper(file, body, PaperStyles.of(file, DocxStylesheet.of(body.theme())));
    }

    /**
     * Reads a file for documents that bring their faces along.
     *
     * @param controls whether documents have content controls
     * @param faces the faces of the styles that the file does not have
     * @param renamed what documents call the faces that the file names, by those names, both escaped as in XML
     * @throws UnreadableDocxException if it is no Word document, or one that nothing can be written into
     */
    public static AgencyPaper of(
            byte[] content, Theme theme, boolean controls, StyleFaces faces, Map<String, String> renamed)
            throws UnreadableDocxException {
        PaperPackage file = PaperPackage.of(content);
        file.bring(renamed, faces.whole());
        PaperBody body = PaperBody.of(file, theme, controls);
        return new AgencyPaper(file, body, PaperStyles.of(file, DocxStylesheet.of(faces)));
    }

    /** The faces that it names. */
    public PaperFaces faces() {
        return PaperFaces.of(file, styles);
    }

    /** The look, with the page of the file. */
    public Theme theme() {
        return body.theme();
    }

    /** The numbers up to here are the file's. */
    public int used() {
        return file.used();
    }

    /** What stands before the report, and behind it. */
    public byte[] before() {
        return body.before();
    }

    /** What stands behind the report. */
    public byte[] after() {
        return body.after();
    }

    /** Our styles that have another id in the file, by our ids. */
    public Map<String, String> renamed() {
        return styles.renamed();
    }

    /** What could not be kept as it was meant. */
    public List<Message> remarks() {
        List<Message> remarks = new ArrayList<>(file.remarks());
        remarks.addAll(body.remarks());
        remarks.addAll(styles.remarks());
        if (!theme().furniture().equals(Furniture.OFFICIAL)) {
            remarks.add(new Message(
                    "版式中的版头、页眉、水印、页码以模板为准，未写入",
                    "letterhead, header, watermark and page numbers of the theme gave way to those of the template"));
        }
        return remarks;
    }

    /** The parts that are the same in all documents. */
    public PaperParts parts(boolean values, boolean report) {
        return PaperParts.of(file, styles.written(), values, report);
    }
}
