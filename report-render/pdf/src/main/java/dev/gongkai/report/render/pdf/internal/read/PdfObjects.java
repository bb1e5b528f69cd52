package dev.gongkai.report.render.pdf.internal.read;

import dev.gongkai.report.pages.internal.bytes.Bytes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The objects of a PDF file by their numbers. Each is read when it is asked for, and not kept. */
final class PdfObjects {

    /**
     * Where an object is.
     *
     * @param kind how to get at it
     * @param where the offset of its head in the file, or the number of the stream that it is in
     */
    record ObjectPlace(Kind kind, long where) {

        enum Kind {
            IN_FILE,
            IN_STREAM,
            NOWHERE
        }

        static final ObjectPlace NOWHERE = new ObjectPlace(Kind.NOWHERE, 0);

        static ObjectPlace inFile(long offset) {
            return new ObjectPlace(Kind.IN_FILE, offset);
        }

        static ObjectPlace inStream(long number) {
            return new ObjectPlace(Kind.IN_STREAM, number);
        }
    }

    /** How far references lead to references, and lengths of streams into other streams. */
    private static final int MAX_CHAIN = 16;

    private static final int MAX_STREAM = 64 << 20;

    private static final byte[] END = Bytes.ascii("endstream");

    private final byte[] file;
    private final ReadingBudget budget;
    private final Map<Long, ObjectPlace> places = new HashMap<>();
    private final Map<Long, ObjectStream> streams = new HashMap<>();
    private final Map<String, PdfValue> trailer = new HashMap<>();
    private int chain;

    PdfObjects(byte[] file, ReadingBudget budget) {
        this.file = file;
        this.budget = budget;
    }

    byte[] file() {
        return file;
    }

    ReadingBudget budget() {
        return budget;
    }

    PdfParser parser(long offset) {
        return new PdfParser(file, (int) Math.min(offset, file.length), budget);
    }

    /** Notes where an object is, unless it is known from a later revision. */
    void addOlder(long number, ObjectPlace place) throws RejectedPdfException {
        budget.entry();
        places.putIfAbsent(number, place);
    }

    /** Notes where an object is, in place of what was known. */
    void addNewer(long number, ObjectPlace place) throws RejectedPdfException {
        budget.entry();
        places.put(number, place);
    }

    /** Notes a trailer, of which the entries that are not known from a later revision count. */
    void addOlderTrailer(PdfValue dictionary) {
        dictionary.fields().forEach(trailer::putIfAbsent);
    }

    /** Notes a trailer, whose entries count in place of those that were known. */
    void addNewerTrailer(PdfValue dictionary) {
        trailer.putAll(dictionary.fields());
    }

    PdfValue trailer(String name) throws UnreadablePdfException {
        return resolve(trailer.getOrDefault(name, PdfValue.NULL));
    }

    /** An entry of a dictionary; what it refers to, where it is a reference. */
    PdfValue field(PdfValue dictionary, String name) throws UnreadablePdfException {
        return resolve(dictionary.field(name));
    }

    /** What a value refers to, or the value. An object that is nowhere is null, as the standard has it. */
    PdfValue resolve(PdfValue value) throws UnreadablePdfException {
        PdfValue resolved = value;
        for (int i = 0; resolved instanceof PdfValue.Reference; i++) {
            if (i == MAX_CHAIN) {
                throw new BrokenPdfException("引用成环", "references go round in a circle");
            }
            resolved = read(resolved.number());
        }
        return resolved;
    }

    private PdfValue read(long number) throws UnreadablePdfException {
        ObjectPlace place = places.getOrDefault(number, ObjectPlace.NOWHERE);
        if (++chain > MAX_CHAIN) {
            chain--;
            throw new BrokenPdfException("对象互相依赖", "objects need each other to be read");
        }
        try {
            return switch (place.kind()) {
                case IN_FILE -> parser(place.where()).indirectObject(number);
                case IN_STREAM -> objectStream(place.where()).object(number);
                case NOWHERE -> PdfValue.NULL;
            };
        } finally {
            chain--;
        }
    }

    /** The stream of objects of a number, read once. */
    private ObjectStream objectStream(long number) throws UnreadablePdfException {
        ObjectStream known = streams.get(number);
        if (known != null) {
            return known;
        }
        ObjectPlace place = places.getOrDefault(number, ObjectPlace.NOWHERE);
        PdfValue stream =
                place.kind() == ObjectPlace.Kind.IN_FILE ? parser(place.where()).indirectObject(number) : PdfValue.NULL;
        if (!stream.isStream()) {
            throw new BrokenPdfException("对象流 " + number + " 不存在", "there is no object stream " + number);
        }
        ObjectStream read = objectStream(stream);
        streams.put(number, read);
        return read;
    }

    ObjectStream objectStream(PdfValue stream) throws UnreadablePdfException {
        int count = field(stream, "N").numberOr(0, 0, Integer.MAX_VALUE);
        int first = field(stream, "First").numberOr(0, 0, Integer.MAX_VALUE);
        return ObjectStream.of(decode(stream, MAX_STREAM), count, first, budget);
    }

    /** The decoded bytes of a stream. */
    byte[] decode(PdfValue stream, int most) throws UnreadablePdfException {
        byte[] coded = Arrays.copyOfRange(file, stream.data(), end(stream));
        budget.parsed(coded.length);
        PdfValue parameters = field(stream, "DecodeParms");
        return PdfFilters.decode(coded, field(stream, "Filter"), parameters, most, budget);
    }

    /** Where the bytes of a stream end: as its dictionary says, if that is true. */
    int end(PdfValue stream) throws UnreadablePdfException {
        int start = stream.data();
        int length = length(stream);
        if (length >= 0 && ByteSearch.followsSpace(file, start + length, END)) {
            return start + length;
        }
        int end = ByteSearch.next(file, start, END);
        budget.parsed((end < 0 ? file.length : end) - start);
        if (end < 0) {
            throw new BrokenPdfException("数据流不完整", "a stream is cut off");
        }
        return end;
    }

    private int length(PdfValue stream) throws UnreadablePdfException {
        try {
            return field(stream, "Length").numberOr(-1, 0, file.length - stream.data());
        } catch (BrokenPdfException e) {
            // Then it is found by its end.
            return -1;
        }
    }
}
