package dev.gongkai.report.render.pdf.internal.paint;

import static dev.gongkai.report.render.internal.XmlBuffer.utf8;

import dev.gongkai.report.document.Document;
import dev.gongkai.report.pages.internal.bytes.DeflatingBuffer;
import dev.gongkai.report.render.internal.XmlBuffer;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfArray;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfBoolean;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfDictionary;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfName;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfNumber;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfObject;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfStream;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfString;
import dev.gongkai.report.render.pdf.internal.file.PdfFile;
import dev.gongkai.report.render.pdf.internal.file.PdfTextString;
import dev.gongkai.report.render.pdf.internal.file.ReportAttachment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The metadata of a file, alike in XMP and in the information dictionary, and what it carries besides its pages. */
public record Metadata(Document.Info info) {

    private static final String PRODUCER = "Gongkai";

    private static final byte[] BEGIN = utf8("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
            + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
            + "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
            + " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
            + " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">"
            + "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>"
            + "<dc:format>application/pdf</dc:format><pdf:Producer>" + PRODUCER + "</pdf:Producer>"
            + "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">");
    private static final byte[] AUTHOR = utf8("</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>");
    private static final byte[] DESCRIPTION =
            utf8("</rdf:li></rdf:Seq></dc:creator><dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">");
    private static final byte[] LANGUAGE = utf8("</rdf:li></rdf:Alt></dc:description><dc:language><rdf:Bag><rdf:li>");
    private static final byte[] SUBJECTS = utf8("</rdf:li></rdf:Bag></dc:language><dc:subject><rdf:Bag>");
    private static final byte[] SUBJECT = utf8("<rdf:li>");
    private static final byte[] END_SUBJECT = utf8("</rdf:li>");
    private static final byte[] KEYWORDS = utf8("</rdf:Bag></dc:subject><pdf:Keywords>");
    private static final byte[] END_KEYWORDS = utf8("</pdf:Keywords>");
    private static final byte[] CREATED = utf8("<xmp:CreateDate>");
    private static final byte[] END_CREATED = utf8("</xmp:CreateDate>");

    /** PDF/A wants the schemas explained that it does not know; that of PDF/UA is younger. */
    private static final byte[] END = utf8("</rdf:Description><rdf:Description rdf:about=\"\""
            + " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
            + " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
            + " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"><pdfaExtension:schemas><rdf:Bag>"
            + "<rdf:li rdf:parseType=\"Resource\"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>"
            + "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
            + "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>"
            + "<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>part</pdfaProperty:name>"
            + "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
            + "<pdfaProperty:category>internal</pdfaProperty:category>"
            + "<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description></rdf:li>"
            + "</rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"
            + "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>");

    private static final PdfName AF = new PdfName("AF");
    private static final PdfName AF_RELATIONSHIP = new PdfName("AFRelationship");
    private static final PdfName PRODUCER_KEY = new PdfName("Producer");

    /** The profile of the colours of all documents; that of the JDK is not the same in all its versions. */
    private static final byte[] PROFILE = deflated("srgb.icc");

    private static byte[] deflated(String resource) {
        try (InputStream in = Objects.requireNonNull(Metadata.class.getResourceAsStream(resource), resource);
                DeflatingBuffer deflated = new DeflatingBuffer()) {
            deflated.write(in.readAllBytes());
            return deflated.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The day of writing, if there is one that four digits of a year can say. */
    private @Nullable LocalDate day() {
        LocalDate day = info.date();
        return day == null || day.getYear() < 1 || day.getYear() > 9999 ? null : day;
    }

    /** The day of writing begins at midnight in China; a report without a date says nothing about when it was made. */
    private @Nullable PdfString date() {
        LocalDate day = day();
        return day == null
                ? null
                : new PdfString("D:" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "000000+08'00'");
    }

    public byte[] xmp() {
        XmlBuffer out = new XmlBuffer(4 << 10);
        out.markup(BEGIN).text(info.title()).markup(AUTHOR).text(info.agency()).markup(DESCRIPTION);
        out.text(info.description()).markup(LANGUAGE).text(info.language()).markup(SUBJECTS);
        for (String keyword : info.keywords()) {
            out.markup(SUBJECT).text(keyword).markup(END_SUBJECT);
        }
        out.markup(KEYWORDS).text(keywords()).markup(END_KEYWORDS);
        LocalDate day = day();
        if (day != null) {
            out.markup(CREATED).text(day + "T00:00:00+08:00").markup(END_CREATED);
        }
        out.markup(END);
        return Arrays.copyOf(out.array(), out.size());
    }

    private String keywords() {
        return String.join("，", info.keywords());
    }

    /** The same as in {@link #xmp}; the engine's own dates and names would be others every time. */
    public void info(PdfDictionary dictionary) {
        dictionary.put(PdfName.TITLE, PdfTextString.of(info.title()));
        dictionary.put(PdfName.AUTHOR, PdfTextString.of(info.agency()));
        dictionary.put(PdfName.SUBJECT, PdfTextString.of(info.description()));
        dictionary.put(PdfName.KEYWORDS, PdfTextString.of(keywords()));
        dictionary.put(PRODUCER_KEY, new PdfString(PRODUCER));
        dictionary.remove(PdfName.CREATIONDATE);
        put(PdfName.CREATIONDATE, date(), dictionary);
    }

    private static void put(PdfName key, @Nullable PdfString value, PdfDictionary dictionary) {
        if (value != null) {
            dictionary.put(key, value);
        }
    }

    public void catalog(PdfFile file) throws IOException {
        PdfDictionary catalog = file.getExtraCatalog();
        catalog.put(PdfName.LANG, new PdfString(info.language()));
        PdfDictionary preferences = new PdfDictionary();
        preferences.put(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        catalog.put(PdfName.VIEWERPREFERENCES, preferences);

        PdfStream profile = new PdfStream(PROFILE);
        profile.put(PdfName.FILTER, PdfName.FLATEDECODE);
        profile.put(PdfName.N, new PdfNumber(3));
        PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
        intent.put(PdfName.S, PdfName.GTS_PDFA1);
        intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString("sRGB"));
        intent.put(PdfName.INFO, new PdfString("sRGB IEC61966-2.1"));
        intent.put(PdfName.DESTOUTPUTPROFILE, file.addToBody(profile).getIndirectReference());
        catalog.put(PdfName.OUTPUTINTENTS, new PdfArray(intent));
    }

    /** Attaches the data of the report as what the pages were made of. */
    void attach(PdfFile file, byte[] json) throws IOException {
        PdfDictionary stream = new PdfDictionary();
        stream.put(PdfName.TYPE, PdfName.EMBEDDEDFILE);
        stream.put(PdfName.SUBTYPE, new PdfName("application/json"));
        PdfDictionary parameters = new PdfDictionary();
        parameters.put(PdfName.SIZE, new PdfNumber(json.length));
        put(PdfName.MODDATE, date(), parameters);
        stream.put(PdfName.PARAMS, parameters);
        PdfDictionary embedded = new PdfDictionary();
        PdfObject reference = file.stream(stream, ByteBuffer.wrap(json));
        embedded.put(PdfName.F, reference);
        embedded.put(PdfName.UF, reference);
        PdfDictionary attachment = new PdfDictionary(PdfName.FILESPEC);
        attachment.put(PdfName.F, new PdfString(ReportAttachment.NAME));
        attachment.put(PdfName.UF, PdfTextString.of(ReportAttachment.NAME));
        attachment.put(PdfName.DESC, PdfTextString.of(info.title()));
        attachment.put(AF_RELATIONSHIP, new PdfName("Data"));
        attachment.put(PdfName.EF, embedded);
        PdfObject fileReference = file.addToBody(attachment).getIndirectReference();

        PdfArray names = new PdfArray();
        names.add(new PdfString(ReportAttachment.NAME));
        names.add(fileReference);
        PdfDictionary files = new PdfDictionary();
        files.put(PdfName.NAMES, names);
        PdfDictionary trees = new PdfDictionary();
        trees.put(PdfName.EMBEDDEDFILES, files);
        file.getExtraCatalog().put(PdfName.NAMES, trees);
        file.getExtraCatalog().put(AF, new PdfArray(fileReference));
    }
}
