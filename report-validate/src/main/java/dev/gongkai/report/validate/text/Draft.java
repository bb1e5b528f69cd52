package dev.gongkai.report.validate.text;

import java.math.BigDecimal;

/** A number that was found; its sentence is known only when that ends. */
final class Draft {
    final int start;
    final int end;
    final BigDecimal value;
    final String unit;
    final NumberInText.Kind kind;
    final NumberInText.Exactness exactness;
    final String subject;
    /** Whether a range goes on behind it: the 3 of 3至5件. */
    final boolean openRange;

    Draft(
            int start,
            int end,
            BigDecimal value,
            String unit,
            NumberInText.Kind kind,
            NumberInText.Exactness exactness,
            String subject,
            boolean openRange) {
        this.start = start;
        this.end = end;
        this.value = value;
        this.unit = unit;
        this.kind = kind;
        this.exactness = exactness;
        this.subject = subject;
        this.openRange = openRange;
    }

    /** Whether it is a quantity: its clause goes on to another subject behind it. */
    boolean isQuantity() {
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
