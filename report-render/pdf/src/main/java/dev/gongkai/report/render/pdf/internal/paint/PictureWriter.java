package dev.gongkai.report.render.pdf.internal.paint;

import dev.gongkai.report.pages.internal.picture.ColourSpace;
import dev.gongkai.report.pages.internal.picture.PixelImage;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfArray;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfBoolean;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfDictionary;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfIndirectReference;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfLiteral;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfName;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfNumber;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfObject;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfStream;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfString;
import dev.gongkai.report.render.pdf.internal.file.PdfFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * Writes pictures as image objects. The engine's own classes know no 16 bits, lose some transparency and trust what
 * files say.
 */
record PictureWriter(PdfFile file) implements ColourSpace.Visitor<PdfObject> {

    PdfIndirectReference write(PixelImage image) throws IOException {
        PdfStream object = new PdfStream(image.data());
        object.put(PdfName.TYPE, PdfName.XOBJECT);
        object.put(PdfName.SUBTYPE, PdfName.IMAGE);
        object.put(PdfName.WIDTH, new PdfNumber(image.width()));
        object.put(PdfName.HEIGHT, new PdfNumber(image.height()));
        object.put(PdfName.BITSPERCOMPONENT, new PdfNumber(image.bits()));
        object.put(PdfName.COLORSPACE, image.colours().accept(this));
        object.put(PdfName.INTERPOLATE, PdfBoolean.PDFFALSE);
        PdfDictionary parameters = new PdfDictionary();
        switch (image.coding()) {
            case ROWS -> {
                parameters.put(PdfName.PREDICTOR, new PdfNumber(15));
                parameters.put(PdfName.COLORS, new PdfNumber(image.colours().components()));
                parameters.put(PdfName.BITSPERCOMPONENT, new PdfNumber(image.bits()));
                parameters.put(PdfName.COLUMNS, new PdfNumber(image.width()));
                object.put(PdfName.FILTER, PdfName.FLATEDECODE);
            }
            case JPEG -> object.put(PdfName.FILTER, PdfName.DCTDECODE);
            case JPEG_OF_RGB -> {
                parameters.put(new PdfName("ColorTransform"), new PdfNumber(0));
                object.put(PdfName.FILTER, PdfName.DCTDECODE);
            }
        }
        if (parameters.size() > 0) {
            object.put(PdfName.DECODEPARMS, parameters);
        }
        PixelImage alpha = image.alpha();
        if (alpha != null) {
            object.put(PdfName.SMASK, write(alpha));
        }
        return file.addToBody(object).getIndirectReference();
    }

    /** As the output intent of the document has it. */
    @Override
    public PdfObject device(ColourSpace.Device space) {
        return space.components() == 1 ? PdfName.DEVICEGRAY : PdfName.DEVICERGB;
    }

    @Override
    public PdfObject profile(ColourSpace.ProfiledColours space) throws IOException {
        PdfStream stream = new PdfStream(space.icc());
        stream.put(PdfName.N, new PdfNumber(space.components()));
        stream.flateCompress();
        PdfArray array = new PdfArray(new PdfName("ICCBased"));
        array.add(file.addToBody(stream).getIndirectReference());
        return array;
    }

    @Override
    public PdfObject calibrated(ColourSpace.Calibrated space) {
        boolean grey = space.components() == 1;
        double gamma = space.gamma();
        PdfDictionary dictionary = new PdfDictionary();
        dictionary.put(new PdfName("WhitePoint"), numbers(space.primaries().white()));
        if (grey) {
            dictionary.put(new PdfName("Gamma"), numbers(gamma).getPdfObject(0));
        } else {
            dictionary.put(new PdfName("Gamma"), numbers(gamma, gamma, gamma));
            dictionary.put(new PdfName("Matrix"), numbers(space.primaries().matrix()));
        }
        PdfArray array = new PdfArray(new PdfName(grey ? "CalGray" : "CalRGB"));
        array.add(dictionary);
        return array;
    }

    /** The engine's own numbers have two decimals. */
    private static PdfArray numbers(double... values) {
        PdfArray array = new PdfArray();
        for (double value : values) {
            array.add(new PdfLiteral(
                    BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP).toPlainString()));
        }
        return array;
    }

    @Override
    public PdfObject palette(ColourSpace.Palette space) throws IOException {
        int size = 1 << space.depth();
        PdfArray array = new PdfArray(new PdfName("Indexed"));
        array.add(space.base().accept(this));
        array.add(new PdfNumber(size - 1));
        array.add(
                new PdfString(Arrays.copyOf(space.colours(), size * space.base().components())));
        return array;
    }
}
