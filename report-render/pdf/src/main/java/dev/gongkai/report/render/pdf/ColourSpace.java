package dev.gongkai.report.render.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfString;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/** What the numbers of a picture mean; a document with an sRGB output intent and these is independent of devices. */
sealed interface ColourSpace {

    /** How many numbers a pixel has. */
    int components();

    /** The colour space as an object of a document; what it needs is written. */
    PdfObject write(PdfFile file) throws IOException;

    static ColourSpace device(int components) {
        return new Device(components);
    }

    /** Grey or RGB as the output intent of the document has it: sRGB. */
    record Device(int components) implements ColourSpace {
        @Override
        public PdfObject write(PdfFile file) {
            return components == 1 ? PdfName.DEVICEGRAY : PdfName.DEVICERGB;
        }
    }

    /** A profile that has been found fit. */
    record Profile(int components, byte[] icc) implements ColourSpace {
        @Override
        public PdfObject write(PdfFile file) throws IOException {
            PdfStream stream = new PdfStream(icc);
            stream.put(PdfName.N, new PdfNumber(components));
            stream.flateCompress();
            PdfArray array = new PdfArray(new PdfName("ICCBased"));
            array.add(file.addToBody(stream).getIndirectReference());
            return array;
        }
    }

    /** A gamma and, for RGB, primaries. */
    record Calibrated(int components, double gamma, Chromaticities primaries) implements ColourSpace {
        @Override
        public PdfObject write(PdfFile file) {
            PdfDictionary dictionary = new PdfDictionary();
            dictionary.put(new PdfName("WhitePoint"), numbers(primaries.white()));
            if (components == 1) {
                dictionary.put(new PdfName("Gamma"), numbers(gamma).getPdfObject(0));
            } else {
                dictionary.put(new PdfName("Gamma"), numbers(gamma, gamma, gamma));
                dictionary.put(new PdfName("Matrix"), numbers(primaries.matrix()));
            }
            PdfArray array = new PdfArray(new PdfName(components == 1 ? "CalGray" : "CalRGB"));
            array.add(dictionary);
            return array;
        }

        /** The engine's own numbers have two decimals. */
        private static PdfArray numbers(double... values) {
            PdfArray array = new PdfArray();
            for (double value : values) {
                array.add(new PdfLiteral(BigDecimal.valueOf(value)
                        .setScale(6, RoundingMode.HALF_UP)
                        .toPlainString()));
            }
            return array;
        }
    }

    /** Colours by their number. */
    record Palette(ColourSpace base, byte[] colours, int depth) implements ColourSpace {
        @Override
        public int components() {
            return 1;
        }

        @Override
        public PdfObject write(PdfFile file) throws IOException {
            int size = 1 << depth;
            PdfArray array = new PdfArray(new PdfName("Indexed"));
            array.add(base.write(file));
            array.add(new PdfNumber(size - 1));
            // Numbers beyond the file's palette are black, as browsers have it.
            array.add(new PdfString(Arrays.copyOf(colours, size * base.components())));
            return array;
        }
    }
}
