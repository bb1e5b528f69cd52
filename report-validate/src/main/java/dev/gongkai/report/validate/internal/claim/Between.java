package dev.gongkai.report.validate.internal.claim;

import dev.gongkai.report.validate.text.NumberInText;
import java.util.regex.Pattern;

/** The words between two numbers of a text. */
final class Between {

    private Between() {}

    /** Whether they are of a form. Two numbers may share one place, 没有复议、诉讼, and have nothing between them. */
    static boolean is(Pattern form, String text, NumberInText first, NumberInText second) {
        return second.start() >= first.end()
                && form.matcher(text).region(first.end(), second.start()).matches();
    }
}
