package dev.gongkai.report.render.pdf;

import dev.gongkai.report.Message;
import java.io.Serial;

/** The objects of a PDF file are not where or what they should be; perhaps they can be found otherwise. */
final class BrokenPdfException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final Message text;

    BrokenPdfException(String zh, String en) {
        // Without a trace: where a file is searched for its objects, thousands may be thrown.
        super(en, null, false, false);
        this.text = new Message("PDF 文件已损坏：" + zh, "the PDF file is damaged: " + en);
    }

    Message text() {
        return text;
    }
}
