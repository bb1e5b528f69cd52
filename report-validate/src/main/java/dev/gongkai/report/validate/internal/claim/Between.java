package dev.gongkai.report.validate.internal.claim;

import dev.gongkai.report.validate.text.NumberInText;
import java.util.List;
import java.util.regex.Pattern;

/** The words between two numbers of a text. */
final class Between {

    /** So many numbers before or behind one are looked at. */
    static final int NEAR = 40;

    private Between() {}

    /** The place of a number, or of one that shares its place, among those of a passage. */
    static int indexOf(List<NumberInText> numbers, NumberInText number) {
        int low = 0;
        int high = numbers.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbers.get(middle).start() < number.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether they are of a form. Two numbers may share one place, 没有复议、诉讼, and have nothing between them. */
    static boolean is(Pattern form, String text, NumberInText first, NumberInText second) {
        return second.start() >= first.end()
                && form.matcher(text).region(first.end(), second.start()).matches();
    }
}
