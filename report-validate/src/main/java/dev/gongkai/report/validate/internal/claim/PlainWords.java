package dev.gongkai.report.validate.internal.claim;

import dev.gongkai.report.form.Grid;
import dev.gongkai.report.form.Mentioned;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.internal.words.Characters;
import dev.gongkai.report.validate.internal.words.TextSearch;
import dev.gongkai.report.validate.rule.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether the words around a number leave no doubt about what it counts (措辞明确): in its clause stands no word but
 * those that are known to leave it as it is, and no other body is named before.
 *
 * <p>Any other word may make it a number of something else: 收到网民申请3件, 公开类答复3件. So a number that disagrees is
 * named as a slip where all words are known, and else as one to look at. It is asked only of numbers that disagree,
 * which are few.
 */
final class PlainWords {

    private static final String MARKS = "，；。：！？,;:!?（）()\n";

    /** So far behind a number is its clause looked at. */
    private static final int BEHIND = 40;

    private static final List<String> WHO = List.of(
            "(?:我|本|全)(?:单位|机关|省|市|县|区|州|盟|旗|镇|乡|街道|局|厅|委|办|院|中心)",
            "本?行政机关",
            "各级",
            "人民政府",
            "政府",
            "公民",
            "法人",
            "自然人",
            "企业",
            "组织",
            "其[他它]",
            "社会",
            "公众",
            "群众",
            "申请人",
            "各类",
            "各种",
            "各",
            "有关",
            "相关");

    private static final List<String> WHEN = List.of(
            "[0-9]{4}年度?",
            "[0-9]{1,2}月(?:[0-9]{1,2}日|底|末)?",
            "全年度?",
            "这一年",
            "一年来",
            "年度内?",
            "年内",
            "本年度?",
            "今年",
            "当年",
            "截至",
            "截止",
            "年底",
            "年末",
            "期末",
            "期间",
            "上一?年度?",
            "下一?年度?",
            "往年",
            "目前");

    private static final List<String> HOW_MANY =
            List.of("共计?", "总计", "合计", "累计", "总共", "一共", "总数", "总量", "数量", "数", "件数", "总", "全部", "分别", "计", "较多");

    private static final List<String> WHAT = List.of(
            "政府信息公开", "政府信息", "信息公开", "政务公开", "依申请公开", "信息", "公开", "申请", "事项", "事宜", "案件", "工作", "类", "行为", "行政", "决定",
            "文件", "项目", "渠道", "途径", "形式", "方式");

    private static final List<String> DONE = List.of(
            "收到", "收取", "收", "接收", "接到", "受理", "登记", "办理", "办结", "处理", "处置", "要求", "答复", "回复", "提出", "提交", "递交", "提起",
            "作出", "做出", "予以", "给予", "进行", "完成", "引发", "引起", "发生", "产生", "存在", "因", "被", "而", "公布", "发布", "制发", "保留",
            "继续", "结转", "转", "结果", "情况", "方面", "通过", "经", "涉及?", "标注", "动态", "更新", "梳理", "集中", "清理", "后");

    private static final List<String> MANNER = List.of(
            "依法", "依规", "依照", "按照", "及时", "按时", "按期", "如期", "规范", "认真", "妥善", "稳妥", "严格", "顺利", "实际", "有效", "均", "已",
            "都", "也", "尚未", "未", "无", "没有", "新", "为", "是", "系", "有", "达到?", "至", "到", "了", "的", "地", "得", "于", "其中",
            "以及", "等情[况形]", "同时", "此外", "另外?", "还", "并", "且", "与", "及", "和", "或者?", "在", "对", "向", "由", "从", "来自于?",
            "现", "中", "内", "不当", "具体");

    private static final Map<TableForm, Pattern> KNOWN = new ConcurrentHashMap<>();

    /** 县（市、区）政府: words in brackets, without numbers. */
    private static final Pattern ASIDE = Pattern.compile("[（(]([^（()）0-9]{0,12})[）)]");

    private static final Pattern OTHER_SIGNS = Pattern.compile("[^\\p{IsHan}]");

    /** With these a clause begins anew, whoever was named before. */
    private static final Pattern ANEW = Pattern.compile("全[年省市县区州盟旗镇乡]|年内|本年|今年|[0-9]{4}年|[我本]|共");

    private static final Pattern BODIES = Pattern.compile(
            "(?<![我本])(?:局|厅|委|镇|乡|街道|公司|集团|村|社区|学校|医院|法院|检察院|大队|支队|[处科股]室|开发区|中心|热线|部门(?!户)|单位|代表|[省市县区]政府(?!信息))");

    /** A body that does something, or about which something is said. */
    private static final Pattern DOING = Pattern.compile(
            "(?:" + BODIES.pattern() + ")(?:[，；：、]|(?:" + Attribution.BESIDES + ")*" + Attribution.DOES + ")");

    private static final List<String> OTHERS = List.of("复议机关", "复议机构", "法院");

    private PlainWords() {}

    /** How grave it is that the number is not that of a table. */
    static Severity severity(Claim claim, Part table, Report report) {
        return areAround(claim, table, report) ? Severity.WARNING : Severity.INFORMATION;
    }

    private static boolean areAround(Claim claim, Part table, Report report) {
        String before =
                ASIDE.matcher(Characters.halfWidthDigits(claim.statement())).replaceAll("$1");
        int from = Characters.beginOfRun(before, before.length(), before.length(), PlainWords::isWithin);
        String told = before.substring(from);
        String text = claim.passage().text();
        int end = claim.number().end();
        String behind = text.substring(end, Characters.endOfRun(text, end, BEHIND, c -> isWithin(c) && c != '、'));
        if (TextSearch.hasAny(told, OTHERS) || !areKnown(told, table, report) || !areKnown(behind, table, report)) {
            return false;
        }
        String lead = Attribution.withoutAuthorities(before.substring(0, from))
                .replace(report.agency().name(), "");
        return ANEW.matcher(told).find() || !DOING.matcher(lead).find();
    }

    private static boolean areKnown(String words, Part table, Report report) {
        String name = report.agency().name();
        String left = Characters.halfWidthDigits(words).replace(name, "");
        left = KNOWN.computeIfAbsent(report.form().table(table), PlainWords::knownWith)
                .matcher(left)
                .replaceAll("");
        // “街道收到” is of the street's own report.
        return left.isEmpty() || BODIES.matcher(left).matches() && name.contains(left);
    }

    private static boolean isWithin(char c) {
        return MARKS.indexOf(c) < 0;
    }

    /** All words that leave a number as it is, with those of its table; the longest that fits is taken. */
    private static Pattern knownWith(TableForm table) {
        Stream<String> names = Stream.concat(mentions(table), columns(table))
                .map(name -> OTHER_SIGNS.matcher(name).replaceAll(""))
                .filter(name -> !name.isEmpty());
        Stream<String> words =
                Stream.of(WHO, WHEN, HOW_MANY, WHAT, DONE, MANNER).flatMap(List::stream);
        return Pattern.compile(Stream.of(names, words, Stream.of(Claim.CASES))
                        .flatMap(each -> each)
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .collect(Collectors.joining("|"))
                + "|[〇零一二三四五六七八九十百千万两]+(?=[件宗份条起例个次])|[^\\p{IsHan}]");
    }

    private static Stream<String> mentions(TableForm table) {
        return Stream.concat(
                        table.mentioned().stream().map(Mentioned::by).flatMap(List::stream),
                        table.parts().values().stream())
                .flatMap(mention -> Stream.of(mention.words(), mention.with(), mention.together()))
                .flatMap(List::stream);
    }

    private static Stream<String> columns(TableForm table) {
        return table.cells().stream()
                .flatMap(key -> table.cell(key).heads().stream())
                .filter(head -> head.axis() == Grid.Axis.COLUMN)
                .map(Grid.HeadCell::label)
                .distinct();
    }
}
