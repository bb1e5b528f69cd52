package dev.gongkai.report.validate.internal.content;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.validate.internal.words.BareWords;
import dev.gongkai.report.validate.internal.words.Characters;
import dev.gongkai.report.validate.internal.words.TextSearch;
import dev.gongkai.report.validate.rule.Findings;
import dev.gongkai.report.validate.rule.Passage;
import dev.gongkai.report.validate.rule.Place;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Subject;
import dev.gongkai.report.validate.text.TextScan;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * content.aspects: part 一 covers the five aspects.
 *
 * <p>Agencies name the aspects in their own words. Where a part has headings for three of them or more, an aspect must
 * have a heading or be named; where it has none, any word of the matter will do.
 */
final class AspectsRule {

    static final Rule RULE = Rule.of(
            new RuleInfo(
                    "content.aspects",
                    Severity.WARNING,
                    new Message(
                            "“总体情况”应包括主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面",
                            "part 1 covers proactive disclosure, requests, information management, platforms, and supervision"),
                    "《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）"),
            AspectsRule::check);

    /** With headings for so many aspects, a part is taken to be divided by aspects. */
    private static final int DIVIDED = 3;

    /** With so many aspects missing, the part does not report what it is for. */
    private static final int SILENT = 3;

    /** The longest words at the beginning of a paragraph that are looked at as if they were a heading. */
    private static final int LONGEST_LEAD = 25;

    private enum Aspect {
        PROACTIVE(
                "主动公开",
                List.of("主动", "公开内容", "信息发布", "重点领域", "政策解读"),
                List.of("主动发布", "主动公布", "主动向社会公开", "公开政府信息", "公开各类", "发布政府信息", "发布各类"),
                List.of("主动", "发布", "公布", "公开信息", "公示", "解读")),
        REQUESTS("依申请公开", List.of("申请"), List.of(), List.of("申请")),
        MANAGEMENT(
                "政府信息管理",
                List.of("信息管理", "管理、平台", "规范性文件", "目录", "审查", "信息资源", "规范管理"),
                List.of("信息管理、", "信息管理和", "政府信息管理", "政务信息管理", "政府信息资源", "信息资源管理", "政府信息规范"),
                List.of("管理", "审查", "审核", "规范性文件", "目录", "清理", "属性")),
        PLATFORM(
                "政府信息公开平台建设",
                List.of("平台", "网站", "新媒体", "载体", "渠道", "阵地"),
                List.of("平台建设", "公开平台", "网站建设", "网站改版", "专栏建设", "栏目建设", "平台管理", "平台维护", "新媒体建设", "新媒体管理"),
                List.of("平台", "网站", "新媒体", "公众号", "微博", "公报", "专栏", "栏目", "公开栏", "公示栏", "宣传栏", "渠道", "载体", "专区")),
        SUPERVISION(
                "监督保障",
                List.of("监督", "保障", "考核", "培训", "组织领导", "队伍", "监管"),
                List.of("监督保障", "培训", "考核", "领导小组", "监督检查", "社会评议", "责任追究"),
                List.of("监督", "保障", "考核", "考评", "培训", "领导", "督查", "督导", "检查", "评议", "责任", "专人", "机制"));

        private final String name;
        private final List<String> headings;
        private final List<String> named;
        private final List<String> words;

        Aspect(String name, List<String> headings, List<String> named, List<String> words) {
            this.name = name;
            this.headings = headings;
            this.named = named;
            this.words = words;
        }

        boolean isNamedIn(TextScan text) {
            return switch (this) {
                case PROACTIVE -> text.hasAny(named) || statesProactive(text);
                case REQUESTS -> statesRequests(text);
                case MANAGEMENT, PLATFORM, SUPERVISION -> text.hasAny(named);
            };
        }

        /** 主动公开, but not only as part of a name such as 主动公开目录. */
        private static boolean statesProactive(TextScan scan) {
            if (!scan.has("主动公开")) {
                return false;
            }
            String text = scan.text();
            for (int i = text.indexOf("主动公开"); i >= 0; i = text.indexOf("主动公开", i + 4)) {
                if (!TextSearch.startsWithAny(text, i + 4, List.of("目录", "基本目录", "事项目录", "标准目录", "清单", "栏目"))) {
                    return true;
                }
            }
            return false;
        }

        /** A request that came in or was dealt with, not only a mention of the word. */
        private static boolean statesRequests(TextScan scan) {
            if (!scan.has("申请")) {
                return false;
            }
            return TextSearch.clauses(scan.text()).stream()
                    .anyMatch(clause -> clause.contains("申请")
                            && TextSearch.hasAny(
                                    clause,
                                    List.of("收到", "受理", "新收", "收办", "接收", "办理", "办结", "答复", "处理", "件", "宗", "无", "未")));
        }
    }

    private static void check(Subject subject, Findings findings) {
        List<Passage> passages = subject.passages(Part.OVERVIEW);
        Place part = Place.of(subject.report(), Part.OVERVIEW);
        if (passages.isEmpty() && blocks(subject) > 0) {
            return;
        }
        if (passages.stream().allMatch(passage -> BareWords.isNothing(passage.text()))) {
            findings.add(
                    part,
                    new Message("“总体情况”没有内容，应从五个方面报告", "part 1 says nothing; it should report on the five aspects"),
                    names(EnumSet.allOf(Aspect.class)),
                    null);
            return;
        }
        Set<Aspect> missing = missing(passages);
        if (!missing.isEmpty()) {
            // The notice says that part 1 “mainly” has the five: one that is passed over is worth a look.
            findings.add(
                    missing.size() < SILENT ? Severity.INFORMATION : Severity.WARNING,
                    part,
                    new Message(
                            "“总体情况”未见" + names(missing) + "方面的内容，五个方面均应报告",
                            "part 1 says nothing about " + names(missing) + "; all five aspects are to be reported"),
                    names(EnumSet.allOf(Aspect.class)),
                    names(EnumSet.complementOf(EnumSet.copyOf(missing))));
        }
        // A picture without words has no passage.
        if (blocks(subject)
                == passages.stream().map(AspectsRule::block).distinct().count()) {
            emptySections(passages, findings);
        }
    }

    private static int blocks(Subject subject) {
        return subject.report().overview().blocks().size();
    }

    /** The block that a passage stands in: the second step of its pointer. */
    private static String block(Passage passage) {
        return passage.place().pointer().split("/", 4)[2];
    }

    private static Set<Aspect> missing(List<Passage> passages) {
        Set<Aspect> headed = EnumSet.noneOf(Aspect.class);
        Set<Aspect> led = EnumSet.noneOf(Aspect.class);
        Set<Aspect> named = EnumSet.noneOf(Aspect.class);
        Set<Aspect> touched = EnumSet.noneOf(Aspect.class);
        for (Passage passage : passages) {
            String text = passage.text();
            boolean heading = passage.kind() == Passage.Kind.HEADING;
            String lead = heading ? text : lead(text);
            for (Aspect aspect : Aspect.values()) {
                if (TextSearch.hasAny(lead, aspect.headings)) {
                    (heading ? headed : led).add(aspect);
                }
                if (!named.contains(aspect) && aspect.isNamedIn(passage.scan())) {
                    named.add(aspect);
                }
                if (!touched.contains(aspect) && passage.scan().hasAny(aspect.words)) {
                    touched.add(aspect);
                }
            }
        }
        Set<Aspect> missing = EnumSet.allOf(Aspect.class);
        missing.removeAll(headed);
        missing.removeAll(led);
        missing.removeAll(named);
        if (headed.size() < DIVIDED) {
            missing.removeAll(touched);
        }
        return missing;
    }

    /** The first words of a paragraph where a colon or full stop ends them as if they were a heading. */
    private static String lead(String text) {
        for (int i = 0; i < text.length() && i < LONGEST_LEAD; i++) {
            char c = text.charAt(i);
            if ("。：:".indexOf(c) >= 0) {
                return text.substring(0, i);
            }
            if (c == '，' || i > 3 && Characters.isDigit(c)) {
                return "";
            }
        }
        return "";
    }

    /** A heading that is nothing but an aspect's name, and no words before the next one. */
    private static void emptySections(List<Passage> passages, Findings findings) {
        for (int i = 0; i < passages.size(); i++) {
            Passage heading = passages.get(i);
            if (heading.kind() != Passage.Kind.HEADING || !isBareName(heading.text())) {
                continue;
            }
            boolean empty = i + 1 == passages.size()
                    || passages.get(i + 1).kind() == Passage.Kind.HEADING
                            && passages.get(i + 1).level() == heading.level()
                            && isBareName(passages.get(i + 1).text());
            if (empty) {
                findings.add(
                        heading.wholePlace(),
                        new Message(
                                "“" + heading.text() + "”之下没有内容，应报告这一方面的情况",
                                "there is nothing under this heading; the aspect is to be reported"),
                        null,
                        heading.text());
            }
        }
    }

    private static boolean isBareName(String heading) {
        String core = BareWords.core(heading);
        for (Aspect aspect : Aspect.values()) {
            for (String name : List.of(aspect.name, "公开平台建设", "平台建设")) {
                if (core.startsWith(name)
                        && List.of("", "情况", "方面", "工作", "工作情况", "方面情况").contains(core.substring(name.length()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String names(Set<Aspect> aspects) {
        List<String> names = new ArrayList<>();
        aspects.forEach(aspect -> names.add(aspect.name));
        return String.join("、", names);
    }
}
