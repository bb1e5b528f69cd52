package dev.gongkai.report.render.pdf.testing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What others see of a document of one page that is filled by a picture. */
public final class PicturePage {

    private PicturePage() {}

    /** The page, a pixel for each point. */
    public static BufferedImage render(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImage(0);
        }
    }

    /** The only image of the page, as an independent reader decodes it. */
    public static BufferedImage image(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return object(document).getImage();
        }
    }

    /** An entry of the image's dictionary, as text. */
    public static String entry(byte[] pdf, String key) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return String.valueOf(object(document).getCOSObject().getDictionaryObject(key));
        }
    }

    /** The bytes of the image's stream as they stand in the file. */
    public static byte[] raw(byte[] pdf) throws IOException {
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

    /** What is found against the file as PDF/A-3. */
    public static List<String> faults(byte[] pdf) throws Exception {
        return VeraPdf.faults(pdf, PDFAFlavour.PDFA_3_B);
    }
}
