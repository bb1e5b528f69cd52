package dev.gongkai.report.consolidation;

import dev.gongkai.report.Message;
import dev.gongkai.report.consolidation.MalformedRegisterException.RegisterProblem;
import dev.gongkai.report.internal.PrintableText;
import dev.gongkai.report.model.Agency;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a register of agencies, and says of every line what is wrong with it. */
final class RegisterReader {

    private static final List<String> COLUMNS = List.of("code", "name", "kind", "level", "superior");

    private static final Message NONE = new Message("名录中没有机关", "no agency in the register");

    private final List<RegisterProblem> problems = new ArrayList<>();
    private final List<Agency> agencies = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();

    private RegisterReader() {}

    static List<Agency> read(Path file) throws IOException {
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new MalformedRegisterException(List.of(new RegisterProblem(
                    0, new Message("应为 UTF-8 编码（在 Excel 中另存为“CSV UTF-8”）", "must be in UTF-8 (Excel: “CSV UTF-8”)"))));
        }
    }

    static List<Agency> parse(String csv) throws MalformedRegisterException {
        RegisterReader reader = new RegisterReader();
        reader.rows(csv);
        reader.problems.addAll(RegisterCheck.problems(reader.agencies, reader.lines::get));
        if (!reader.problems.isEmpty()) {
            reader.problems.sort(Comparator.comparingInt(RegisterProblem::line));
            throw new MalformedRegisterException(reader.problems);
        }
        return reader.agencies;
    }

    private void problem(int line, String zh, String en) {
        problems.add(new RegisterProblem(line, new Message(zh, en)));
    }

    private void rows(String csv) throws MalformedRegisterException {
        List<CsvRows.Row> rows;
        try {
            rows = CsvRows.of(csv);
        } catch (CsvRows.BadCsvException e) {
            throw new MalformedRegisterException(List.of(new RegisterProblem(
                    e.line(),
                    e.isOpen()
                            ? new Message("引号没有结束", "a quotation mark is never closed")
                            : new Message("引号的位置有误；含有引号的文字应整个放在引号中，其中的引号写两次", "a quotation mark in a wrong place"))));
        }
        if (rows.isEmpty()) {
            throw new MalformedRegisterException(List.of(new RegisterProblem(0, NONE)));
        }
        List<String> head = rows.get(0).fields();
        if (!new HashSet<>(head).equals(new HashSet<>(COLUMNS)) || head.size() != COLUMNS.size()) {
            throw new MalformedRegisterException(List.of(new RegisterProblem(
                    rows.get(0).line(),
                    new Message(
                            "首行应为 " + String.join(",", COLUMNS) + "，实为 " + String.join(",", head),
                            "the first line must be " + String.join(",", COLUMNS) + ", not "
                                    + String.join(",", head)))));
        }
        if (rows.size() == 1) {
            problems.add(new RegisterProblem(0, NONE));
        }
        for (CsvRows.Row row : rows.subList(1, rows.size())) {
            if (row.fields().size() == head.size()) {
                agency(row, head);
            } else {
                problem(
                        row.line(),
                        "应有 " + head.size() + " 栏，实有 " + row.fields().size() + " 栏",
                        head.size() + " fields expected, not " + row.fields().size());
            }
        }
    }

    private void agency(CsvRows.Row row, List<String> head) {
        Function<String, String> field = name -> row.fields().get(head.indexOf(name));
        Optional<Agency.Kind> kind = key(row.line(), "kind", field, Agency.Kind.values(), Agency.Kind::key);
        Optional<Agency.Level> level = key(row.line(), "level", field, Agency.Level.values(), Agency.Level::key);
        String superior = field.apply("superior");
        boolean code = isText(row.line(), "code", field.apply("code"));
        boolean name = isText(row.line(), "name", field.apply("name"));
        if (code && name && (superior.isEmpty() || isText(row.line(), "superior", superior))) {
            // Also one of a wrong kind: those below it are right about who is above them.
            agencies.add(Agency.builder(field.apply("name"))
                    .code(field.apply("code"))
                    .kind(kind.orElse(null))
                    .level(level.orElse(null))
                    .superior(superior.isEmpty() ? null : superior)
                    .build());
            lines.add(row.line());
        }
    }

    private boolean isText(int line, String column, String text) {
        if (PrintableText.isBlank(text)) {
            problem(
                    line,
                    column + (text.isEmpty() ? " 不能空白" : " 不能只有空格"),
                    column + (text.isEmpty() ? " must not be blank" : " must not be of blanks alone"));
            return false;
        }
        Optional<Message> wrong = PrintableText.problemOfLine(text);
        wrong.ifPresent(why -> problem(line, column + "：" + why.zh(), column + ": " + why.en()));
        return wrong.isEmpty();
    }

    private <T> Optional<T> key(
            int line, String column, Function<String, String> field, T[] values, Function<T, String> key) {
        String text = field.apply(column);
        Optional<T> value =
                Stream.of(values).filter(each -> key.apply(each).equals(text)).findFirst();
        if (value.isEmpty() && !text.isEmpty()) {
            String known = Stream.of(values).map(key).collect(Collectors.joining("、"));
            problem(
                    line,
                    column + " 应为 " + known + " 之一或留空，实为 " + text,
                    column + " must be one of " + known.replace("、", ", ") + " or empty, not " + text);
        }
        return value;
    }
}
