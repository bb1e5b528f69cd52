package dev.gongkai.report.pages.internal.text;

/**
 * Finds in one pass over a text where its lines may end (避头尾).
 *
 * <p>The rules are those of GB/T 9704 and GB/T 15834 and, where these are silent, of the W3C's requirements for Chinese
 * text layout and of UAX #14. That a sign must not begin or end a line goes before all others, a space or not.
 */
final class BreakFinder {

    /** Joins two pictographs to one. */
    static final int JOINER = 0x200D;

    private static final int NO_BREAK_SPACE = 0xA0;

    /** Both sides are read as one: better to end the line elsewhere. */
    private static final float UNWELCOME = 0.3f;

    /** Where all else is equal, lines end after a stop or a bracket. */
    private static final float WITHIN_CLAUSE = 0.01f;

    private final MeasuredText text;
    private final AddressBreaks links;
    private final NumberUnitScanner numbers = new NumberUnitScanner();

    /** The character before, spaces and marks left aside. */
    private CharacterClass before = CharacterClass.FEED;

    private int beforeAt = -1;

    /** What was left aside. */
    private boolean spaces;

    private boolean gap;

    BreakFinder(MeasuredText text) {
        this.text = text;
        this.links = new AddressBreaks(text);
    }

    /**
     * Fills in where lines may end and be widened.
     *
     * @param costs by character, what it costs to end a line before it; left alone where no line may end
     * @param gaps by character, in how many places before it a line can be widened
     */
    void find(float[] costs, int[] gaps) {
        for (int i = 0; i < text.length; i++) {
            CharacterClass as = text.classes[i];
            boolean widens = false;
            if (i > 0) {
                if (text.classes[i - 1] == CharacterClass.FEED) {
                    costs[i] = isPair(i) ? BreakCosts.NONE : BreakCosts.FORCED;
                } else if (as != CharacterClass.MARK && !isJoined(i)) {
                    costs[i] = cost(i, as);
                    widens = widens(i, as);
                }
            }
            gaps[i + 1] = gaps[i] + (widens ? 1 : 0);
            read(i, as);
        }
        costs[text.length] = BreakCosts.FORCED;
    }

    private void read(int at, CharacterClass as) {
        if (as == CharacterClass.SPACE) {
            spaces = true;
        } else if (as == CharacterClass.GAP) {
            gap = true;
        } else if (as != CharacterClass.MARK) {
            numbers.next(text.codePoints[at], as, spaces || gap);
            before = as;
            beforeAt = at;
            spaces = false;
            gap = false;
        }
    }

    private boolean isPair(int at) {
        return text.codePoints[at] == '\n' && text.codePoints[at - 1] == '\r';
    }

    private boolean isJoined(int at) {
        return text.codePoints[at - 1] == JOINER && before == CharacterClass.IDEOGRAPH;
    }

    private float cost(int at, CharacterClass as) {
        if (!mayBegin(as) || !mayEnd(before)) {
            return BreakCosts.NONE;
        }
        if (gap) {
            return 0;
        }
        if (numbers.continueWith(text.codePoints[at], as, spaces)) {
            return BreakCosts.NONE;
        }
        if (spaces) {
            return 0;
        }
        if (isWord(before) && isWord(as)) {
            return withinWord(at, as);
        }
        return switch (as) {
            case HYPHEN -> BreakCosts.NONE;
            case DIGIT -> beforeNumber();
            default -> before == CharacterClass.CLOSE ? 0 : WITHIN_CLAUSE;
        };
    }

    /** Spaces stay in the line they end, as does what may be broken after. */
    private static boolean mayBegin(CharacterClass as) {
        return switch (as) {
            case SPACE, FEED, GAP, GLUE, CLOSE, TRAILER, DASH, STOP, CLOSE_ASCII, SLASH, POSTFIX -> false;
            default -> true;
        };
    }

    /** A feed is here where only spaces stand behind it: they belong to what follows. */
    private static boolean mayEnd(CharacterClass as) {
        return switch (as) {
            case OPEN, OPEN_ASCII, PREFIX, GLUE, FEED -> false;
            default -> true;
        };
    }

    /** The second half of 〔2021〕30号 or 第3条. */
    private float beforeNumber() {
        int last = text.codePoints[beforeAt];
        return last == '〕' || last == '第' ? UNWELCOME : WITHIN_CLAUSE;
    }

    private float withinWord(int at, CharacterClass as) {
        if (links.joins(beforeAt, at)) {
            return links.cost(beforeAt, at);
        }
        boolean separator = before == CharacterClass.HYPHEN || before == CharacterClass.SLASH;
        boolean afterLetter = beforeAt > 0 && text.classes[beforeAt - 1] == CharacterClass.LETTER;
        return separator && afterLetter && as == CharacterClass.LETTER ? UNWELCOME : BreakCosts.NONE;
    }

    private static boolean isWord(CharacterClass as) {
        return switch (as) {
            case LETTER, DIGIT, STOP, OPEN_ASCII, CLOSE_ASCII, HYPHEN, SLASH, PREFIX, POSTFIX -> true;
            default -> false;
        };
    }

    private boolean widens(int at, CharacterClass as) {
        if (as.isBlank()) {
            return false;
        }
        if (text.classes[at - 1] == CharacterClass.SPACE || text.codePoints[at - 1] == NO_BREAK_SPACE) {
            return true;
        }
        boolean pair = before == CharacterClass.DASH && as == CharacterClass.DASH;
        return !pair && before != CharacterClass.FEED && (before.chinese || as.chinese);
    }
}
