package dev.gongkai.report.validate.text;

import java.util.List;

/** Finds numbers in Chinese text (文中数字识别). */
public final class ChineseNumbers {

    private ChineseNumbers() {}

    /**
     * Finds the numbers of a text, in time linear to its length.
     *
     * @param text the text
     * @return the numbers in order, also those that are no counts
     */
    public static List<NumberInText> scan(String text) {
        return new NumberScanner(new CompactText(text)).scan();
    }
}
