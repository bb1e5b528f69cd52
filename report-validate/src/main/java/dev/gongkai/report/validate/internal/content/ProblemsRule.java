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
import java.util.List;
import java.util.regex.Pattern;

/** content.problems: part 五 says something, and has both problems and improvements. */
final class ProblemsRule {

    static final Rule RULE = Rule.of(
            new RuleInfo(
                    "content.problems",
                    Severity.WARNING,
                    new Message(
                            "“存在的主要问题及改进情况”不得为空或“无”，问题和改进情况均应报告",
                            "part 5 is neither empty nor “none”, and reports both problems and improvements"),
                    "《中华人民共和国政府信息公开条例》第五十条第（四）项"),
            ProblemsRule::check);

    private static final List<String> SHORTCOMINGS = List.of(
            "不足", "不够", "差距", "短板", "薄弱", "有待", "欠缺", "不高", "不强", "不深", "不全", "不多", "不大", "不细", "不实", "滞后", "困难", "弱项",
            "较弱", "偏弱", "弱化", "缺乏", "缺少", "短缺", "尚未", "尚需", "尚待", "仍需", "还需", "仍待", "亟待", "亟需", "需进一步", "需要进一步", "不及时",
            "不规范", "不平衡", "不均衡", "参差", "单一", "偏少", "较少", "不到位", "提升空间", "待提高", "待提升", "待加强", "待完善", "待改进", "瓶颈", "空白",
            "不完善", "不健全", "不丰富", "不完整", "不准确", "不熟", "不牢", "不畅", "不佳", "不便", "不严", "不力", "不齐", "不一", "薄弱环节", "问题是",
            "问题有", "以下问题");

    private static final List<String> MEASURES = List.of("整改", "下一步", "今后", "措施", "下步", "打算", "明年", "下一年");

    /** A clause that begins with one of these says what is done. */
    private static final List<String> ACTIONS = List.of(
            "加强", "提升", "提高", "完善", "优化", "强化", "健全", "推进", "丰富", "拓展", "拓宽", "扩大", "规范", "加大", "细化", "创新", "落实", "推动",
            "深化", "建立", "开展", "坚持", "严格", "组织", "定期", "增加", "增强", "抓", "做好", "做实", "充实", "聚焦", "明确", "统筹", "加快", "压实",
            "充分", "狠抓", "改变", "改版", "改造", "着力", "着眼", "大力", "继续", "持续", "不断", "不定期", "进一步", "积极", "切实", "全面", "及时",
            "主动", "认真", "构建", "打造", "转变", "突出", "夯实", "紧扣", "紧紧", "多措并举", "分批", "分级", "制定", "修订", "配齐", "配强", "邀请",
            "关注", "依托", "设立", "举办", "梳理", "引入", "运用", "利用", "探索", "已", "正在", "树立", "树牢", "举一反三", "补齐");

    /** A clause without a shortcoming that has one of these says what is done, wherever it stands in it. */
    private static final List<String> DEEDS = List.of(
            "加强", "提升", "提高", "完善", "优化", "强化", "健全", "推进", "丰富", "拓展", "拓宽", "扩大", "加大", "细化", "落实", "推动", "深化", "建立",
            "开展", "组织", "增加", "增强", "增配", "增设", "做好", "做实", "充实", "压实", "构建", "打造", "转变", "夯实", "制定", "修订", "配齐", "配强",
            "配备", "举办", "梳理", "设立", "引入", "解决", "克服", "纠正", "调整", "已", "正在");

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}年度?");

    private static void check(Subject subject, Findings findings) {
        List<Passage> passages = subject.passages(Part.PROBLEMS);
        Place part = Place.of(subject.report(), Part.PROBLEMS);
        boolean figures = subject.report().problems().blocks().size() > passages.size();
        if (passages.isEmpty()) {
            if (!figures) {
                findings.add(
                        part,
                        new Message(
                                "这一部分没有内容，应报告存在的主要问题及改进情况",
                                "this part is empty; problems and improvements are to be reported"),
                        null,
                        null);
            }
            return;
        }
        List<Passage> bodies = passages.stream()
                .filter(passage -> passage.kind() != Passage.Kind.HEADING || !isLabel(passage.text()))
                .toList();
        if (bodies.stream().allMatch(body -> BareWords.isNothing(body.text()))) {
            Passage first = bodies.isEmpty() ? passages.get(0) : bodies.get(0);
            findings.add(
                    first.wholePlace(),
                    new Message(
                            "不应只写“无”，应报告存在的主要问题及改进情况",
                            "“none” is no answer; problems and improvements are to be reported"),
                    null,
                    first.text());
            return;
        }
        Evidence evidence = new Evidence();
        passages.forEach(evidence::see);
        if (!evidence.problems) {
            findings.add(
                    part,
                    new Message(
                            "未见存在的主要问题，问题和改进情况均应报告",
                            "no problem is stated; both problems and improvements are to be reported"),
                    "存在的主要问题",
                    null);
        }
        if (!evidence.improvements) {
            findings.add(
                    part,
                    new Message(
                            "未见改进情况，问题和改进情况均应报告",
                            "no improvement is stated; both problems and improvements are to be reported"),
                    "改进情况",
                    null);
        }
    }

    /** Whether a heading only says that problems or improvements follow. */
    private static boolean isLabel(String heading) {
        String core = YEAR.matcher(BareWords.core(heading)).replaceAll("");
        for (String word : List.of(
                "本年度", "存在", "主要", "问题", "不足", "薄弱环节", "困难", "改进", "整改", "措施", "情况", "工作", "下一步", "下步", "打算", "计划",
                "方向", "举措", "方面", "政府信息公开", "政务公开", "以及", "原因", "的", "及", "和", "与", "、")) {
            core = core.replace(word, "");
        }
        return core.isBlank();
    }

    /** What the part has been seen to say, passage by passage. */
    private static final class Evidence {
        private boolean problems;
        private boolean improvements;
        private boolean underProblems;
        private boolean underImprovements;

        private void see(Passage passage) {
            String text = passage.text();
            if (passage.kind() == Passage.Kind.HEADING && isLabel(text)) {
                underImprovements = TextSearch.hasAny(text, List.of("改进", "整改", "措施", "下一步", "下步", "打算", "举措"));
                underProblems = TextSearch.hasAny(text, List.of("问题", "不足", "困难", "薄弱"));
                return;
            }
            if (BareWords.isNothing(text)) {
                return;
            }
            problems |= underProblems;
            improvements |= underImprovements;
            if (problems && improvements) {
                return;
            }
            List<String> shortcomings = passage.scan().among(SHORTCOMINGS);
            List<String> deeds = passage.scan().among(DEEDS);
            for (String clause : TextSearch.clauses(text)) {
                problems |= statesProblem(clause, shortcomings);
                improvements |= statesImprovement(clause, shortcomings, deeds);
            }
        }

        private static boolean statesProblem(String clause, List<String> shortcomings) {
            if (TextSearch.hasAny(clause, List.of("针对上述", "针对以上", "针对存在", "针对这些", "针对前述"))) {
                return false;
            }
            return TextSearch.hasAny(clause, shortcomings)
                    || clause.contains("问题")
                            && TextSearch.hasAny(clause, List.of("存在", "主要", "如下", "一些", "突出"))
                            && !TextSearch.hasAny(clause, List.of("整改", "解决", "反映", "回应", "发现", "逐项", "改进"));
        }

        private static boolean statesImprovement(String clause, List<String> shortcomings, List<String> deeds) {
            if (TextSearch.hasAny(clause, MEASURES) || clause.contains("将") && !clause.contains("将近")) {
                return true;
            }
            boolean shortcoming = TextSearch.hasAny(clause, shortcomings);
            if (clause.contains("改进") && !shortcoming) {
                return true;
            }
            return !shortcoming
                    && (TextSearch.hasAny(clause, deeds) || TextSearch.startsWithAny(clause, begin(clause), ACTIONS));
        }

        /** Behind “一是”, a number or white space. */
        private static int begin(String clause) {
            int i = 0;
            while (i < clause.length()
                    && (Characters.isSpace(clause.charAt(i))
                            || Characters.isDigit(clause.charAt(i))
                            || "一二三四五六七八九十是.．".indexOf(clause.charAt(i)) >= 0)) {
                i++;
            }
            return i;
        }
    }
}
