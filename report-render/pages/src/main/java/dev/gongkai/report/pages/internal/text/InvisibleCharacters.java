package dev.gongkai.report.pages.internal.text;

/**
 * Characters that are not seen: every face has an empty glyph for them, so that no document fails for lack of one and no
 * face shows a sign in their place.
 */
public final class InvisibleCharacters {

    /** What {@link #advance} gives for characters that are seen. */
    public static final int NONE = -1;

    private static final int IDEOGRAPHIC_SPACE = 0x3000;
    private static final int EM = 1000;

    private InvisibleCharacters() {}

    /** Whether a character is not seen. */
    public static boolean contains(int codePoint) {
        return advance(codePoint) != NONE;
    }

    /** Whether it is a space, whose advance a face may know better. */
    public static boolean isSpace(int codePoint) {
        return codePoint != IDEOGRAPHIC_SPACE && Character.getType(codePoint) == Character.SPACE_SEPARATOR;
    }

    /** How far a character that is not seen moves on, in thousandths of an em. */
    public static int advance(int codePoint) {
        return switch (codePoint) {
            case ' ', 0xA0, 0x2005 -> 250;
            case '\t', 0x2001, 0x2003, IDEOGRAPHIC_SPACE -> EM;
            case 0x2000, 0x2002, 0x2007 -> 500;
            case 0x2004 -> 333;
            case 0x2006 -> 167;
            case 0x2008, 0x205F -> 222;
            case 0x2009, 0x202F -> 200;
            case 0x200A -> 100;
            default -> isZeroWidth(codePoint) ? 0 : NONE;
        };
    }

    private static boolean isZeroWidth(int codePoint) {
        return Character.getType(codePoint) == Character.CONTROL
                || codePoint == 0xAD // soft hyphen
                || codePoint == 0x34F // combining grapheme joiner
                || codePoint == 0x61C // Arabic letter mark
                || within(codePoint, 0x200B, 0x200F) // zero-width space and joiners, direction
                || within(codePoint, 0x2028, 0x202E) // separators of lines and paragraphs, direction
                || within(codePoint, 0x2060, 0x206F) // word joiner, direction
                || within(codePoint, 0xFE00, 0xFE0F) // variation selectors
                || codePoint == 0xFEFF // byte order mark
                || within(codePoint, 0xE0000, 0xE0FFF); // tags, variation selectors
    }

    private static boolean within(int codePoint, int first, int last) {
        return first <= codePoint && codePoint <= last;
    }
}
