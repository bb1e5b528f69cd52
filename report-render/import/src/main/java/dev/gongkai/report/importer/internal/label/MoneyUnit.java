package dev.gongkai.report.importer.internal.label;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The unit of money that a label or a text says (金额单位), such as 万元. */
public final class MoneyUnit {

    private static final Pattern UNIT =
            Pattern.compile("(?:(?<=[(:/、,])|^)(?:人民币)?((?:[十百千万亿]|百万|千万)?元)(?=[)/;、,.]|$)");
    private static final Pattern BRACKETED = Pattern.compile("\\((?:单位:?)?(?:人民币)?[^()]{0,2}元\\)$");

    private MoneyUnit() {}

    /** The unit that a text says in brackets, or behind a colon. */
    public static Optional<String> of(String text) {
        Matcher unit = UNIT.matcher(Folded.fold(text));
        return unit.find() ? Optional.of(unit.group(1)) : Optional.empty();
    }

    /** Whether a text says another unit than a label, or one where the label has none but the form's 万元. */
    public static boolean differs(String text, String label) {
        Optional<String> unit = of(text);
        return unit.isPresent() && !unit.get().equals(of(label).orElse("万元"));
    }

    /** A folded text without a unit in brackets at its end. */
    static String without(String folded) {
        return BRACKETED.matcher(folded).replaceFirst("");
    }
}
