package dev.gongkai.report.validate;

import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words of the report with their place: a passage, or what stands outside the parts' text, such as the title.
 *
 * @param text the words
 * @param base where they stand
 * @param kind what kind of passage it is, or null where it is none
 * @param part the part, or null
 */
record Words(
        String text,
        Place base,
        Passage.@Nullable Kind kind,
        @Nullable Part part) {

    /** The marks that end a sentence or a clause of a list. */
    static final String SENTENCE_ENDS = "。；！？;!?\n";

    /** All words of the report, also title, headings, address and remarks in cells. */
    static List<Words> of(Subject subject) {
        Report report = subject.report();
        List<Words> all = new ArrayList<>();
        add(all, report.givenTitle(), "/title", "标题");
        Agency agency = report.agency();
        add(all, agency.name(), "/agency/name", "机关名称");
        add(all, agency.address(), "/agency/address", "机关地址");
        report.givenHeadings()
                .forEach((part, text) ->
                        all.add(new Words(text, Place.of("/headings/" + part.key(), "“" + text + "”"), null, part)));
        for (Passage passage : subject.passages()) {
            all.add(new Words(passage.text(), passage.place(), passage.kind(), passage.part()));
        }
        for (Part part : Part.values()) {
            if (part.isTable()) {
                report.table(part).cells().forEach((key, cell) -> {
                    if (cell.remark() != null) {
                        Place place = Place.of(report.form(), key);
                        all.add(new Words(
                                cell.remark(), Place.of(place.pointer() + "/remark", place.text()), null, part));
                    }
                });
            }
        }
        if (report.signature() != null) {
            add(all, report.signature().agency(), "/signature/agency", "落款");
        }
        return all;
    }

    private static void add(List<Words> all, @Nullable String text, String pointer, String name) {
        if (text != null) {
            all.add(new Words(text, Place.of(pointer, name), null, null));
        }
    }

    Place place(int start, int end) {
        return base.at(new TextSpan(start, end));
    }

    /** Whether the words stand in the text before the first part. */
    boolean isPreamble() {
        return kind != null && part == null;
    }

    /** What stands before a position in the same sentence, not more than some characters. */
    static String before(String text, int position, int most) {
        int start = position;
        while (start > 0 && position - start < most && SENTENCE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return text.substring(start, position);
    }

    static boolean hasAny(String text, List<String> words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    static boolean startsWithAny(String text, int from, List<String> words) {
        for (String word : words) {
            if (text.startsWith(word, from)) {
                return true;
            }
        }
        return false;
    }

    /** Clauses, without the marks between them. */
    static List<String> clauses(String text) {
        List<String> clauses = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || "，。；：、！？,;:!?（）()".indexOf(text.charAt(i)) >= 0) {
                if (i > start) {
                    clauses.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return clauses;
    }

    /** The words without the number before them and without marks and white space around them. */
    static String core(String text) {
        int start = 0;
        Numbering number = Numbering.of(text);
        if (number != null) {
            start = number.end();
        }
        int end = text.length();
        while (end > start && isMark(text.charAt(end - 1))) {
            end--;
        }
        while (start < end && isMark(text.charAt(start))) {
            start++;
        }
        return text.substring(start, end);
    }

    /** Whether words say that there is nothing: 无. */
    static boolean isNothing(String text) {
        String core = core(text);
        return core.isEmpty()
                || List.of("无", "暂无", "没有", "不存在", "无问题", "没有问题", "暂无问题", "不存在问题", "无内容", "/")
                        .contains(core);
    }

    private static boolean isMark(char c) {
        return isSpace(c) || "。，；：、！？,.;:!?—-…“”\"".indexOf(c) >= 0;
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static boolean isHan(char c) {
        return Character.isSurrogate(c) || Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN && c != '々';
    }

    /** A full-width letter, digit or mark as the half-width one; any other character as it is. */
    static char narrow(char c) {
        return c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
    }

    static boolean isDigit(char c) {
        char n = narrow(c);
        return n >= '0' && n <= '9';
    }

    static boolean isLatin(char c) {
        char n = narrow(c);
        return n >= 'a' && n <= 'z' || n >= 'A' && n <= 'Z';
    }
}
