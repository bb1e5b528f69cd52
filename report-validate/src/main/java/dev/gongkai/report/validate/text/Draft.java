package dev.gongkai.report.validate.text;

import java.math.BigDecimal;

/**
 * A number that was found; its sentence is known only when that ends.
 *
 * @param openRange whether a range goes on behind it: the 3 of 3至5件
 */
record Draft(
        int start,
        int end,
        BigDecimal value,
        String unit,
        NumberInText.Kind kind,
        NumberInText.Exactness exactness,
        String subject,
        boolean openRange) {

    /** Whether it is a quantity: its clause goes on to another subject behind it. */
    boolean isQuantity() {
        return isQuantity(kind);
    }

    static boolean isQuantity(NumberInText.Kind kind) {
        return switch (kind) {
            case COUNT, CHANGE, RATE -> true;
            case ORDINAL, DATE, REFERENCE, CONTACT, NAME -> false;
        };
    }

    NumberInText in(CompactText text, TextSpan sentence) {
        return new NumberInText(
                text.origin(start), text.originOfEnd(end), value, unit, kind, exactness, subject, sentence);
    }
}
