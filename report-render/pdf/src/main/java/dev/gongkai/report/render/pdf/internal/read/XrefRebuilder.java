package dev.gongkai.report.render.pdf.internal.read;

import dev.gongkai.report.pages.internal.bytes.Bytes;
import dev.gongkai.report.render.pdf.internal.read.PdfObjects.ObjectPlace;
import java.util.Map;

/** Finds the objects of a PDF file whose tables are lost or wrong, by their heads; of each number the last counts. */
final class XrefRebuilder {

    private static final byte[] OBJECT = Bytes.ascii("obj");
    private static final byte[] TRAILER = Bytes.ascii("trailer");

    /** How far numbers stand before the word that they belong to. */
    private static final int HEAD = 40;

    private final PdfObjects objects;
    private final byte[] file;

    XrefRebuilder(PdfObjects objects) {
        this.objects = objects;
        this.file = objects.file();
    }

    void search() throws UnreadablePdfException {
        int at = 0;
        while (at < file.length) {
            if (file[at] == 'o' && ByteSearch.stands(file, at, OBJECT)) {
                at = object(at);
            } else if (file[at] == 't' && ByteSearch.stands(file, at, TRAILER)) {
                at = trailer(at + TRAILER.length);
            } else {
                at++;
            }
        }
    }

    /** Takes the object whose head ends with the word at a place; returns where to go on. */
    private int object(int word) throws UnreadablePdfException {
        int after = word + OBJECT.length;
        int generation = numberBefore(word);
        int start = generation < 0 ? -1 : numberBefore(generation);
        if (start < 0) {
            return after;
        }
        long number = objects.parser(start).wholeNumber();
        PdfParser parser = objects.parser(after);
        try {
            PdfValue value = parser.object();
            objects.addNewer(number, ObjectPlace.inFile(start));
            if (!value.isStream()) {
                roots(number, value);
                return parser.position();
            }
            int end = objects.end(value);
            contents(number, value);
            return end;
        } catch (BrokenPdfException e) {
            // What follows may be whole.
            return after;
        }
    }

    /** Where the number begins that stands before a place, with white space between; -1 if there is none. */
    private int numberBefore(int place) {
        int least = Math.max(0, place - HEAD);
        int at = place;
        while (at > least && PdfParser.isSpace(file[at - 1])) {
            at--;
        }
        int end = at;
        while (at > least && PdfParser.isDigit(file[at - 1])) {
            at--;
        }
        return at < end ? at : -1;
    }

    /** A catalogue is where to begin, should no trailer be left. */
    private void roots(long number, PdfValue value) {
        if (value.isOfType("Catalog")) {
            objects.addNewerTrailer(new PdfValue.Dictionary(Map.of("Root", new PdfValue.Reference(number)), -1));
        }
    }

    private void contents(long number, PdfValue stream) throws UnreadablePdfException {
        if (stream.isOfType("XRef")) {
            objects.addNewerTrailer(stream);
        } else if (stream.isOfType("ObjStm")) {
            try {
                ObjectStream contents = objects.objectStream(stream);
                for (long contained : contents.numbers()) {
                    objects.addNewer(contained, ObjectPlace.inStream(number));
                    roots(contained, contents.object(contained));
                }
            } catch (BrokenPdfException e) {
                // Its objects are lost, others may do.
            }
        }
    }

    private int trailer(int after) throws UnreadablePdfException {
        PdfParser parser = objects.parser(after);
        try {
            PdfValue dictionary = parser.object();
            if (dictionary instanceof PdfValue.Dictionary) {
                objects.addNewerTrailer(dictionary);
            }
            return parser.position();
        } catch (BrokenPdfException e) {
            return after;
        }
    }
}
