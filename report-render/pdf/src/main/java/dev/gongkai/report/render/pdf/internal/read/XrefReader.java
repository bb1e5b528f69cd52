package dev.gongkai.report.render.pdf.internal.read;

import dev.gongkai.report.pages.internal.bytes.Bytes;
import dev.gongkai.report.render.pdf.internal.read.PdfObjects.ObjectPlace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Learns from the tables of a PDF file where its objects are: the newest revision first, then those before it. */
final class XrefReader {

    private static final byte[] START = Bytes.ascii("startxref");

    /** How far from its end a file says where its last table is. */
    private static final int TAIL = 4096;

    private static final int MAX_TABLE = 32 << 20;
    private static final int MAX_FIELD = 8;

    private final PdfObjects objects;
    private final Set<Long> read = new HashSet<>();

    private XrefReader(PdfObjects objects) {
        this.objects = objects;
    }

    static void read(PdfObjects objects) throws UnreadablePdfException {
        new XrefReader(objects).revisions();
    }

    private void revisions() throws UnreadablePdfException {
        byte[] file = objects.file();
        int start = ByteSearch.last(file, file.length - TAIL, START);
        long next = start < 0 ? -1 : objects.parser(start + START.length).wholeNumber();
        if (next < 0) {
            throw new BrokenPdfException("没有 startxref", "it has no startxref");
        }
        // A table that was read before closes a circle: whatever it leads to is known.
        while (next >= 0 && read.add(next)) {
            PdfValue trailer = section(next);
            next = trailer.field("Prev").numberOr(-1, 0, Integer.MAX_VALUE);
        }
    }

    private PdfValue section(long offset) throws UnreadablePdfException {
        PdfParser parser = objects.parser(offset);
        return parser.take("xref") ? table(parser) : stream(parser);
    }

    private PdfValue table(PdfParser parser) throws UnreadablePdfException {
        int start = parser.position();
        List<Map.Entry<Long, ObjectPlace>> entries = new ArrayList<>();
        while (!parser.take("trailer")) {
            long first = parser.wholeNumber();
            long count = parser.wholeNumber();
            if (first < 0 || count < 0) {
                throw broken();
            }
            for (long i = 0; i < count; i++) {
                long offset = parser.wholeNumber();
                long generation = parser.wholeNumber();
                boolean used = parser.take("n");
                if (offset < 0 || generation < 0 || !used && !parser.take("f")) {
                    throw broken();
                }
                objects.budget().entry();
                entries.add(Map.entry(first + i, used ? ObjectPlace.inFile(offset) : ObjectPlace.NOWHERE));
            }
        }
        objects.budget().parsed(parser.position() - start);
        PdfValue trailer = parser.object();
        objects.addOlderTrailer(trailer);
        // Objects that old readers are not to see stand in a stream beside the table, which says they are nowhere.
        long hidden = trailer.field("XRefStm").numberOr(-1, 0, Integer.MAX_VALUE);
        if (hidden >= 0 && read.add(hidden)) {
            stream(objects.parser(hidden));
        }
        for (Map.Entry<Long, ObjectPlace> entry : entries) {
            objects.addOlder(entry.getKey(), entry.getValue());
        }
        return trailer;
    }

    private PdfValue stream(PdfParser parser) throws UnreadablePdfException {
        long number = parser.wholeNumber();
        PdfValue stream = number >= 0 && parser.wholeNumber() >= 0 && parser.take("obj") ? parser.object() : null;
        if (stream == null || !stream.isStream() || !stream.isOfType("XRef")) {
            throw broken();
        }
        objects.addOlderTrailer(stream);
        int[] widths = widths(stream.field("W"));
        byte[] data = objects.decode(stream, MAX_TABLE);
        List<PdfValue> index = stream.field("Index").items();
        if (index.isEmpty()) {
            index = List.of(new PdfValue.Whole(0), stream.field("Size"));
        }
        int length = widths[0] + widths[1] + widths[2];
        int at = 0;
        for (int i = 0; i + 1 < index.size(); i += 2) {
            long first = index.get(i).number();
            long count = index.get(i + 1).number();
            // A table that is shorter than it says ends where it ends.
            for (long n = 0; n < count && at + length <= data.length; n++) {
                entry(first + n, data, at, widths);
                at += length;
            }
        }
        return stream;
    }

    private static int[] widths(PdfValue array) throws BrokenPdfException {
        int[] widths = new int[3];
        int sum = 0;
        for (int i = 0; i < widths.length && array.items().size() >= widths.length; i++) {
            widths[i] = array.items().get(i).numberOr(0, 0, MAX_FIELD);
            sum += widths[i];
        }
        if (sum == 0) {
            throw broken();
        }
        return widths;
    }

    private void entry(long number, byte[] data, int at, int[] widths) throws RejectedPdfException {
        long type = widths[0] == 0 ? 1 : number(data, at, widths[0]);
        long where = number(data, at + widths[0], widths[1]);
        ObjectPlace place =
                type == 1 ? ObjectPlace.inFile(where) : type == 2 ? ObjectPlace.inStream(where) : ObjectPlace.NOWHERE;
        objects.addOlder(number, place);
    }

    private static long number(byte[] data, int at, int length) {
        long number = 0;
        for (int i = 0; i < length; i++) {
            number = number << 8 | data[at + i] & 0xFF;
        }
        return number & Long.MAX_VALUE;
    }

    private static BrokenPdfException broken() {
        return new BrokenPdfException("交叉引用表无效", "the table of its objects is not valid");
    }
}
