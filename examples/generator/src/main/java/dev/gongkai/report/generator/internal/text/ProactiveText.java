package dev.gongkai.report.generator.internal.text;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.ProactiveItem;
import dev.gongkai.report.form.ProactiveMeasure;
import dev.gongkai.report.model.Narrative;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** 主动公开: what was disclosed, and the numbers of table 2 in words. */
final class ProactiveText {

    private static final CellKey FEES = CellKey.of(ProactiveItem.FEES, ProactiveMeasure.AMOUNT);

    private final Story story;
    private final Voice voice;

    ProactiveText(Story story) {
        this.story = story;
        this.voice = story.voice();
    }

    /** What may stand in paragraphs of its own. */
    List<String> paragraphs() {
        return List.of(disclosures() + focus(), documents() + decisions() + fees(), interpretations());
    }

    private String disclosures() {
        long count = story.now().work().disclosures();
        String whole = voice.any(
                "全年主动公开政府信息" + count + "条",
                story.seat().self() + "主动公开各类政府信息" + count + "条",
                "本年度通过各种渠道主动公开政府信息" + count + "条",
                story.year() + "年主动公开政府信息" + count + "条");
        String growth = Growth.clause(voice, count, story.before().work().disclosures(), "条");
        long[] ways = story.dice().split(count, 0.62, 0.3, 0.08);
        Items items = new Items()
                .addIfAny(voice.any("政府网站", "门户网站", "网站专栏"), ways[0], "条")
                .addIfAny(voice.any("政务新媒体", "微信公众号", "移动客户端"), ways[1], "条")
                .addIfAny(voice.any("公开栏和明白纸", "其他渠道", "宣传栏和简报"), ways[2], "条");
        if (voice.habit("channels", 3) == 0 || items.size() < 2) {
            return whole + Story.behindComma(growth) + "。";
        }
        return whole + Story.behindComma(growth) + voice.any("，其中" + items, "；其中" + items, "，其中：" + items) + "。";
    }

    /** The same as a small table, in some reports. */
    static Narrative.SmallTable table(Story story) {
        long count = story.now().work().interpretations() + 3;
        long[] forms = story.dice().split(count, 0.5, 0.35, 0.15);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("解读形式", "数量（篇）"));
        rows.add(List.of("文字解读", String.valueOf(forms[0])));
        rows.add(List.of("图片解读", String.valueOf(forms[1])));
        rows.add(List.of("视频解读", String.valueOf(forms[2])));
        rows.add(List.of("合计", String.valueOf(count)));
        return new Narrative.SmallTable(rows, story.year() + "年政策解读情况");
    }

    private String focus() {
        return voice.any(
                "公开目录随职能调整同步修订，栏目责任落实到岗位。",
                "围绕项目建设、民生保障、公共服务等群众关心的事项，做到应公开尽公开。",
                "预决算、机构职能、办事指南等基础内容按时更新，失效内容及时下线。",
                "把公开标准目录嵌入办文办事流程，事项办结之日起即转入公开程序。",
                "结合政务开放日、走访座谈，收集群众想看什么、看不懂什么，据此增补内容。",
                "");
    }

    private boolean has(ProactiveItem item, ProactiveMeasure measure) {
        return story.form().table(Part.PROACTIVE).cells().contains(CellKey.of(item, measure));
    }

    private String documents() {
        ProactiveItem item = ProactiveItem.NORMATIVE_DOCUMENTS;
        if (!has(item, ProactiveMeasure.IN_FORCE)) {
            long made = story.now().proactive(item, ProactiveMeasure.CREATED);
            long open = story.now().proactive(item, ProactiveMeasure.DISCLOSED_IN_TOTAL);
            return made == 0
                    ? voice.any("全年没有新的规范性文件。", "年内未制定规范性文件。")
                    : voice.any("新制作规范性文件", "年内新制作并公开规范性文件") + made + "件，对外公开总数" + open + "件。";
        }
        long issued = story.now().proactive(item, ProactiveMeasure.ISSUED);
        long repealed = story.now().proactive(item, ProactiveMeasure.REPEALED);
        long inForce = story.now().proactive(item, ProactiveMeasure.IN_FORCE);
        if (issued == 0 && !voice.misstates(Statement.DOCUMENTS_ISSUED)) {
            String none = voice.any("全年未制发行政规范性文件", "年内没有制发行政规范性文件", "本年度没有新制发的行政规范性文件");
            if (repealed == 0) {
                return none + (inForce == 0 ? "。" : "，现行有效" + inForce + "件。");
            }
            return none + "，废止" + repealed + "件，现行有效" + inForce + "件。";
        }
        String number = voice.number(Statement.DOCUMENTS_ISSUED, issued);
        return voice.any("全年制发行政规范性文件", "制定印发行政规范性文件", "年内出台行政规范性文件")
                + number
                + (repealed == 0 ? "件，无废止文件，" : "件，废止" + repealed + "件，")
                + voice.any("截至年底现行有效", "现行有效")
                + inForce
                + "件。";
    }

    private String decisions() {
        long licenses = decided(ProactiveItem.LICENSES);
        long penalties = decided(ProactiveItem.PENALTIES);
        long measures = decided(ProactiveItem.COMPULSORY_MEASURES);
        StringBuilder text = new StringBuilder();
        if (licenses > 0) {
            String number = voice.number(Statement.LICENSES, licenses);
            text.append(voice.any("全年办理行政许可", "作出行政许可决定", "办结行政许可"))
                    .append(number)
                    .append("件");
        }
        if (penalties > 0) {
            String number = voice.number(Statement.PENALTIES, penalties);
            text.append(text.isEmpty() ? "" : "，")
                    .append("作出行政处罚决定")
                    .append(number)
                    .append("件");
        }
        if (measures > 0) {
            text.append(text.isEmpty() ? "" : "，").append(voice.any("实施行政强制", "作出行政强制决定"));
            text.append(measures).append("件");
        }
        if (text.isEmpty()) {
            return voice.habit("no decisions", 2) == 0
                    ? ""
                    : voice.any("没有作出行政许可、行政处罚和行政强制决定。", "年内无行政许可、行政处罚、行政强制事项发生。");
        }
        return text.append("，")
                .append(voice.any("结果在规定期限内公示。", "有关结果按规定公开。", "相关信息同步上网。"))
                .toString();
    }

    private long decided(ProactiveItem item) {
        return story.now().proactive(item, ProactiveMeasure.DECISIONS);
    }

    private String fees() {
        if (!has(ProactiveItem.FEES, ProactiveMeasure.AMOUNT)) {
            return "";
        }
        BigDecimal amount = story.now().value(FEES);
        return amount.signum() == 0
                ? ""
                : voice.any("全年收取行政事业性收费", "收取行政事业性收费", "行政事业性收费共") + amount.toPlainString() + "万元。";
    }

    private String interpretations() {
        long count = story.now().work().interpretations();
        if (count == 0) {
            return "";
        }
        String whole = voice.any("发布政策解读材料" + count + "篇", "配套解读政策文件" + count + "篇", "编发政策解读" + count + "篇");
        long[] forms = story.dice().split(count, 0.5, 0.35, 0.15);
        Items items = new Items()
                .addIfAny("文字解读", forms[0], "篇")
                .addIfAny("图解", forms[1], "篇")
                .addIfAny("视频解读", forms[2], "篇");
        return items.size() > 1 && voice.habit("forms", 2) == 0 ? whole + "（" + items + "）。" : whole + "。";
    }
}
