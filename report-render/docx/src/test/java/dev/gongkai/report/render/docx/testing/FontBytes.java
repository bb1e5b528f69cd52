package dev.gongkai.report.render.docx.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Font files at their bytes, and parts of documents. */
public final class FontBytes {

    private static final int HEAD = 12;
    private static final int ENTRY = 16;

    private FontBytes() {}

    /** A face of this library. */
    public static byte[] bundled(String name) throws IOException {
        String resource = "/META-INF/gongkai/fonts/" + name + ".ttf";
        try (InputStream in = Objects.requireNonNull(FontBytes.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        }
    }

    /** The tables by their tags. */
    public static Map<String, byte[]> tables(byte[] font) {
        ByteBuffer data = ByteBuffer.wrap(font);
        Map<String, byte[]> tables = new TreeMap<>();
        for (int i = 0; i < data.getShort(4); i++) {
            int at = HEAD + ENTRY * i;
            int from = data.getInt(at + 8);
            tables.put(
                    new String(font, at, 4, StandardCharsets.US_ASCII),
                    Arrays.copyOfRange(font, from, from + data.getInt(at + 12)));
        }
        return tables;
    }

    /** The sum of all its words. */
    public static int sum(byte[] font) {
        ByteBuffer words = ByteBuffer.wrap(font);
        int sum = 0;
        while (words.remaining() >= 4) {
            sum += words.getInt();
        }
        return sum;
    }

    /** The font with other rights to embed it. */
    public static byte[] withRights(byte[] font, int rights) {
        byte[] changed = font.clone();
        ByteBuffer data = ByteBuffer.wrap(changed);
        for (int entry = HEAD; ; entry += ENTRY) {
            if (new String(changed, entry, 4, StandardCharsets.US_ASCII).equals("OS/2")) {
                data.putShort(data.getInt(entry + 8) + 8, (short) rights);
                return changed;
            }
        }
    }

    /** A part of a document as text. */
    public static String part(byte[] docx, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException("no part " + name);
    }

    /** A document with a part that somebody changed. */
    public static byte[] replaced(byte[] docx, String name, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(
                        entry.getName().equals(name)
                                ? change.apply(new String(part, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : part);
            }
        }
        return out.toByteArray();
    }
}
