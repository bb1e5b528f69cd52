package dev.gongkai.report.pages.internal.text;

/**
 * What a character is to the breaking of lines, after GB/T 15834, the W3C's requirements for Chinese text layout and
 * UAX #14.
 */
enum CharacterClass {
    /** A character that stands for itself: Han, kana, syllables, signs, pictographs. */
    IDEOGRAPH(true),
    /** A Chinese opening bracket or quotation mark: its left half is blank, and it ends no line. */
    OPEN(true),
    /** A Chinese stop, closing bracket or quotation mark: its right half is blank, and it begins no line. */
    CLOSE(true),
    /** A sign that belongs to what stands before: it begins no line. */
    TRAILER(true),
    /** A dash or ellipsis: it begins no line, and a pair is one sign. */
    DASH(true),
    /** A letter or a sign that is set as letters are. */
    LETTER(false),
    DIGIT(false),
    /** A stop of ASCII, which may also stand within a number. */
    STOP(false),
    OPEN_ASCII(false),
    CLOSE_ASCII(false),
    /** The straight quotation mark: opening and closing in turn. */
    QUOTE(false),
    HYPHEN(false),
    SLASH(false),
    /** A sign before a number, such as a currency. */
    PREFIX(false),
    /** A sign after a number, such as a per cent sign. */
    POSTFIX(false),
    SPACE(false),
    /** A space or nothing, at which lines are not broken. */
    GLUE(false),
    /** Nothing, at which a line may be broken. */
    GAP(false),
    /** Part of the character before: combining, selecting, joining, or not seen at all. */
    MARK(false),
    /** Ends the line. */
    FEED(false);

    private static final int LATIN = 0x80;
    private static final CharacterClass[] ASCII = new CharacterClass[LATIN];

    static {
        for (int c = 0; c < LATIN; c++) {
            ASCII[c] = c < ' ' ? MARK : LETTER;
        }
        for (int c = '0'; c <= '9'; c++) {
            ASCII[c] = DIGIT;
        }
        assign(".,:;", STOP);
        assign("([{", OPEN_ASCII);
        assign(")]}!?", CLOSE_ASCII);
        assign("\"", QUOTE);
        assign("-", HYPHEN);
        assign("/", SLASH);
        assign("$", PREFIX);
        assign("%", POSTFIX);
        assign(" \t", SPACE);
        assign("\n\r\u000B\f", FEED);
        ASCII[0x7F] = MARK;
    }

    /** Whether it is set on the grid of Chinese characters, with room on both sides when a line is justified. */
    final boolean chinese;

    CharacterClass(boolean chinese) {
        this.chinese = chinese;
    }

    /** Whether nothing is seen of it at the end of a line. */
    boolean isBlank() {
        return this == SPACE || this == FEED || this == GAP;
    }

    private static void assign(String characters, CharacterClass as) {
        characters.chars().forEach(c -> ASCII[c] = as);
    }

    static CharacterClass of(int c) {
        if (c < LATIN) {
            return ASCII[c];
        }
        return c >= 0x4E00 && c <= 0x9FFF ? IDEOGRAPH : sign(c);
    }

    private static CharacterClass sign(int c) {
        return switch (c) {
            case '、', '。', '，', '；', '：', '？', '！', '．' -> CLOSE;
            case '—', '…', '⋯', '―', '⸺', '‥' -> DASH;
            case '～', '·', '・', '‧', '•', '–', '－', '〜', '々', '〻', 'ー', 'ゝ', 'ゞ', 'ヽ', 'ヾ', '゠', '／', '‖' -> TRAILER;
            case 'ぁ', 'ぃ', 'ぅ', 'ぇ', 'ぉ', 'っ', 'ゃ', 'ゅ', 'ょ', 'ゎ', 'ゕ', 'ゖ' -> TRAILER;
            case 'ァ', 'ィ', 'ゥ', 'ェ', 'ォ', 'ッ', 'ャ', 'ュ', 'ョ', 'ヮ', 'ヵ', 'ヶ' -> TRAILER;
            case '￥', '¥', '£', '€', '＄', '￡', '№', '±' -> PREFIX;
            case '％', '‰', '‱', '℃', '℉', '°', '′', '″', '¢' -> POSTFIX;
            case '\u00A0', '\u202F', '\u2007', '\u2060', '\uFEFF' -> GLUE;
            case '\u200B' -> GAP;
            case '\u2010' -> HYPHEN;
            case '\u0085', '\u2028', '\u2029' -> FEED;
            case '\u3000', '\u1680', '\u205F' -> SPACE;
            default -> inRange(c);
        };
    }

    private static CharacterClass inRange(int c) {
        if (c >= 0x2000 && c <= 0x200A) {
            return SPACE;
        }
        if (c >= '０' && c <= '９') {
            return DIGIT;
        }
        if (c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ') {
            return LETTER;
        }
        // squared units: ㎏ ㎡ ㎝
        if (c >= 0x3371 && c <= 0x33DF) {
            return POSTFIX;
        }
        // small kana
        if (c >= 0x31F0 && c <= 0x31FF) {
            return TRAILER;
        }
        // skin tones; the tags of flags are format characters
        if (c >= 0x1F3FB && c <= 0x1F3FF) {
            return MARK;
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.CONTROL -> MARK;
            case Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION -> OPEN;
            case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> CLOSE;
            case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
            default -> ideographic(c) ? IDEOGRAPH : LETTER;
        };
    }

    /** Han in all planes, kana, Hangul, and whatever is no letter: signs, enclosed numbers, pictographs. */
    private static boolean ideographic(int c) {
        return Character.isIdeographic(c)
                || c >= 0x2E80 && c <= 0xA4CF
                || c >= 0xAC00 && c <= 0xD7AF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0xFFE0 && c <= 0xFFEF
                || c >= 0x1F000
                || !Character.isLetterOrDigit(c) && c >= 0x2016
                || Character.getType(c) == Character.OTHER_NUMBER && c >= 0x2460;
    }
}
