package dev.gongkai.report.render.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A document of one page that is filled by a picture. */
final class PicturePage {

    private static final String XMP = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>"
            + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
            + "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">"
            + "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description></rdf:RDF>"
            + "</x:xmpmeta><?xpacket end=\"w\"?>";

    private PicturePage() {}

    /** The picture drawn as many times, each over the other. */
    static byte[] of(PdfPicture picture, double width, double height, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document(new Rectangle((float) width, (float) height));
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setXmpMetadata(XMP.getBytes(StandardCharsets.UTF_8));
        document.open();
        // As this test has no dates, it says none twice.
        writer.getInfo().remove(PdfName.CREATIONDATE);
        writer.getInfo().remove(PdfName.MODDATE);
        writer.getInfo().remove(PdfName.PRODUCER);
        try {
            byte[] srgb =
                    java.awt.color.ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
            writer.setOutputIntents("", "", "", "sRGB", ICC_Profile.getInstance(srgb));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        writer.getExtraCatalog()
                .getAsArray(PdfName.OUTPUTINTENTS)
                .getAsDict(0)
                .put(PdfName.S, new PdfName("GTS_PDFA1"));
        for (int i = 0; i < times; i++) {
            picture.draw(writer.getDirectContent(), 0, 0, width, height);
        }
        document.close();
        return out.toByteArray();
    }

    /** The page, a pixel for each point. */
    static BufferedImage render(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImage(0);
        }
    }

    /** The only image of the page, as an independent reader decodes it. */
    static BufferedImage image(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return object(document).getImage();
        }
    }

    /** An entry of the image's dictionary, as text. */
    static String entry(byte[] pdf, String key) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return String.valueOf(object(document).getCOSObject().getDictionaryObject(key));
        }
    }

    /** The bytes of the image's stream as they stand in the file. */
    static byte[] raw(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return object(document).getCOSObject().createRawInputStream().readAllBytes();
        }
    }

    private static PDImageXObject object(PDDocument document) throws IOException {
        PDResources resources = document.getPage(0).getResources();
        List<COSName> names = new ArrayList<>();
        resources.getXObjectNames().forEach(names::add);
        if (names.size() != 1) {
            throw new IllegalStateException("one image is expected, found " + names);
        }
        return (PDImageXObject) resources.getXObject(names.get(0));
    }

    /** What the industry's judge finds against the file as PDF/A-3. */
    static List<String> faults(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_3_B);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_B, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
                    .toList();
        }
    }
}
