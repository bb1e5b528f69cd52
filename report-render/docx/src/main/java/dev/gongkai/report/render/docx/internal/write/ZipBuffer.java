package dev.gongkai.report.render.docx.internal.write;

import static dev.gongkai.report.render.internal.XmlBuffer.utf8;

import dev.gongkai.report.render.internal.XmlBuffer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A zip archive in memory. Unlike the platform's it takes entries that are already deflated, and gives the same time to
 * all of them.
 */
public final class ZipBuffer {

    /** A deflated entry as it stands in the archive. */
    public record Entry(byte[] name, int crc, int size, byte[] data) {}

    private record Place(byte[] name, int method, int crc, int size, int packed, int offset) {}

    /** 1 January 2026, 0:00: the first moment of DOS time would be read with a time zone by some. */
    private static final int DATE = 2026 - 1980 << 9 | 1 << 5 | 1;

    private static final int VERSION = 20;
    private static final int UTF_8 = 0x0800;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int LOCAL_HEADER = 30;

    /** Deflaters are expensive to make, so they are pooled: as many as there are threads at work are enough. */
    private static final BlockingQueue<Deflater> DEFLATERS =
            new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors() * 2);

    /** Takes half the time or less of zlib's own choice, for files that are 6 to 10 % larger. */
    private static final int LEVEL = 3;

    private final List<Place> places = new ArrayList<>(24);
    private byte[] bytes;
    private int size;

    public ZipBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    /** Deflates an entry that is kept and copied into many archives, as small as possible. */
    public static Entry deflated(String name, byte[] content) {
        return deflated(name, content, Deflater.BEST_COMPRESSION);
    }

    /** Deflates an entry as fast as those of one document. */
    public static Entry entry(String name, byte[] content) {
        return deflated(name, content, LEVEL);
    }

    private static Entry deflated(String name, byte[] content, int level) {
        ZipBuffer zip = new ZipBuffer(content.length + 1024);
        Deflater deflater = new Deflater(level, true);
        zip.deflate(name, content, content.length, deflater);
        deflater.end();
        Place place = zip.places.get(0);
        int start = LOCAL_HEADER + place.name().length;
        return new Entry(place.name(), place.crc(), place.size(), Arrays.copyOfRange(zip.bytes, start, zip.size));
    }

    public void copy(Entry entry) {
        header(entry.name(), DEFLATED, entry.crc(), entry.size(), entry.data().length);
        append(entry.data(), entry.data().length);
    }

    void store(String name, byte[] content) {
        header(utf8(name), STORED, crc(content, content.length), content.length, content.length);
        append(content, content.length);
    }

    public void deflate(String name, XmlBuffer content) {
        Deflater deflater = DEFLATERS.poll();
        if (deflater == null) {
            deflater = new Deflater(LEVEL, true);
        }
        deflate(name, content.array(), content.size(), deflater);
        deflater.reset();
        if (!DEFLATERS.offer(deflater)) {
            deflater.end();
        }
    }

    private void deflate(String name, byte[] content, int length, Deflater deflater) {
        int header = size;
        header(utf8(name), DEFLATED, crc(content, length), length, 0);
        int start = size;
        deflater.setInput(content, 0, length);
        deflater.finish();
        while (!deflater.finished()) {
            reserve(4096);
            size += deflater.deflate(bytes, size, bytes.length - size);
        }
        Place place = places.remove(places.size() - 1);
        int packed = size - start;
        places.add(new Place(place.name(), place.method(), place.crc(), place.size(), packed, place.offset()));
        int end = size;
        size = header + 18;
        four(packed);
        size = end;
    }

    private static int crc(byte[] content, int length) {
        CRC32 crc = new CRC32();
        crc.update(content, 0, length);
        return (int) crc.getValue();
    }

    private void header(byte[] name, int method, int crc, int plain, int packed) {
        reserve(LOCAL_HEADER + name.length + packed);
        Place place = new Place(name, method, crc, plain, packed, size);
        places.add(place);
        four(0x04034b50);
        common(place);
        append(name, name.length);
    }

    /** What the header of an entry and the directory of the archive both say. */
    private void common(Place place) {
        two(VERSION);
        two(UTF_8);
        two(place.method());
        four(DATE << 16);
        four(place.crc());
        four(place.packed());
        four(place.size());
        two(place.name().length);
        two(0);
    }

    /** Writes the archive, with its directory at the end. */
    public void writeTo(OutputStream out) throws IOException {
        int start = size;
        for (Place place : places) {
            reserve(46 + place.name().length);
            four(0x02014b50);
            two(VERSION);
            common(place);
            two(0);
            two(0);
            two(0);
            four(0);
            four(place.offset());
            append(place.name(), place.name().length);
        }
        int length = size - start;
        reserve(22);
        four(0x06054b50);
        two(0);
        two(0);
        two(places.size());
        two(places.size());
        four(length);
        four(start);
        two(0);
        out.write(bytes, 0, size);
    }

    private void append(byte[] content, int length) {
        reserve(length);
        System.arraycopy(content, 0, bytes, size, length);
        size += length;
    }

    private void two(int value) {
        bytes[size++] = (byte) value;
        bytes[size++] = (byte) (value >> 8);
    }

    private void four(int value) {
        two(value);
        two(value >> 16);
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(size, more)));
        }
    }
}
