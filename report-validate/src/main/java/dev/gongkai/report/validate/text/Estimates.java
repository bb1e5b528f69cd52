package dev.gongkai.report.validate.text;

import dev.gongkai.report.validate.text.NumberInText.Exactness;

/** Reads the words before a number that make it an estimate: 约, 至少, 不足, and the 数 of 数十. */
record Estimates(CompactText text) {

    /** The length of the words that end here and make what follows an estimate, 0 where none do. */
    int lengthBefore(int start) {
        if (Vocabulary.NO_ESTIMATE.lengthBefore(text, start) > 0) {
            return 0;
        }
        int about = Vocabulary.ABOUT_BEFORE.lengthBefore(text, start);
        int more = Vocabulary.AT_LEAST_BEFORE.lengthBefore(text, start);
        int less = Vocabulary.AT_MOST_BEFORE.lengthBefore(text, start);
        return Math.max(Math.max(about, scaleBefore(start)), Math.max(more, less));
    }

    /** The length of the 数 of 数十, the 上 of 上百. */
    private int scaleBefore(int start) {
        boolean scale = NumeralReader.isChinese(text.at(start)) && !NumeralReader.isChineseDigit(text.at(start));
        return scale ? Vocabulary.SCALE_BEFORE.lengthBefore(text, start) : 0;
    }

    /**
     * How exactly the number is meant that begins here.
     *
     * @param after what stands behind it says
     */
    Exactness of(int start, Exactness after) {
        int length = lengthBefore(start);
        if (length == 0) {
            return after;
        }
        if (Vocabulary.ABOUT_BEFORE.lengthBefore(text, start) == length) {
            return Exactness.ABOUT;
        }
        return Vocabulary.AT_MOST_BEFORE.lengthBefore(text, start) == length ? Exactness.AT_MOST : Exactness.AT_LEAST;
    }
}
