package dev.gongkai.report.internal.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What the makers of a JPEG file say of it besides what decoding needs: JFIF, Exif, a profile, and Adobe of its colours. */
public final class JpegApplicationSegments {

    static final int FIRST = 0xE0;
    static final int LAST = 0xEF;
    static final int ADOBE = 0xEE;

    private static final int JFIF = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int ICC = 0xE2;

    private static final byte[] JFIF_NAME = ascii("JFIF\0");
    private static final byte[] EXIF_NAME = ascii("Exif\0\0");
    private static final byte[] ICC_NAME = ascii("ICC_PROFILE\0");
    private static final byte[] ADOBE_NAME = ascii("Adobe");

    /** The parts of a profile by their numbers. */
    private final Map<Integer, byte[]> profile = new TreeMap<>();

    private int profileParts;
    private boolean jfif;
    private int adobeTransform = -1;
    private Density density = Density.UNKNOWN;
    private Exif exif = Exif.NONE;

    /**
     * Reads a segment.
     *
     * @return whether it is one of Adobe that says something of colours
     */
    boolean read(int marker, ByteBuffer segment) {
        switch (marker) {
            case JFIF -> {
                if (begins(segment, JFIF_NAME) && segment.limit() >= 12) {
                    jfif = true;
                    double unit = switch (segment.get(7)) {
                        case 1 -> 1;
                        case 2 -> Density.INCH_IN_CENTIMETRES;
                        default -> 0;
                    };
                    density = new Density(unsigned(segment, 8) * unit, unsigned(segment, 10) * unit);
                }
            }
            case EXIF -> {
                if (begins(segment, EXIF_NAME) && exif == Exif.NONE) {
                    exif = Exif.parse(after(segment, EXIF_NAME.length));
                }
            }
            case ICC -> {
                int head = ICC_NAME.length + 2;
                if (begins(segment, ICC_NAME) && segment.limit() >= head) {
                    byte[] part = new byte[segment.limit() - head];
                    after(segment, head).get(part);
                    profile.put(segment.get(head - 2) & 0xFF, part);
                    profileParts = segment.get(head - 1) & 0xFF;
                }
            }
            case ADOBE -> {
                if (begins(segment, ADOBE_NAME) && segment.limit() >= 12) {
                    adobeTransform = segment.get(11) & 0xFF;
                    return true;
                }
            }
            default -> {
                // of no use here
            }
        }
        return false;
    }

    private static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean begins(ByteBuffer segment, byte[] name) {
        return segment.limit() >= name.length && segment.slice(0, name.length).equals(ByteBuffer.wrap(name));
    }

    private static ByteBuffer after(ByteBuffer segment, int place) {
        return segment.slice(place, segment.limit() - place);
    }

    private static int unsigned(ByteBuffer segment, int at) {
        return segment.getShort(at) & 0xFFFF;
    }

    /** Whether inks are stored inverted, as Adobe does. */
    public boolean isAdobe() {
        return adobeTransform >= 0;
    }

    /** Whether three of the four inks are stored as brightness and colour. */
    public boolean isYcck() {
        return adobeTransform == 2;
    }

    /** Whether anything is said of what three components are. */
    boolean saysColours() {
        return jfif || isAdobe();
    }

    /** Whether Adobe says something else of three components than JFIF, or what means nothing. */
    boolean contradictsItself() {
        return jfif && adobeTransform == 0 || adobeTransform > 1;
    }

    Exif exif() {
        return exif;
    }

    Density density() {
        return density;
    }

    /** The colour profile; one of which a part is lost is empty. */
    public byte[] profile() {
        ByteArrayOutputStream icc = new ByteArrayOutputStream();
        if (profile.size() == profileParts) {
            profile.values().forEach(icc::writeBytes);
        }
        return icc.toByteArray();
    }
}
