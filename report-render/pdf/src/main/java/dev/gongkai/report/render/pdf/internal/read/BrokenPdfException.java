package dev.gongkai.report.render.pdf.internal.read;

import dev.gongkai.report.Message;
import java.io.Serial;

/** The objects of a PDF file are not where or what they should be; perhaps they can be found otherwise. */
final class BrokenPdfException extends UnreadablePdfException {

    @Serial
    private static final long serialVersionUID = 1;

    BrokenPdfException(String zh, String en) {
        super(new Message("PDF 文件已损坏：" + zh, "the PDF file is damaged: " + en));
    }
}
