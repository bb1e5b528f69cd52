package dev.gongkai.report.validate.internal.content;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.validate.rule.Findings;
import dev.gongkai.report.validate.rule.Passage;
import dev.gongkai.report.validate.rule.Place;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** content.accountability: a people's government reports 工作考核、社会评议 and 责任追究. */
final class AccountabilityRule {

    static final Rule RULE = Rule.of(
            new RuleInfo(
                    "content.accountability",
                    Severity.WARNING,
                    new Message(
                            "各级人民政府的年度报告应包括工作考核、社会评议和责任追究结果情况",
                            "a people's government reports the results of assessment, public review and accountability"),
                    "《中华人民共和国政府信息公开条例》第五十条第（四）项"),
            AccountabilityRule::check);

    private static final Map<String, List<String>> MATTERS = matters();

    private static Map<String, List<String>> matters() {
        Map<String, List<String>> matters = new LinkedHashMap<>();
        matters.put("工作考核", List.of("考核", "考评", "绩效", "评估", "年度考查"));
        matters.put("社会评议", List.of("评议", "测评", "评估", "满意度", "社会评价", "公众评价", "群众评价", "问卷"));
        matters.put("责任追究", List.of("责任追究", "追究", "追责", "问责", "责任倒查"));
        return matters;
    }

    private static void check(Subject subject, Findings findings) {
        if (subject.report().agency().kind() != Agency.Kind.GOVERNMENT) {
            return;
        }
        List<Passage> passages = subject.passages().stream()
                .filter(passage -> passage.part() == Part.OVERVIEW || passage.part() == Part.OTHER)
                .toList();
        // An empty part is another rule's finding.
        if (passages.stream().noneMatch(passage -> passage.part() == Part.OVERVIEW)) {
            return;
        }
        List<String> missing = MATTERS.entrySet().stream()
                .filter(matter -> passages.stream().noneMatch(p -> p.scan().hasAny(matter.getValue())))
                .map(Map.Entry::getKey)
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        Place place = passages.stream()
                .filter(p -> p.part() == Part.OVERVIEW
                        && p.kind() == Passage.Kind.HEADING
                        && p.text().contains("监督"))
                .findFirst()
                .map(Passage::place)
                .orElseGet(() -> Place.of(subject.report(), Part.OVERVIEW));
        String names = String.join("、", missing);
        // One of the three is often left out where there was none of it: worth a look, but not very likely wrong.
        findings.add(
                missing.size() == 1 ? Severity.INFORMATION : Severity.WARNING,
                place,
                new Message(
                        "未见" + names + "的情况，各级人民政府应报告其结果，没有发生的也应写明",
                        "nothing is said of " + names
                                + "; a people's government reports the results, also that there were none"),
                String.join("、", MATTERS.keySet()),
                null);
    }
}
