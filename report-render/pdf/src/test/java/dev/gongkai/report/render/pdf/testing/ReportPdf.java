package dev.gongkai.report.render.pdf.testing;

import com.lowagie.text.Document;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfFileSpecification;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfWriter;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.pdf.internal.file.ReportAttachment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A document with a report attached by the engine's own means, and nothing else: any report, whatever faces there are. */
public final class ReportPdf {

    private ReportPdf() {}

    public static byte[] json(Report report) {
        return ReportWriter.create().write(report).getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] of(Report report) {
        return of(ReportAttachment.NAME, json(report));
    }

    public static byte[] of(String name, byte[] attachment) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document();
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.open();
        document.add(new Paragraph("report"));
        attach(writer, name, attachment);
        document.close();
        return out.toByteArray();
    }

    public static void attach(PdfWriter writer, String name, byte[] attachment) {
        try {
            PdfDictionary parameters = new PdfDictionary();
            PdfFileSpecification file = PdfFileSpecification.fileEmbedded(
                    writer, null, name, attachment, "application/json", parameters, 9);
            file.setUnicodeFileName(name, false);
            file.put(new PdfName("AFRelationship"), new PdfName("Data"));
            writer.addFileAttachment("report", file);
            PdfArray associated = new PdfArray();
            associated.add(file.getReference());
            writer.getExtraCatalog().put(new PdfName("AF"), associated);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
