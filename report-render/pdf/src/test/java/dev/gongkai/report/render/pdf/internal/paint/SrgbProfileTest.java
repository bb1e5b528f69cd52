package dev.gongkai.report.render.pdf.internal.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.pages.internal.bytes.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The profile of the colours of all documents is sRGB (IEC 61966-2-1) as ICC.1:2001-04 writes it. */
class SrgbProfileTest {

    private static final int HEADER = 128;
    private static final int ILLUMINANT = 68;
    private static final int VERSION = 0x02100000;
    private static final int TAG = 12;

    /** Points of the curve; between them it is as good as straight. */
    private static final int CURVE = 256;

    private static final double FIXED = 65536;

    /** The white that profiles count from, in XYZ. */
    private static final double[] D50 = {0.9642, 1, 0.8249};

    @Test
    void theProfileIsWhatTheStandardSays() throws IOException {
        try (InputStream in = Metadata.class.getResourceAsStream("srgb.icc")) {
            assertThat(in).hasBinaryContent(build());
        }
    }

    private static byte[] build() {
        byte[] curve = curve();
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", description("sRGB IEC61966-2.1"));
        tags.put("cprt", text("No copyright, use freely"));
        // The white point and the primaries as D50 sees them.
        tags.put("wtpt", colour(D50));
        tags.put("rXYZ", colour(0.43607, 0.22249, 0.01392));
        tags.put("gXYZ", colour(0.38515, 0.71687, 0.09708));
        tags.put("bXYZ", colour(0.14307, 0.06061, 0.71410));
        tags.put("rTRC", curve);
        tags.put("gTRC", curve);
        tags.put("bTRC", curve);

        int table = HEADER + 4 + tags.size() * TAG;
        int data = tags.entrySet().stream()
                .filter(tag -> !shared(tag.getKey()))
                .mapToInt(tag -> Bytes.padded(tag.getValue().length))
                .sum();
        ByteBuffer out = ByteBuffer.allocate(table + data);
        header(out, table + data);
        out.position(HEADER).putInt(tags.size());
        int at = table;
        int offset = table;
        for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
            if (!shared(tag.getKey())) {
                offset = at;
                out.put(at, tag.getValue());
                at += Bytes.padded(tag.getValue().length);
            }
            out.put(Bytes.ascii(tag.getKey())).putInt(offset).putInt(tag.getValue().length);
        }
        return out.array();
    }

    /** The three colours have one curve, which is there once. */
    private static boolean shared(String tag) {
        return tag.equals("gTRC") || tag.equals("bTRC");
    }

    private static void header(ByteBuffer out, int size) {
        out.putInt(0, size);
        out.putInt(8, VERSION);
        out.put(12, Bytes.ascii("mntrRGB XYZ "));
        // It must have been made on some day, which must not be that of the build.
        out.putShort(24, (short) 2021).putShort(26, (short) 1).putShort(28, (short) 1);
        out.put(36, Bytes.ascii("acsp"));
        xyz(out.position(ILLUMINANT), D50);
    }

    private static byte[] curve() {
        ByteBuffer out = ByteBuffer.allocate(12 + CURVE * 2)
                .put(Bytes.ascii("curv"))
                .putInt(0)
                .putInt(CURVE);
        for (int i = 0; i < CURVE; i++) {
            double encoded = i / (CURVE - 1.0);
            double linear = encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4);
            out.putShort((short) Math.round(linear * 65535));
        }
        return out.array();
    }

    private static byte[] colour(double... xyz) {
        ByteBuffer out = ByteBuffer.allocate(20).put(Bytes.ascii("XYZ ")).putInt(0);
        xyz(out, xyz);
        return out.array();
    }

    private static void xyz(ByteBuffer out, double... xyz) {
        for (double number : xyz) {
            out.putInt((int) Math.round(number * FIXED));
        }
    }

    /** With the places for names in other encodings empty. */
    private static byte[] description(String text) {
        return ByteBuffer.allocate(12 + text.length() + 1 + 78)
                .put(Bytes.ascii("desc"))
                .putInt(0)
                .putInt(text.length() + 1)
                .put(Bytes.ascii(text))
                .array();
    }

    private static byte[] text(String text) {
        return ByteBuffer.allocate(8 + text.length() + 1)
                .put(Bytes.ascii("text"))
                .putInt(0)
                .put(Bytes.ascii(text))
                .array();
    }
}
