package dev.gongkai.report.render.pdf;

import java.util.Arrays;

/**
 * Where lines may end (断行), what it costs, and where a line may be widened.
 *
 * <p>One pass over the text; see {@link CharClass} for the sources.
 */
final class BreakOpportunities {

    /** No line ends here. */
    static final float NONE = Float.POSITIVE_INFINITY;

    /** Behind every paragraph's end, and wherever the text demands a new line. */
    static final float FORCED = Float.NEGATIVE_INFINITY;

    /** Better elsewhere, for what stands on both sides is read as one. */
    private static final float UNWELCOME = 0.1f;

    /** Letters that form a word, where there is no room for it on a line of its own. */
    private static final float EMERGENCY = 1_000;

    /** The same, and one side is left with a sign that should not stand there. */
    private static final float DISASTER = 10_000;

    private static final String MAGNITUDES = "万亿千百十余多几";
    private static final String UNITS =
            "年月日时分秒号件条次项个人份篇家场起部期页元届名位户处所宗例批类章节款卷册组队套台" + "辆架艘座栋间层级岁天周季倍度米里吨克斤角厘毫公平小楼室幢亩宗门站县市省国区镇乡村版种步点线";

    /** Units of two characters; their first ones are among the others. */
    private static final String PAIRS = "个月人次件次年度年级小时分钟公里公斤公顷公分平方方米毫米厘米克拉";

    private final MeasuredText text;

    /** The cost of a line's ending before each character. */
    final float[] costs;

    /** In how many places before each character a line can be widened. */
    final int[] gaps;

    BreakOpportunities(MeasuredText text) {
        this.text = text;
        this.costs = new float[text.length + 1];
        this.gaps = new int[text.length + 1];
        Arrays.fill(costs, NONE);
        find();
    }

    private void find() {
        boolean[] links = Links.find(text);
        // The characters before, spaces and marks left aside, and whether there was a space.
        CharClass before = CharClass.FEED;
        int beforeAt = -1;
        boolean spaces = false;
        Numbers numbers = new Numbers();
        for (int i = 0; i < text.length; i++) {
            CharClass as = text.classes[i];
            boolean widens = false;
            if (i > 0) {
                boolean joined = text.codePoints[i - 1] == 0x200D && before == CharClass.IDEOGRAPH;
                if (text.classes[i - 1] == CharClass.FEED) {
                    costs[i] = text.codePoints[i] == '\n' && text.codePoints[i - 1] == '\r' ? NONE : FORCED;
                } else if (as != CharClass.MARK && !joined) {
                    costs[i] = cost(before, beforeAt, spaces, i, numbers, links);
                    widens = widens(before, text.classes[i - 1], i, as);
                }
            }
            gaps[i + 1] = gaps[i] + (widens ? 1 : 0);
            switch (as) {
                case MARK -> {
                    // belongs to the character before
                }
                case SPACE -> spaces = true;
                default -> {
                    numbers.next(text.codePoints[i], as, before, spaces);
                    before = as;
                    beforeAt = i;
                    spaces = false;
                }
            }
        }
        costs[text.length] = FORCED;
    }

    private float cost(CharClass before, int beforeAt, boolean spaces, int at, Numbers numbers, boolean[] links) {
        CharClass as = text.classes[at];
        int codePoint = text.codePoints[at];
        switch (as) {
            // These stay in the line they end, and beside a joiner nothing ends.
            case SPACE, FEED, GAP, GLUE, CLOSE, TRAILER, DASH, STOP, CLOSE_ASCII, SLASH, POSTFIX -> {
                return NONE;
            }
            default -> {
                // depends on what stands before
            }
        }
        switch (before) {
            case OPEN, OPEN_ASCII, PREFIX, GLUE -> {
                return NONE;
            }
            case FEED -> {
                // only spaces since the paragraph's begin
                return NONE;
            }
            default -> {
                // depends on both
            }
        }
        if (numbers.continuesWith(codePoint, as, spaces)) {
            return NONE;
        }
        if (spaces || before == CharClass.GAP) {
            return 0;
        }
        if (isWord(before) && isWord(as)) {
            return withinWord(before, beforeAt, as, at, links);
        }
        if (as == CharClass.HYPHEN) {
            return NONE;
        }
        if (as == CharClass.DIGIT) {
            int last = text.codePoints[beforeAt];
            // 国办发〔2021〕30号, 第3条
            return last == '〕' || last == '第' ? UNWELCOME : 0;
        }
        return 0;
    }

    private float withinWord(CharClass before, int beforeAt, CharClass as, int at, boolean[] links) {
        if (links[at] && links[beforeAt]) {
            return Links.cost(text.codePoints[beforeAt], text.codePoints[at]);
        }
        boolean separator = before == CharClass.HYPHEN || before == CharClass.SLASH;
        boolean afterLetter = beforeAt > 0 && text.classes[beforeAt - 1] == CharClass.LETTER;
        return separator && afterLetter && as == CharClass.LETTER ? UNWELCOME : NONE;
    }

    private static boolean isWord(CharClass as) {
        return switch (as) {
            case LETTER, DIGIT, STOP, OPEN_ASCII, CLOSE_ASCII, QUOTE, HYPHEN, SLASH, PREFIX, POSTFIX -> true;
            default -> false;
        };
    }

    private boolean widens(CharClass before, CharClass last, int at, CharClass as) {
        if (as == CharClass.SPACE || as == CharClass.FEED || as == CharClass.GAP) {
            return false;
        }
        if (last == CharClass.SPACE || text.codePoints[at - 1] == 0xA0) {
            return true;
        }
        if (before == CharClass.DASH && as == CharClass.DASH) {
            return false;
        }
        return before.chinese || as.chinese && before != CharClass.FEED;
    }

    /**
     * Makes places to break out of every piece that is wider than a line, so that a line is always found.
     *
     * @param from where the text begins
     * @param to where it ends
     * @param firstWidth the width of the first line
     * @param width the width of the others
     */
    void breakWhatIsWider(int from, int to, double firstWidth, double width) {
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (costs[i] < NONE || i == to) {
                int end = text.visibleEnd(start, i);
                double narrowest = text.width(start, end) - text.slack(start, end);
                if (narrowest > (start == from ? firstWidth : width)) {
                    breakAnywhere(start, i);
                }
                start = i;
            }
        }
    }

    private void breakAnywhere(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            CharClass as = text.classes[i];
            CharClass before = text.classes[i - 1];
            if (as == CharClass.MARK || text.codePoints[i - 1] == 0x200D || before == CharClass.FEED) {
                continue;
            }
            switch (as) {
                case SPACE, FEED, GAP, GLUE -> {
                    continue;
                }
                case CLOSE, TRAILER, DASH, STOP, CLOSE_ASCII, POSTFIX -> {
                    costs[i] = DISASTER;
                }
                default ->
                    costs[i] = switch (before) {
                        case OPEN, OPEN_ASCII, PREFIX, GLUE -> DISASTER;
                        default -> EMERGENCY;
                    };
            }
        }
    }

    /** What has been read of a number and its unit. */
    private static final class Numbers {

        private enum State {
            NONE,
            NUMBER,
            /** A dash or the like after a number. */
            RANGE,
            MAGNITUDE,
            UNIT
        }

        private State state = State.NONE;
        private int last;

        /** Whether a character belongs to the number before it. */
        boolean continuesWith(int codePoint, CharClass as, boolean spaces) {
            return (!spaces || as == CharClass.IDEOGRAPH) && after(codePoint, as) != State.NONE;
        }

        void next(int codePoint, CharClass as, CharClass before, boolean spaces) {
            State next = spaces && as == CharClass.DIGIT ? State.NONE : after(codePoint, as);
            state = next == State.NONE && as == CharClass.DIGIT ? State.NUMBER : next;
            last = codePoint;
        }

        private State after(int codePoint, CharClass as) {
            return switch (state) {
                case NONE -> State.NONE;
                case NUMBER ->
                    switch (as) {
                        case DIGIT, STOP, SLASH, POSTFIX -> State.NUMBER;
                        case DASH, TRAILER, HYPHEN -> State.RANGE;
                        case IDEOGRAPH -> ofUnit(codePoint);
                        default -> State.NONE;
                    };
                case RANGE -> as == CharClass.DIGIT ? State.NUMBER : State.NONE;
                case MAGNITUDE -> as == CharClass.IDEOGRAPH ? ofUnit(codePoint) : State.NONE;
                case UNIT -> isPair(last, codePoint) ? State.UNIT : State.NONE;
            };
        }

        private static State ofUnit(int codePoint) {
            if (MAGNITUDES.indexOf(codePoint) >= 0) {
                return State.MAGNITUDE;
            }
            return UNITS.indexOf(codePoint) >= 0 ? State.UNIT : State.NONE;
        }

        private static boolean isPair(int first, int second) {
            for (int i = 0; i < PAIRS.length(); i += 2) {
                if (PAIRS.charAt(i) == first && PAIRS.charAt(i + 1) == second) {
                    return true;
                }
            }
            return false;
        }
    }
}
