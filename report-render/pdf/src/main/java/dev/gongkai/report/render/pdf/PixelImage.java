package dev.gongkai.report.render.pdf;

import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * An image as a document holds it. The engine's own classes know no 16 bits, lose some transparency and trust what
 * files say, so the object is written here.
 *
 * @param width in pixels
 * @param height in pixels
 * @param bits of each number of a pixel
 * @param colours what the numbers mean
 * @param coding how they are coded
 * @param data the coded numbers
 * @param alpha the opacity of each pixel, or null where all are opaque
 */
record PixelImage(
        int width,
        int height,
        int bits,
        ColourSpace colours,
        Coding coding,
        byte[] data,
        @Nullable PixelImage alpha) {

    enum Coding {
        /** Rows with the filters of PNG, deflated. */
        ROWS {
            @Override
            void describe(PixelImage image, PdfDictionary object) {
                PdfDictionary parameters = new PdfDictionary();
                parameters.put(PdfName.PREDICTOR, new PdfNumber(15));
                parameters.put(PdfName.COLORS, new PdfNumber(image.colours.components()));
                parameters.put(PdfName.BITSPERCOMPONENT, new PdfNumber(image.bits));
                parameters.put(PdfName.COLUMNS, new PdfNumber(image.width));
                object.put(PdfName.FILTER, PdfName.FLATEDECODE);
                object.put(PdfName.DECODEPARMS, parameters);
            }
        },
        /** A JPEG file, which says itself what its numbers are. */
        JPEG {
            @Override
            void describe(PixelImage image, PdfDictionary object) {
                object.put(PdfName.FILTER, PdfName.DCTDECODE);
            }
        },
        /** A JPEG file of RGB that says so only by the names of its components. */
        JPEG_OF_RGB {
            @Override
            void describe(PixelImage image, PdfDictionary object) {
                PdfDictionary parameters = new PdfDictionary();
                parameters.put(new PdfName("ColorTransform"), new PdfNumber(0));
                object.put(PdfName.FILTER, PdfName.DCTDECODE);
                object.put(PdfName.DECODEPARMS, parameters);
            }
        };

        abstract void describe(PixelImage image, PdfDictionary object);
    }

    PdfIndirectReference write(PdfFile file) throws IOException {
        PdfStream object = new PdfStream(data);
        object.put(PdfName.TYPE, PdfName.XOBJECT);
        object.put(PdfName.SUBTYPE, PdfName.IMAGE);
        object.put(PdfName.WIDTH, new PdfNumber(width));
        object.put(PdfName.HEIGHT, new PdfNumber(height));
        object.put(PdfName.BITSPERCOMPONENT, new PdfNumber(bits));
        object.put(PdfName.COLORSPACE, colours.write(file));
        object.put(PdfName.INTERPOLATE, PdfBoolean.PDFFALSE);
        coding.describe(this, object);
        if (alpha != null) {
            object.put(PdfName.SMASK, alpha.write(file));
        }
        return file.addToBody(object).getIndirectReference();
    }
}
