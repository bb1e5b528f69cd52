package dev.gongkai.report.render.docx.internal.write;

import static dev.gongkai.report.render.internal.XmlBuffer.utf8;

import dev.gongkai.report.document.Document;
import dev.gongkai.report.render.internal.XmlBuffer;
import java.time.LocalDate;

/** Writes the properties of a document (文档属性). */
public final class PropertiesWriter {

    public static final String CORE_PART = "docProps/core.xml";
    public static final String APP_PART = "docProps/app.xml";

    private static final byte[] CORE = utf8("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>");
    private static final byte[] CREATOR = utf8("</dc:title><dc:creator>");
    private static final byte[] KEYWORDS = utf8("</dc:creator><cp:keywords>");
    private static final byte[] DESCRIPTION = utf8("</cp:keywords><dc:description>");
    private static final byte[] LANGUAGE = utf8("</dc:description><dc:language>");
    private static final byte[] CREATED = utf8("</dc:language><dcterms:created xsi:type=\"dcterms:W3CDTF\">");
    private static final byte[] MODIFIED =
            utf8("T00:00:00Z</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">");
    private static final byte[] END_CORE = utf8("T00:00:00Z</dcterms:modified></cp:coreProperties>");
    private static final byte[] APP = utf8("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
            + "<Company>");
    private static final byte[] END_APP = utf8("</Company></Properties>");

    private static final int LAST_YEAR = 9999;

    private PropertiesWriter() {}

    /** The date of writing; where there is none, the first day on which the report can have been written. */
    public static XmlBuffer core(Document.Info info) {
        LocalDate date = info.date() != null ? info.date() : LocalDate.of(Math.min(LAST_YEAR, info.year() + 1), 1, 1);
        return new XmlBuffer(2 << 10)
                .markup(CORE)
                .text(info.title())
                .markup(CREATOR)
                .text(info.agency())
                .markup(KEYWORDS)
                .text(String.join(", ", info.keywords()))
                .markup(DESCRIPTION)
                .text(info.description())
                .markup(LANGUAGE)
                .text(info.language())
                .markup(CREATED)
                .text(date.toString())
                .markup(MODIFIED)
                .text(date.toString())
                .markup(END_CORE);
    }

    public static XmlBuffer app(Document.Info info) {
        return new XmlBuffer(1 << 10).markup(APP).text(info.agency()).markup(END_APP);
    }
}
