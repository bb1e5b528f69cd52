package dev.gongkai.report.validate.internal.content;

import dev.gongkai.report.validate.internal.words.Characters;
import dev.gongkai.report.validate.text.TextScan;
import dev.gongkai.report.validate.text.TextSpan;
import java.util.ArrayList;
import java.util.List;

/** Numbers that were left out, such as 信息  条, and years that are none, such as 202020年. */
final class LeftOutNumbers {

    private static final String COUNTERS = "条件次份篇期场宗个项家元人";

    /** Before a single blank and a counter only these are certain: blanks also come from a line that was broken. */
    private static final List<String> COUNTED = List.of(
            "申请", "信息", "文件", "提案", "建议", "诉讼", "复议", "通知", "答复", "解读", "会议", "培训", "共", "累计", "总计", "合计", "收到", "受理",
            "发布", "公开", "办理", "办结", "回复", "制发", "达", "数量", "案件", "参加", "参训", "组织", "涉及", "企业", "费用", "金额", "栏目", "账号",
            "走访");

    /** With the character before the blanks these counters are words. */
    private static final List<String> WORDS = List.of(
            "文件", "案件", "信件", "证件", "要件", "条件", "邮件", "软件", "硬件", "稿件", "附件", "办件", "来件", "事项", "专项", "各项", "多项", "单项",
            "款项", "选项", "有人", "个人", "国家", "专家", "大家", "日期", "定期", "本期", "长期", "逐条", "请人", "法人", "本人", "他人", "工人", "每个",
            "多个", "一个", "整个", "各个", "年份", "月份", "身份", "部份", "层次", "档次", "多次", "首次", "现场", "市场", "立场", "头条", "单元", "多元",
            "线条");

    /** Where even without a blank a number is missing. */
    private static final List<String> WITHOUT_BLANK = List.of("信息条", "共条", "共件", "共次", "共份", "共篇", "共期", "共宗");

    private LeftOutNumbers() {}

    /** Where a number should stand before a counter, a per cent sign, or in a date. */
    static List<TextSpan> numbers(TextScan scan) {
        if (!scan.hasAnyOf("%％") && !scan.hasAny(WITHOUT_BLANK) && !hasSpace(scan)) {
            return List.of();
        }
        String text = scan.text();
        List<TextSpan> found = new ArrayList<>();
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (COUNTERS.indexOf(c) >= 0 && isEnd(text, i + 1)) {
                int words = backOverSpaces(text, i);
                if (isGap(text, words, i)) {
                    found.add(new TextSpan(Math.max(0, words - 2), i + 1));
                }
            } else if (c == '%' || c == '％') {
                int words = backOverSpaces(text, i);
                if (words > 0 && Characters.isHan(text.charAt(words - 1)) && !isNumeral(text.charAt(words - 1))) {
                    found.add(new TextSpan(Math.max(0, words - 2), i + 1));
                }
            } else if (c == '年' || c == '月') {
                date(text, i, found);
            }
        }
        return found;
    }

    /** Only a blank, 信息条 or 共件 shows that a number was left out. */
    private static boolean hasSpace(TextScan scan) {
        for (int i = scan.next(0); i >= 0; i = scan.next(i + 1)) {
            if (Characters.isSpace(scan.text().charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** “年 月 日”, the numbers of a date left out. */
    private static void date(String text, int i, List<TextSpan> found) {
        int next = overSpaces(text, i + 1);
        char following = text.charAt(i) == '年' ? '月' : '日';
        if (next > i + 1 && next < text.length() && text.charAt(next) == following) {
            // “年 月报” has a word behind the blank.
            int behind = overSpaces(text, next + 1);
            boolean word = behind < text.length()
                    && Characters.isHan(text.charAt(behind))
                    && "日至起止前".indexOf(text.charAt(behind)) < 0;
            if (!word) {
                found.add(new TextSpan(i, next + 1));
            }
        }
    }

    private static boolean isGap(String text, int words, int counter) {
        if (words == 0 || !Characters.isHan(text.charAt(words - 1)) || isNumeral(text.charAt(words - 1))) {
            return false;
        }
        char before = text.charAt(words - 1);
        char unit = text.charAt(counter);
        int blanks = counter - words;
        if (blanks == 0) {
            // 信息条 and 共件 are no words.
            return "条".indexOf(unit) >= 0 && text.startsWith("信息", words - 2)
                    || before == '共' && "条件次份篇期宗".indexOf(unit) >= 0 && !text.startsWith("公共", words - 2);
        }
        if (WORDS.contains("" + before + unit)) {
            return false;
        }
        boolean other = "个项家元人".indexOf(unit) >= 0;
        return blanks > 1 && (!other || COUNTED.stream().anyMatch(word -> text.startsWith(word, words - word.length())))
                || "条件次份篇期场宗".indexOf(unit) >= 0
                        && COUNTED.stream().anyMatch(word -> text.startsWith(word, words - word.length()));
    }

    private static boolean isNumeral(char c) {
        return "一二两三四五六七八九十百千万亿零〇几数多余第每各某半".indexOf(c) >= 0;
    }

    private static boolean isEnd(String text, int at) {
        return at >= text.length() || "，。；、！？,;：:（()）".indexOf(text.charAt(at)) >= 0;
    }

    private static int backOverSpaces(String text, int at) {
        return Characters.beginOfRun(text, at, 40, Characters::isSpace);
    }

    private static int overSpaces(String text, int at) {
        return Characters.endOfRun(text, at, 40, Characters::isSpace);
    }

    /** Years of this century with digits too many or too few, and a year that stands twice. */
    static List<TextSpan> years(TextScan scan) {
        String text = scan.text();
        List<TextSpan> found = new ArrayList<>();
        int passed = 0;
        for (int i = scan.next(0); i >= 0; i = scan.next(i + 1)) {
            if (i < passed || !Characters.isDigit(text.charAt(i))) {
                continue;
            }
            int end = Characters.endOfRun(text, i, text.length(), Characters::isDigit);
            int year = overSpaces(text, end);
            boolean part =
                    i > 0 && (Characters.isLatin(text.charAt(i - 1)) || ".-—–~～/,".indexOf(text.charAt(i - 1)) >= 0);
            if (!part && year < text.length() && text.charAt(year) == '年') {
                if (isBroken(text, i, end, year)) {
                    found.add(new TextSpan(i, year + 1));
                } else if (end - i == 4 && text.regionMatches(i, text, year + 1, year + 1 - i)) {
                    found.add(new TextSpan(i, year + 1 + year + 1 - i));
                }
            }
            passed = end;
        }
        return found;
    }

    private static boolean isBroken(String text, int start, int end, int year) {
        int length = end - start;
        if (length != 3 && (length < 5 || length > 8)) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        for (int i = start; i < end; i++) {
            digits.append(Characters.narrow(text.charAt(i)));
        }
        String value = digits.toString();
        if (length > 3) {
            return (value.startsWith("20") || value.startsWith("220")) && !value.endsWith("000");
        }
        // “202年” is a year only where a month or the like follows.
        char next = year + 1 < text.length() ? text.charAt(year + 1) : ' ';
        return (value.equals("201") || value.equals("202")) && (Characters.isDigit(next) || "度末底初，".indexOf(next) >= 0);
    }
}
