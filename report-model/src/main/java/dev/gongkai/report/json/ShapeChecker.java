package dev.gongkai.report.json;

import dev.gongkai.report.MalformedJsonException.JsonProblem;
import dev.gongkai.report.Message;
import dev.gongkai.report.internal.PrintableText;
import dev.gongkai.report.json.internal.Json;
import dev.gongkai.report.json.internal.Json.Kind;
import dev.gongkai.report.model.Cell;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compares a document with its shape and names each place where they differ. */
final class ShapeChecker implements Shape.Visitor<Void> {

    /** More are not listed: so many problems have one cause. */
    static final int MAX_PROBLEMS = 100;

    /** Enough for the longest name with each byte of it written as %XX. */
    private static final int MAX_DATA_HEAD = 6_100;

    private static final Pattern DATE = Pattern.compile("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}");
    private static final Pattern DATA_HEAD = Pattern.compile(Shape.Data.DATA_HEAD);

    private final List<JsonProblem> problems = new ArrayList<>();

    /** Where the value stands; made longer and shorter on the way, for few documents have a problem to name. */
    private final StringBuilder pointer;

    private Json value;

    private ShapeChecker(Json value, String pointer) {
        this.value = value;
        this.pointer = new StringBuilder(pointer);
    }

    static void check(Json root, String pointer, Shape shape) throws MalformedReportException {
        ShapeChecker checker = new ShapeChecker(root, pointer);
        shape.accept(checker);
        if (!checker.problems.isEmpty()) {
            throw new MalformedReportException(checker.problems);
        }
    }

    private void descend(Json child, String name, Shape shape) {
        int length = pointer.length();
        Json parent = value;
        pointer.append('/').append(escaped(name));
        value = child;
        shape.accept(this);
        value = parent;
        pointer.setLength(length);
    }

    private String child(String name) {
        return pointer + "/" + escaped(name);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private void problem(Json at, String where, String zh, String en) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(new JsonProblem(where, at.line(), at.column(), new Message(zh, en)));
        }
    }

    private void problem(String zh, String en) {
        problem(value, pointer.toString(), zh, en);
    }

    private boolean is(Kind kind) {
        if (value.kind() == kind) {
            return true;
        }
        expected(kind.zh, kind.en);
        return false;
    }

    private void expected(String zh, String en) {
        String shown = switch (value.kind()) {
            case STRING -> " \"" + shortened(value.text()) + "\"";
            case NUMBER, BOOLEAN -> " " + shortened(value.text());
            case NULL, OBJECT, ARRAY -> "";
        };
        String found = value.kind() == Kind.BOOLEAN ? shown : " " + value.kind().en + shown;
        problem("应为" + zh + "，实为" + value.kind().zh + shown, "expected " + en + ", found" + found);
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= 20
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 20)) + "…";
    }

    @Override
    public Void object(Shape.Fields shape) {
        if (!is(Kind.OBJECT)) {
            return null;
        }
        Json object = value;
        for (Map.Entry<String, Json> entry : object.fields().entrySet()) {
            String name = entry.getKey();
            Shape.Field field = shape.fields().get(name);
            if (field == null) {
                unknown(entry.getValue(), name, shape);
            } else if (entry.getValue().kind() != Kind.NULL || !field.nullable()) {
                descend(entry.getValue(), name, field.shape());
            }
        }
        shape.fields().forEach((name, field) -> {
            if (field.required() && !object.fields().containsKey(name)) {
                problem(
                        object,
                        child(name),
                        "缺少字段 \"" + name + "\"（" + field.description() + "）",
                        "the field \"" + name + "\" is missing");
            }
        });
        return null;
    }

    private void unknown(Json at, String name, Shape.Fields shape) {
        String close = closest(name, shape);
        problem(
                at,
                child(name),
                "未知字段 \"" + shortened(name) + "\"" + (close.isEmpty() ? "" : "，是否为 \"" + close + "\"？"),
                "unknown field \"" + shortened(name) + "\"" + (close.isEmpty() ? "" : ", is it \"" + close + "\"?"));
    }

    private static String closest(String name, Shape.Fields shape) {
        String best = "";
        int least = 3;
        for (String known : shape.fields().keySet()) {
            int distance = distance(name, known, least);
            if (distance < least) {
                least = distance;
                best = known;
            }
        }
        return best;
    }

    /** The number of letters to change, case aside, as far as it is below a limit. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
                int cost = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1));
                diagonal = row[j];
                row[j] = cost;
            }
        }
        return row[b.length()];
    }

    @Override
    public Void list(Shape.ListOf shape) {
        if (is(Kind.ARRAY)) {
            items(shape.item());
        }
        return null;
    }

    private void items(Shape item) {
        Json list = value;
        for (int i = 0; i < list.items().size(); i++) {
            descend(list.items().get(i), Integer.toString(i), item);
        }
    }

    @Override
    public Void matrix(Shape.Matrix shape) {
        if (!is(Kind.ARRAY)) {
            return null;
        }
        if (value.items().isEmpty()) {
            problem("表格至少一行", "a table has at least one row");
            return null;
        }
        Json first = value.items().get(0);
        int columns = first.items().size();
        Json matrix = value;
        Shape.ListOf rowShape = new Shape.ListOf(shape.item());
        for (int i = 0; i < matrix.items().size(); i++) {
            Json row = matrix.items().get(i);
            descend(row, Integer.toString(i), rowShape);
            int size = row.items().size();
            if (size > shape.maxColumns()) {
                problem(
                        row,
                        pointer + "/" + i,
                        "表格至多 " + shape.maxColumns() + " 列，此行 " + size + " 格",
                        "at most " + shape.maxColumns() + " columns, this row has " + size + " cells");
            }
            // Where the first row is none, there is nothing to compare the others with.
            boolean differs = first.kind() == Kind.ARRAY && size != columns;
            if (row.kind() == Kind.ARRAY && (size == 0 || differs)) {
                problem(
                        row,
                        pointer + "/" + i,
                        size == 0 ? "表格的一行至少一格" : "表格各行应等长：首行 " + columns + " 格，此行 " + size + " 格",
                        size == 0
                                ? "a row has at least one cell"
                                : "all rows are of the same length: the first has " + columns + " cells, this one "
                                        + size);
            }
        }
        return null;
    }

    @Override
    public Void text(Shape.Text shape) {
        if (!is(Kind.STRING)) {
            return null;
        }
        String text = value.text();
        if (shape.filled() && PrintableText.isBlank(text)) {
            problem("不能为空白；没有内容时请省略该字段", "must not be blank; leave the field out where there is nothing to say");
        } else {
            Optional<Message> wrong =
                    shape.lines() ? PrintableText.problemOfLines(text) : PrintableText.problemOfLine(text);
            wrong.ifPresent(m -> problem(m.zh(), m.en()));
        }
        return null;
    }

    @Override
    public Void data(Shape.Data shape) {
        if (!is(Kind.STRING)) {
            return null;
        }
        String text = value.text();
        if (text.length() > shape.maxLength()) {
            problem(
                    "至多 " + shape.maxLength() + " 个字符，实有 " + text.length() + " 个",
                    "at most " + shape.maxLength() + " characters, found " + text.length());
        } else if (text.startsWith("data:")) {
            int comma = text.indexOf(',');
            if (comma < 0
                    || comma > MAX_DATA_HEAD
                    || !DATA_HEAD.matcher(text.substring(0, comma + 1)).matches()) {
                problem(
                        "data: 地址应以 data:image/png;base64, 或 data:image/jpeg;base64, 开头",
                        "a data: address begins with data:image/png;base64, or data:image/jpeg;base64,");
            }
        } else if (!PrintableText.isFileName(text)) {
            problem(
                    "图片应为报告文件所在文件夹内的文件名或 data: 地址，不能是绝对路径、上级文件夹或网址",
                    "a figure is a file within the report's folder or a data: address, "
                            + "not an absolute path, a parent folder or a remote address");
        }
        return null;
    }

    @Override
    public Void date(Shape.Date shape) {
        if (!is(Kind.STRING)) {
            return null;
        }
        boolean valid = DATE.matcher(value.text()).matches();
        if (valid) {
            try {
                LocalDate.parse(value.text());
            } catch (DateTimeException e) {
                valid = false;
            }
        }
        if (!valid) {
            expected("日期（如 2022-01-27）", "a date such as 2022-01-27");
        }
        return null;
    }

    @Override
    public Void choice(Shape.Choice shape) {
        if (value.kind() != Kind.STRING || !shape.values().contains(value.text())) {
            List<String> values =
                    shape.values().stream().map(v -> "\"" + v + "\"").toList();
            expected(" " + either(values, "、", " 或 "), either(values, ", ", " or "));
        }
        return null;
    }

    @Override
    public Void integer(Shape.WholeNumber shape) {
        BigDecimal number = value.number();
        boolean valid = number != null
                && number.compareTo(BigDecimal.valueOf(shape.min())) >= 0
                && number.compareTo(BigDecimal.valueOf(shape.max())) <= 0
                && number.stripTrailingZeros().scale() <= 0;
        if (!valid) {
            expected(
                    " " + shape.min() + " 至 " + shape.max() + " 的整数",
                    "a whole number from " + shape.min() + " to " + shape.max());
        }
        return null;
    }

    @Override
    public Void number(Shape.AnyNumber shape) {
        if (!is(Kind.NUMBER)) {
            return null;
        }
        BigDecimal number = value.number();
        if (number != null
                && ((long) number.precision() - number.scale() > Cell.MAX_DIGITS || number.scale() > Cell.MAX_DIGITS)) {
            problem(
                    "小数点前后各至多 " + Cell.MAX_DIGITS + " 位",
                    "at most " + Cell.MAX_DIGITS + " digits before and after the decimal point");
        }
        return null;
    }

    @Override
    public Void alternatives(Shape.Alternatives shape) {
        Optional<Shape> fitting = fitting(shape);
        if (fitting.isPresent()) {
            fitting.get().accept(this);
        } else {
            List<Shape> shapes = shape.shapes();
            expected(
                    either(
                            shapes.stream()
                                    .map(s -> s.mark().isEmpty() ? s.kind().zh : "含 \"" + s.mark() + "\" 的对象")
                                    .toList(),
                            "、",
                            "或"),
                    either(
                            shapes.stream()
                                    .map(s -> s.mark().isEmpty() ? s.kind().en : "an object with \"" + s.mark() + "\"")
                                    .toList(),
                            ", ",
                            " or "));
        }
        return null;
    }

    /** What may stand in one place, as words: all but the last joined by commas. */
    private static String either(List<String> names, String comma, String or) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(comma, names.subList(0, last)) + or + names.get(last);
    }

    /** The only alternative of the value's kind, or the one whose mark it has. */
    private Optional<Shape> fitting(Shape.Alternatives alternatives) {
        Shape only = null;
        int sameKind = 0;
        for (Shape shape : alternatives.shapes()) {
            if (shape.kind() == value.kind()) {
                if (value.fields().containsKey(shape.mark())) {
                    return Optional.of(shape);
                }
                only = shape;
                sameKind++;
            }
        }
        return sameKind == 1 ? Optional.ofNullable(only) : Optional.empty();
    }
}
