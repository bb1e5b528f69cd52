package dev.gongkai.report.validate.internal.claim;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.validate.internal.words.Characters;
import dev.gongkai.report.validate.internal.words.TextSearch;
import dev.gongkai.report.validate.rule.Findings;
import dev.gongkai.report.validate.rule.Passage;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Subject;
import dev.gongkai.report.validate.text.TextScan;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement about the year's work that is dated to another year (年份有误): what is left of last year's report. */
final class YearInTextRule {

    static final Rule RULE = Rule.of(
            new RuleInfo(
                    "text.year",
                    Severity.WARNING,
                    new Message("年度工作的年份为报告年度", "what was done in the year is dated to the year reported on"),
                    ""),
            YearInTextRule::check);

    /** A year with which a sentence begins. */
    private static final Pattern BEGIN = Pattern.compile(
            "[。；]?\\s{0,4}(?:(?:针对[^，。；0-9]{0,16}|[^，。；0-9]{0,8}(?:下一步|今后|(?:改进|整改)(?:措施|方向|打算))[^，。；0-9]{0,4})，)?([0-9]{4})\\s?年(?!1?[0-9]\\s?月|度?\\s?[至到—－～~、和及与-])度?[，, ]?");

    /** The end of the year, with which a sentence about what there is begins. */
    private static final Pattern END = Pattern.compile("[。；]?\\s{0,4}截[至止]([0-9]{4})\\s?年(?:12月31日|12月底|年?底)[，,]");

    private static final Pattern PERIOD = Pattern.compile(
            "([0-9]{4})\\s?年\\s?1\\s?月\\s?1\\s?日起?\\s?(?:至|到|—|－|-|~)\\s?(?:([0-9]{4})\\s?年\\s?)?12\\s?月\\s?31\\s?日");

    /** The sentence is about the agency's own work as a whole, and does not look back or ahead. */
    private static final String[] OWN_WORK = {
        "本机关", "本单位", "我局", "我市", "我区", "我县", "我镇", "我单位", "我委", "我办", "我街道", "本街道", "本局", "我厅", "本厅", "本委", "本办", "本市",
        "本区", "本县", "本镇", "我乡", "本乡", "我院", "我中心", "本中心", "本级", "全年", "共收到", "共处理", "共办理", "共公开", "共发布", "共受理", "主动公开",
        "受理", "市政府办", "认真贯彻", "坚持以"
    };

    /** What is to be done is not of the year reported on, nor of one before. */
    private static final Pattern AHEAD = Pattern.compile(
            "^[0-9]{4}\\s?年度?[，, ]?[^，。；：、“”《》0-9]{0,12}将(?:在|加大|加强|聚焦|严格|强化|深化|结合|全面|积极|大力|切实|充分|突出|继续|进一步|持续|着力|重点|围绕|以|按照|坚持|认真|不断|紧紧|从)");

    private static final String[] OTHER_TIME = {
        "将", "拟", "下一步", "计划", "较", "比", "相比", "以来", "至今", "上年", "去年", "年规划", "此前", "成立", "起", "开始", "曾", "已于"
    };

    /** What is known in the next year only, or still holds in it. */
    private static final String[] RESULTS = {"考核", "考评", "获评", "荣获", "评为", "继续有效"};

    private static void check(Subject subject, Findings findings) {
        int year = subject.report().year();
        for (Passage passage : subject.passages()) {
            boolean inParts = passage.part() == Part.OVERVIEW || passage.part() == Part.OTHER;
            boolean toCome = passage.part() == Part.PROBLEMS && passage.scan().has("将");
            if (passage.kind() != Passage.Kind.PARAGRAPH || !inParts && !toCome) {
                continue;
            }
            if (!passage.scan().has("年")) {
                continue;
            }
            String text = Characters.halfWidthDigits(passage.text());
            begins(passage, text, year, findings);
            if (toCome || !text.contains("31")) {
                continue;
            }
            boolean aboutFigures = TextSearch.hasAny(text, "统计期限", "所列数据");
            Matcher period = PERIOD.matcher(text);
            while (period.find()) {
                String to = period.group(2) == null ? period.group(1) : period.group(2);
                boolean other = Integer.parseInt(period.group(1)) != year || Integer.parseInt(to) != year;
                boolean from = period.start() > 0 && text.charAt(period.start() - 1) == '自';
                if (other && (from || aboutFigures)) {
                    add(passage, period.start(), period.end(), year, period.group(), findings);
                }
            }
        }
    }

    private static void begins(Passage passage, String text, int year, Findings findings) {
        TextScan scan = passage.scan();
        Matcher begin = BEGIN.matcher(text);
        Matcher end = text.indexOf('截') < 0 ? null : END.matcher(text);
        for (int i = 0; i >= 0; i = scan.next(i + 1)) {
            boolean begins = i == 0 || text.charAt(i) == '。' || text.charAt(i) == '；';
            if (!begins) {
                continue;
            }
            if (!begin.region(i, text.length()).lookingAt()) {
                if (end != null
                        && passage.part() != Part.PROBLEMS
                        && end.region(i, text.length()).lookingAt()) {
                    end(passage, end, year, findings);
                }
                continue;
            }
            String sentence = TextSearch.around(text, begin.start(1), begin.end(), 0, 200);
            String first = sentence.substring(0, Math.min(sentence.length(), 80));
            if (Integer.parseInt(begin.group(1)) <= year && AHEAD.matcher(first).find()) {
                add(passage, begin.start(1), begin.end(1), year + 1, begin.group(1), findings);
            } else if (passage.part() != Part.PROBLEMS
                    && Integer.parseInt(begin.group(1)) != year
                    && TextSearch.hasAny(first, OWN_WORK)
                    && !TextSearch.hasAny(first, RESULTS)
                    // “2023年收到42件，2024年收到52件” compares.
                    && !sentence.contains(year + "年")
                    && !TextSearch.hasAny(sentence.replace("同比", ""), OTHER_TIME)) {
                add(passage, begin.start(1), begin.end(1), year, begin.group(1), findings);
            }
        }
    }

    /** “截至2023年12月31日，我局……” in the report on 2024. */
    private static void end(Passage passage, Matcher end, int year, Findings findings) {
        String sentence = TextSearch.around(passage.text(), end.start(1), end.end(), 0, 200);
        if (Integer.parseInt(end.group(1)) == year - 1
                && !sentence.contains(year + "年")
                && !TextSearch.hasAny(sentence.replace("同比", "").replace("截至", ""), OTHER_TIME)) {
            add(passage, end.start(1), end.end(1), year, end.group(1), findings);
        }
    }

    private static void add(Passage passage, int start, int end, int year, String actual, Findings findings) {
        findings.add(
                passage.place(start, end),
                new Message(
                        "年份与报告年度不符，似为上年文字的遗留",
                        "a year other than that reported on; left over from last year, it seems"),
                String.valueOf(year),
                actual);
    }
}
