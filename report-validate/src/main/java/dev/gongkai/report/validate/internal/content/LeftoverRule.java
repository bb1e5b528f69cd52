package dev.gongkai.report.validate.internal.content;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.validate.internal.words.Characters;
import dev.gongkai.report.validate.internal.words.TextSearch;
import dev.gongkai.report.validate.rule.Findings;
import dev.gongkai.report.validate.rule.Passage;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Subject;
import dev.gongkai.report.validate.text.TextScan;
import dev.gongkai.report.validate.text.TextSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** content.leftover: no instructions, placeholders, left-out numbers, broken years or doubled words. */
final class LeftoverRule {

    static final Rule RULE = Rule.of(
            new RuleInfo(
                    "content.leftover",
                    Severity.WARNING,
                    new Message(
                            "不应留有填写说明、占位符、漏填的数字、错误的年份或重复的词语",
                            "no instructions of the form, placeholders, numbers left out, broken years or doubled words"),
                    ""),
            LeftoverRule::check);

    /** What a text may show of one kind, so that a broken file does not drown the rest. */
    private static final int MOST = 20;

    private static final List<String> INSTRUCTIONS = List.of(
            "该部分以表格形式",
            "此部分以表格形式",
            "本部分以表格形式",
            "此处填",
            "此处插",
            "此处添加",
            "此处补充",
            "[image:",
            "[bookmark:",
            "[图片",
            "未找到引用源",
            "未定义书签",
            "点击此处输入",
            "单击此处输入",
            "Lorem ipsum");

    /** Words that are placeholders where they fill a pair of brackets. */
    private static final List<String> IN_BRACKETS = List.of(
            "具体网址", "具体地址", "具体电话", "具体名称", "具体日期", "具体时间", "具体数字", "具体数据", "具体内容", "具体情况", "具体邮箱", "网址", "网站网址",
            "网站名称", "机关名称", "单位名称", "行政机关名称", "年份", "数字", "请填写", "请补充", "填写内容");

    /** Words that are placeholders where nothing else stands in the clause. */
    private static final List<String> ALONE = List.of("待补充", "待填", "待填写", "待定", "待核", "待核实", "待查", "TODO", "TBD");

    private static final String CROSSES = "X×Ｘ╳";

    private static final String OPENING = "（(【[{｛〔《<＜“";
    private static final String CLOSING = "）)】]}｝〕》>＞”";

    /** Behind XX or a single X these make a name or a number of it. */
    private static final List<String> BEHIND_CROSSES = List.of(
            "市", "县", "区", "省", "镇", "乡", "局", "委", "办", "厅", "政府", "单位", "机关", "部门", "街道", "年", "月", "日", "条", "件",
            "次", "个（", "个，", "个。", "万", "元", "号", "篇", "项", "期", "份", "栏目", "网站", "平台", "%", "％", "路");

    /** Before crosses these are the rest of a name that is masked, unless something is counted. */
    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹严魏陶姜谢邹苏潘葛范彭鲁韦马苗方任袁史唐薛雷贺汤罗郝安常于傅康伍余顾孟黄"
            + "萧尹姚邵汪毛戴宋庞熊纪舒项董梁杜阮蓝季贾江郭梅林钟徐邱骆高夏蔡田樊胡凌霍万卢莫房丁邓石崔程陆段侯武刘龙叶黎白赖乔曾廖耿温文向付";

    private static final List<String> COUNTED = List.of("年", "月", "条", "件", "次", "万", "元");

    private static final List<String> BEHIND_CROSS =
            List.of("条", "件", "次，", "次。", "万元", "元", "年", "月", "日，", "日至", "份，", "篇", "期", "项，");

    private static void check(Subject subject, Findings findings) {
        for (LocatedText words : LocatedText.of(subject)) {
            String text = words.text();
            List<TextSpan> left = new ArrayList<>();
            TextScan scan = words.scan();
            for (String literal : scan.among(INSTRUCTIONS)) {
                all(text, literal, left);
            }
            if (scan.has("表格如下") && !hasTable(subject, words.part())) {
                all(text, "表格如下", left);
            }
            brackets(scan, left);
            alone(scan, left);
            crosses(scan, left);
            lines(scan, left);
            add(words, left, "填写说明或占位符没有删去或替换", "an instruction or a placeholder was left in", findings);
            if (words.kind() != Passage.Kind.CELL) {
                add(words, LeftOutNumbers.numbers(scan), "此处漏填数字", "a number was left out here", findings);
            }
            add(words, LeftOutNumbers.years(scan), "年份有误，应为四位数字", "a broken year; four digits are expected", findings);
            add(words, DoubledWords.words(text), "词语重复", "a doubled word", findings);
        }
    }

    private static void add(LocatedText words, List<TextSpan> spans, String zh, String en, Findings findings) {
        if (spans.isEmpty()) {
            return;
        }
        spans.stream()
                .sorted(Comparator.comparingInt(TextSpan::start))
                .limit(MOST)
                .forEach(span -> {
                    String found = span.of(words.text());
                    findings.add(
                            words.place(span.start(), span.end()),
                            new Message(zh + "：“" + found + "”", en),
                            null,
                            found);
                });
    }

    private static void all(String text, String literal, List<TextSpan> found) {
        for (int i = text.indexOf(literal); i >= 0; i = text.indexOf(literal, i + literal.length())) {
            int at = i;
            boolean covered = found.stream().limit(MOST).anyMatch(span -> span.start() <= at && at < span.end());
            if (!covered) {
                found.add(new TextSpan(i, i + literal.length()));
            }
        }
    }

    /** Whether the part has a table of its own that words can point to. */
    private static boolean hasTable(Subject subject, @Nullable Part part) {
        if (part != null && part.isTable()) {
            return false;
        }
        Narrative narrative =
                part == null ? subject.report().preamble() : subject.report().narrative(part);
        return narrative.blocks().stream()
                .anyMatch(block -> block.accept(new Narrative.Visitor<Boolean>() {
                    @Override
                    public Boolean paragraph(Narrative.Paragraph paragraph) {
                        return false;
                    }

                    @Override
                    public Boolean subHeading(Narrative.SubHeading subHeading) {
                        return false;
                    }

                    @Override
                    public Boolean figure(Narrative.Figure figure) {
                        // A picture of a table.
                        return true;
                    }

                    @Override
                    public Boolean table(Narrative.SmallTable table) {
                        return true;
                    }
                }));
    }

    /** Brackets with nothing or with a placeholder in them. */
    private static void brackets(TextScan scan, List<TextSpan> found) {
        String text = scan.text();
        for (int i = scan.next(0); i >= 0; i = scan.next(i + 1)) {
            int kind = OPENING.indexOf(text.charAt(i));
            if (kind < 0) {
                continue;
            }
            int end = Characters.endOfRun(text, i + 1, 12, c -> !isBracket(c));
            if (end == text.length() || CLOSING.indexOf(text.charAt(end)) < 0) {
                continue;
            }
            String inside = text.substring(i + 1, end).strip();
            boolean code = i > 0 && Characters.isLatin(text.charAt(i - 1));
            if (inside.isEmpty() && CLOSING.indexOf(text.charAt(end)) == kind && !code
                    || IN_BRACKETS.contains(inside) && text.charAt(i) != '“' && text.charAt(i) != '《') {
                found.add(new TextSpan(i, end + 1));
            }
        }
    }

    private static boolean isBracket(char c) {
        return OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0;
    }

    private static void alone(TextScan scan, List<TextSpan> found) {
        String text = scan.text();
        for (String word : scan.among(ALONE)) {
            for (int i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + word.length())) {
                int end = i + word.length();
                if (isEdge(text, i - 1) && isEdge(text, end)) {
                    found.add(new TextSpan(i, end));
                }
            }
        }
    }

    private static boolean isEdge(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return true;
        }
        char c = text.charAt(at);
        return Characters.isSpace(c) || isBracket(c) || "，。；：、！？,;:”’".indexOf(c) >= 0;
    }

    /** XX局, ××条, X年X月; but not the crosses of a name that is masked, of a product or of a code. */
    private static void crosses(TextScan scan, List<TextSpan> found) {
        if (!scan.hasAnyOf(CROSSES)) {
            return;
        }
        String text = scan.text();
        for (int i = 0; i < text.length(); i++) {
            if (!isCross(text.charAt(i))) {
                continue;
            }
            int end = Characters.endOfRun(text, i, text.length(), LeftoverRule::isCross);
            char before = i == 0 ? ' ' : text.charAt(i - 1);
            char after = end == text.length() ? ' ' : text.charAt(end);
            boolean code = isCode(before) || isCode(after);
            boolean number = Characters.isHan(before) && before != '光';
            boolean masked = SURNAMES.indexOf(before) >= 0 && !TextSearch.startsWithAny(text, end, COUNTED);
            if (!code
                    && !masked
                    && (end - i > 1
                            ? TextSearch.startsWithAny(text, end, BEHIND_CROSSES)
                            : number && TextSearch.startsWithAny(text, end, BEHIND_CROSS))) {
                found.add(new TextSpan(i, end));
            }
            i = end - 1;
        }
    }

    private static boolean isCross(char c) {
        return CROSSES.indexOf(c) >= 0;
    }

    private static boolean isCode(char c) {
        return Characters.isDigit(c) || Characters.isLatin(c) || "*+-_./@".indexOf(Characters.narrow(c)) >= 0;
    }

    /** Lines to write on: two underscores or more. */
    private static void lines(TextScan scan, List<TextSpan> found) {
        if (!scan.hasAnyOf("_＿")) {
            return;
        }
        String text = scan.text();
        for (int i = 0; i < text.length(); i++) {
            if (Characters.narrow(text.charAt(i)) != '_') {
                continue;
            }
            int end = Characters.endOfRun(text, i, text.length(), c -> Characters.narrow(c) == '_');
            boolean name = i > 0 && Characters.isLatin(text.charAt(i - 1))
                    || end < text.length() && Characters.isLatin(text.charAt(end));
            if (end - i > 1 && !name) {
                found.add(new TextSpan(i, end));
            }
            i = end - 1;
        }
    }
}
