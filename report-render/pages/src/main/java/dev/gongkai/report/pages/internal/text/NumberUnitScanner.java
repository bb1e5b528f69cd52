package dev.gongkai.report.pages.internal.text;

/** Reads a text character by character and knows whether the next one belongs to a number and its unit (数字与单位). */
final class NumberUnitScanner {

    private enum State {
        NONE,
        NUMBER,
        /** A dash or the like after a number. */
        RANGE,
        MAGNITUDE,
        UNIT
    }

    private static final String MAGNITUDES = "万亿千百十余多几";

    private static final String UNITS =
            "年月日时分秒岁天周季元角号件条次项个份篇章节款类批例宗期届起场部卷册组队套台辆架艘座栋幢室楼间层级" + "人名位户家户处所门站点线国省市县区镇乡村米里吨克斤厘毫公平亩小倍度版种步页";

    /** Units of two characters; their first ones are among the others. */
    private static final String PAIRS = "个月人次件次场次年度年级小时分钟公里公斤公顷公分平方方米毫米厘米";

    private State state = State.NONE;
    private int last;

    /** Whether a character belongs to the number before it, from which spaces may separate a unit. */
    boolean continueWith(int codePoint, CharacterClass as, boolean spaces) {
        return state != State.NONE && (!spaces || as == CharacterClass.IDEOGRAPH) && after(codePoint, as) != State.NONE;
    }

    /** Reads a character. */
    void next(int codePoint, CharacterClass as, boolean spaces) {
        State next = spaces && as == CharacterClass.DIGIT ? State.NONE : after(codePoint, as);
        state = next == State.NONE && as == CharacterClass.DIGIT ? State.NUMBER : next;
        last = codePoint;
    }

    private State after(int codePoint, CharacterClass as) {
        return switch (state) {
            case NONE -> State.NONE;
            case NUMBER ->
                switch (as) {
                    case DIGIT, STOP, SLASH, POSTFIX -> State.NUMBER;
                    case DASH, TRAILER, HYPHEN -> State.RANGE;
                    // 1．5
                    case CLOSE -> codePoint == '．' ? State.RANGE : State.NONE;
                    case IDEOGRAPH -> unit(codePoint);
                    default -> State.NONE;
                };
            case RANGE -> as == CharacterClass.DIGIT ? State.NUMBER : State.NONE;
            case MAGNITUDE -> as == CharacterClass.IDEOGRAPH ? unit(codePoint) : State.NONE;
            case UNIT -> isPair(last, codePoint) ? State.UNIT : State.NONE;
        };
    }

    private static State unit(int codePoint) {
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
