package dev.gongkai.report.importer.internal.cell;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.Quantity;
import dev.gongkai.report.importer.internal.label.Folded;
import dev.gongkai.report.importer.internal.ledger.Unseen;
import dev.gongkai.report.internal.PrintableText;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.render.FileReading;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a number cell, read.
 *
 * @param cell the cell of the report, or null where it cannot be read
 * @param level how sure that is, or null where it stands there plainly
 * @param message what was assumed or found, or null
 * @param remarkFrom where the cell's remark begins in the text
 * @param remarkTo where it ends
 */
public record CellReading(
        @Nullable Cell cell,
        FileReading.@Nullable Certainty level,
        @Nullable Message message,
        int remarkFrom,
        int remarkTo) {

    private static final Pattern NUMBER = Pattern.compile(
            "([+-]*)((?:[1-9][0-9]{0,2}(?:,[0-9]{3})+(?![0-9])|0|[1-9][0-9]*)(?:\\.[0-9]+)?)(.*)", Pattern.DOTALL);
    private static final Pattern NOTHING = Pattern.compile("[-/\\\\_.…]+|无|空");
    private static final Pattern ZERO = Pattern.compile("[〇零]");

    /** Marks of notes behind a number. */
    private static final Pattern NOTED = Pattern.compile("[*※#①-⑳]+");

    private static final Pattern THOUSANDS = Pattern.compile("[1-9][0-9]{0,2}(?:\\s[0-9]{3})+");
    private static final Pattern COUNTED = Pattern.compile("[件个项条份宗次起人部家]");
    private static final Pattern MONEY = Pattern.compile("万元|亿元|元");
    private static final Pattern BRACKETS = Pattern.compile("(?:[件个项条份宗次起人部家]|万元)?\\((.+)\\)", Pattern.DOTALL);

    /** Whether a text is a number, perhaps with a unit or a remark, or a sign for none. */
    public static boolean isValue(String raw) {
        String text = Folded.fold(raw);
        if (NOTHING.matcher(text).matches() || ZERO.matcher(text).matches()) {
            return true;
        }
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            return text.matches("[0-9][0-9.,]*");
        }
        String rest = number.group(3);
        return rest.isEmpty()
                || COUNTED.matcher(rest).matches()
                || MONEY.matcher(rest).matches()
                || BRACKETS.matcher(rest).matches()
                || NOTED.matcher(rest).matches()
                || rest.matches("[0-9.,]+");
    }

    /** Reads a text. */
    public static CellReading of(String raw, Quantity quantity) {
        Folded folded = Folded.of(raw);
        String text = folded.text();
        if (text.isEmpty()) {
            return plain(
                    Cell.BLANK,
                    FileReading.Certainty.BLANK,
                    "原文此格为空，未作零处理",
                    "the cell is empty in the file; it is not taken for zero");
        }
        if (NOTHING.matcher(text).matches()) {
            String sign = shown(raw);
            return plain(
                    Cell.BLANK,
                    FileReading.Certainty.BLANK,
                    "原文此格写“" + sign + "”，按空白处理，未作零处理",
                    "the file has “" + sign + "” here, read as blank and not as zero");
        }
        if (ZERO.matcher(text).matches()) {
            String sign = shown(raw);
            return plain(
                    Cell.of(BigDecimal.ZERO),
                    FileReading.Certainty.ASSUMED,
                    "原文写作“" + sign + "”，按0读取",
                    "the file has “" + sign + "”, read as 0");
        }
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            return words(raw, text);
        }
        if (number.group(2).length() > 2 * Cell.MAX_DIGITS) {
            return unreadable(raw);
        }
        String sign = number.group(1);
        String spaced = inner(raw, folded.place(sign.length()), folded.end(number.end(2)));
        if (spaced.indexOf('\n') >= 0) {
            return doubted(
                    "原文此格有两行数字“" + shown(raw) + "”，未读入",
                    "the file has digits in several lines here, “" + shown(raw) + "”; not read");
        }
        BigDecimal value = new BigDecimal(number.group(2).replace(",", ""));
        value = sign.endsWith("-") ? value.negate() : value;
        if (sign.length() > 1 || value.scale() > Cell.MAX_DIGITS) {
            return unreadable(raw);
        }
        String rest = number.group(3);
        CellReading read = rest.isEmpty()
                ? new CellReading(Cell.of(value), null, null, 0, 0)
                : withRest(raw, folded, number.end(2), rest, value, quantity);
        if (read.level == null && !spaced.isEmpty()) {
            return THOUSANDS.matcher(inOne(raw)).matches()
                    ? plain(
                            Cell.of(value),
                            FileReading.Certainty.ASSUMED,
                            "数字以空格分节，合为" + value,
                            "digits are grouped by spaces, read as " + value)
                    : plain(
                            Cell.of(value),
                            FileReading.Certainty.DOUBTED,
                            "数字中间有空格“" + shown(raw) + "”，合为" + value,
                            "there are spaces among the digits, “" + shown(raw) + "”, read as " + value);
        }
        if (read.level == null && sign.equals("+") && quantity != Quantity.CHANGE) {
            return plain(
                    Cell.of(value),
                    FileReading.Certainty.ASSUMED,
                    "原文写作“" + shown(raw) + "”",
                    "the file has “" + shown(raw) + "”");
        }
        return read;
    }

    private static CellReading withRest(
            String raw, Folded folded, int at, String rest, BigDecimal value, Quantity quantity) {
        if (quantity != Quantity.AMOUNT && COUNTED.matcher(rest).matches()
                || quantity == Quantity.AMOUNT && rest.equals("万元")) {
            return plain(
                    Cell.of(value),
                    FileReading.Certainty.ASSUMED,
                    "去掉单位“" + rest + "”",
                    "left out the unit “" + rest + "”");
        }
        Matcher brackets = BRACKETS.matcher(rest);
        if (brackets.matches()) {
            int from = folded.place(at + brackets.start(1));
            int to = folded.end(at + brackets.end(1));
            return remarked(raw, from, to, value, null, null);
        }
        int from = folded.place(at);
        int to = folded.end(at + rest.length());
        if (MONEY.matcher(rest).matches()) {
            return remarked(
                    raw,
                    from,
                    to,
                    value,
                    FileReading.Certainty.DOUBTED,
                    new Message(
                            "原文单位是“" + rest + "”，与本列单位不同；数字照原样保留，未换算",
                            "the unit in the file is “" + rest + "”, not that of the column; the number is kept as it"
                                    + " stands, not converted"));
        }
        if (Character.isDigit(rest.charAt(0)) || rest.charAt(0) == '.' || rest.charAt(0) == ',') {
            return unreadable(raw);
        }
        return remarked(
                raw,
                from,
                to,
                value,
                FileReading.Certainty.DOUBTED,
                new Message("数字之后的“" + rest + "”保留为附注", "“" + rest + "” behind the number is kept as its remark"));
    }

    private static CellReading words(String raw, String text) {
        if (Character.isDigit(text.charAt(0))
                || text.codePoints().noneMatch(c -> Character.isLetter(c) || c > 0xFFFF)) {
            return unreadable(raw);
        }
        int from = 0;
        int to = raw.length();
        if (isBracketed(raw.strip())) {
            Folded folded = Folded.of(raw);
            from = folded.place(1);
            to = folded.end(text.length() - 1);
        }
        while (Unseen.is(raw.charAt(from))) {
            from++;
        }
        while (Unseen.is(raw.charAt(to - 1))) {
            to--;
        }
        String words = inOne(raw.substring(from, to));
        if (PrintableText.problemOfLine(words).isPresent()) {
            return unreadable(raw);
        }
        return new CellReading(
                new Cell(null, words),
                FileReading.Certainty.DOUBTED,
                new Message(
                        "此格没有数字，文字“" + shown(raw) + "”保留为附注",
                        "there is no number here; the words “" + shown(raw) + "” are kept as a remark"),
                from,
                to);
    }

    /** Whether the bracket with which a text begins is closed at its end, and not before. */
    private static boolean isBracketed(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' || c == '（' ? 1 : c == ')' || c == '）' ? -1 : 0;
            if (depth == 0) {
                return i > 1 && i == text.length() - 1;
            }
        }
        return false;
    }

    private static CellReading remarked(
            String raw,
            int from,
            int to,
            BigDecimal value,
            FileReading.@Nullable Certainty level,
            @Nullable Message message) {
        String words = inOne(raw.substring(from, to));
        return PrintableText.problemOfLine(words).isPresent() || Unseen.is(words)
                ? unreadable(raw)
                : new CellReading(new Cell(value, words), level, message, from, to);
    }

    private static CellReading unreadable(String raw) {
        return doubted("“" + shown(raw) + "”不是数字，未读入", "“" + shown(raw) + "” is no number; not read");
    }

    private static CellReading doubted(String zh, String en) {
        return new CellReading(null, FileReading.Certainty.DOUBTED, new Message(zh, en), 0, 0);
    }

    private static CellReading plain(Cell cell, FileReading.Certainty level, String zh, String en) {
        return new CellReading(cell, level, new Message(zh, en), 0, 0);
    }

    /** The white space among the characters. */
    private static String inner(String raw, int from, int to) {
        StringBuilder blanks = new StringBuilder();
        raw.substring(from, to).chars().filter(c -> Unseen.is((char) c)).forEach(c -> {
            if (c == '\n' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blanks.append((char) c);
            }
        });
        return blanks.toString();
    }

    /** White space as one blank each, for a line has no breaks. */
    private static String inOne(String raw) {
        return raw.strip().replaceAll("[\\s\\u00a0\\u3000]+", " ");
    }

    /** As it is quoted: in one line, and not too long. */
    public static String shown(String raw) {
        String line = inOne(raw);
        return line.codePointCount(0, line.length()) > 40
                ? line.substring(0, line.offsetByCodePoints(0, 40)) + "…"
                : line;
    }
}
