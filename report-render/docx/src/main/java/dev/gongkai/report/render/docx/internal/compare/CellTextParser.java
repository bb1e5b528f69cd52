package dev.gongkai.report.render.docx.internal.compare;

import dev.gongkai.report.internal.PrintableText;
import dev.gongkai.report.model.Cell;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands in a number cell: 22, １２３, 1,234, 22（其中修订16件）. */
final class CellTextParser {

    private static final Pattern NUMBER =
            Pattern.compile("([+-]?)([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,40})(\\.[0-9]{1,40})?");

    private static final Pattern BRACKET = Pattern.compile("[（(]");
    private static final Pattern BREAK_IN_WORDS = Pattern.compile("(?<=[!-~０-９])\n(?=[!-~０-９])");

    private CellTextParser() {}

    /** The cell; empty where there is no number before the brackets, or something behind them. */
    static Optional<Cell> parse(String text) {
        String[] halves = BRACKET.split(PrintableText.strip(text), 2);
        String number = PrintableText.strip(halves[0]);
        String remark = null;
        if (halves.length > 1) {
            String rest = PrintableText.strip(halves[1]);
            if (!rest.endsWith("）") && !rest.endsWith(")")) {
                return Optional.empty();
            }
            // In one line; a number does not grow by one that stands on the next line.
            String lines = rest.substring(0, rest.length() - 1);
            remark = BREAK_IN_WORDS.matcher(lines).replaceAll(" ").replace("\n", "");
            if (PrintableText.isBlank(remark)) {
                return Optional.empty();
            }
        }
        Matcher matcher = NUMBER.matcher(halfWidth(number));
        if (!number.isEmpty() && !matcher.matches()) {
            return Optional.empty();
        }
        try {
            BigDecimal value =
                    number.isEmpty() ? null : new BigDecimal(matcher.group().replace(",", ""));
            return Optional.of(new Cell(value, remark));
        } catch (IllegalArgumentException e) {
            // More digits than a cell may have.
            return Optional.empty();
        }
    }

    /** Digits and signs as they are typed with a Chinese keyboard, in their plain form. */
    static String halfWidth(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(
                    c >= '０' && c <= '９'
                            ? (char) (c - '０' + '0')
                            : switch (c) {
                                case '，' -> ',';
                                case '．' -> '.';
                                case '－', '−', '–' -> '-';
                                case '＋' -> '+';
                                case '／' -> '/';
                                default -> c;
                            });
        }
        return plain.toString();
    }
}
