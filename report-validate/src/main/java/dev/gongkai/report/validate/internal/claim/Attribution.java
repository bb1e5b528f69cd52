package dev.gongkai.report.validate.internal.claim;

import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.internal.words.Characters;
import dev.gongkai.report.validate.internal.words.TextSearch;
import dev.gongkai.report.validate.rule.Passage;
import dev.gongkai.report.validate.text.TextScan;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose number it is and of what time (数据归属), by the words before it in its sentence: the last ones that say so decide.
 *
 * <p>Who is only named as the author of what is followed (按照省政府办公厅要求) is not the one who did it.
 */
final class Attribution {

    private static final Pattern YEAR = Pattern.compile("([0-9]{4})\\s?年");

    private static final Pattern BRACKET = Pattern.compile("（[^（）]{1,40}）");

    private static final Pattern THIS_YEAR_ON = Pattern.compile("(?:今年|年初|本年)以来");

    private static final List<String> COMPARED = List.of("较上年", "同比");

    /** Words that say that a number is of another time than the report year as a whole. */
    private static final List<String> OTHER_TIME =
            List.of("去年", "前年", "上半年", "下半年", "季度", "月份", "以来", "历年", "近年", "三年", "五年", "截至目前");

    /** Words after which a number is of the report year again. */
    private static final List<String> OWN_TIME = List.of("全年", "年内", "今年", "本年");

    /** Words that say that a number is of more agencies than one. */
    private static final List<String> WIDER = List.of(
            "全市", "全区", "全县", "全省", "全州", "全盟", "全旗", "全镇", "全乡", "全街道", "全国", "各级", "各部门", "各单位", "各县", "各区", "各市",
            "各镇", "各乡", "各街道", "县区", "区县", "县市", "镇街", "乡镇", "镇办", "全系统", "系统内", "下属", "所属", "下级", "基层", "分局", "局属",
            "直属", "局机关", "厅机关", "委机关");

    /** Words that say that a number is of a part of a government only. */
    private static final List<String> NARROWER = List.of(
            "本级", "市级", "区级", "县级", "省级", "镇级", "办公室", "办公厅", "政府办", "部门", "单位", "科室", "中心", "街道", "县区", "我局", "本局",
            "我委", "我办");

    /** A government itself, as against what it is the head of. */
    private static final List<String> ITSELF = List.of("省政府", "市政府", "县政府", "区政府", "州政府", "盟政府", "旗政府");

    /** A department of itself. */
    private static final List<String> OWN =
            List.of("我局", "本局", "我厅", "本厅", "我委", "本委", "我办", "本办", "本机关", "我单位", "本单位", "我院", "我中心");

    /** A government of all that it is the head of. */
    private static final List<String> OWN_OF_GOVERNMENT =
            List.of("全市", "全县", "全区", "全镇", "全乡", "全街道", "全州", "全旗", "我市", "我县", "我区", "我镇", "我乡", "我街道", "本街道");

    /** What is followed, with its author: 按照省政府办公厅要求. */
    private static final Pattern AUTHORITY = Pattern.compile(
            "(?:按照?|根据|依据|依照|遵照|对照|贯彻|落实)[^，。；：、0-9]{2,30}?" + "(?:要求|部署|规定|精神|意见|通知|安排|办法|标准|指引|方案|要点|指示|》)");

    private static final String BODIES = "(?:局|厅|委|镇|乡|街道|街道办|办事处|公司|集团|企业|村|社区|学校|医院|法院|检察院|大队|支队|处室|股室|管委会|开发区)";
    static final String BESIDES = "共|累计|合计|全年|年内|今年|均|已|依法|新|直接|分别|[0-9]{4}年";
    static final String DOES = "(?:收|受理|接收|接到|办|答复|公开|公布|公示|审查|备案|组织|制定|制发|印发|出台|发布|作出|做出|征|被|因|提|实施|发生|有)";

    /** Another body that does what the number counts: 城关镇收到申请5件, 省自然资源厅办理申请12件. */
    private static final Pattern OTHER_BODY =
            Pattern.compile("(?:^|[，；：:、。（(])(?:其中[，,]?)?(?:[0-9]{4}年度?|全年|年内)?(?:由|向|经|对|与)?" + "([\\p{IsHan}]{1,14}?"
                    + BODIES + ")(?:" + BESIDES + ")*" + DOES);

    /**
     * Some body that does something, wherever its clause begins and whatever it follows: no paragraph else names another.
     * Between the two there are no more words than the characters that {@link #OTHER_BODY} is looked for in; without a bound, a
     * text of nothing but these words would be read to its end for each body.
     */
    private static final Pattern SOME_BODY = Pattern.compile(
            "(?=[局厅委镇乡街办公集企村社学医法检大支处股管开])" + BODIES + "(?>" + BESIDES + "|" + AUTHORITY.pattern() + "){0,240}+" + DOES);

    /** What is in force is told of the end of the year, whenever it was made. */
    private static final String STOCK = "现行有效";

    /** What is still to be, or was meant to be. */
    private static final List<String> PLANNED = List.of("预计", "计划", "力争", "争取", "目标任务", "拟于", "任务数");

    private static final String BEFORE_CLAUSE = "，；：、,;: （(";

    private final Report report;
    private final boolean government;
    private final TextScan scan;

    // The words that the paragraph has at all: most claims of most paragraphs meet none.
    private final List<String> compared;
    private final List<String> ownTime;
    private final List<String> otherTime;
    private final List<String> others;
    private final List<String> own;
    private final List<String> itself;
    private final List<String> planned;
    private final boolean namesBodies;

    private Attribution(TextScan scan, String text, Report report) {
        this.report = report;
        this.government = report.agency().kind() == Agency.Kind.GOVERNMENT;
        this.scan = scan;
        this.compared = scan.among(COMPARED);
        this.ownTime = scan.among(OWN_TIME);
        this.otherTime = scan.among(OTHER_TIME);
        this.others = scan.among(government ? NARROWER : WIDER);
        this.own = scan.among(government ? OWN_OF_GOVERNMENT : OWN);
        this.planned = scan.among(PLANNED);
        this.itself = government ? scan.among(ITSELF) : List.of();
        this.namesBodies = SOME_BODY.matcher(Characters.halfWidthDigits(text)).find();
    }

    /** Whose the numbers of a paragraph are. */
    static Attribution in(Passage paragraph, Report report) {
        return new Attribution(paragraph.scan(), paragraph.text(), report);
    }

    /** Without what is followed and its author: 按照省政府办公厅要求. */
    static String withoutAuthorities(String text) {
        return AUTHORITY.matcher(text).replaceAll("");
    }

    /** Whether a number is of the report year, by the words before it. */
    boolean isOfTheYear(String before) {
        if (!compared.isEmpty() && TextSearch.hasAny(before.substring(before.lastIndexOf('；') + 1), compared)) {
            return false;
        }
        if (!planned.isEmpty() && TextSearch.hasAny(lastClause(before), planned)) {
            return false;
        }
        String digits = Characters.halfWidthDigits(before);
        if (lastClause(before).contains(STOCK) && !YEAR.matcher(digits).find()) {
            return true;
        }
        int ours = lastOf(digits, ownTime);
        int other =
                lastOf(otherTime.isEmpty() ? "" : THIS_YEAR_ON.matcher(before).replaceAll("今年"), otherTime);
        if (other < 0 && !otherTime.isEmpty()) {
            digits = THIS_YEAR_ON.matcher(digits).replaceAll("今年");
        }
        if (digits.indexOf('年') >= 0) {
            digits = blanked(digits);
            Matcher year = YEAR.matcher(digits);
            while (year.find()) {
                if (Integer.parseInt(year.group(1)) == report.year()) {
                    ours = Math.max(ours, year.start());
                } else {
                    other = Math.max(other, year.start());
                }
            }
        }
        // “累计” alone is of all years; with the year it is the year's sum.
        return other < 0 ? ours >= 0 || !before.contains("累计") : ours > other && beginsClause(digits, ours);
    }

    /** What is told in a bracket is told of what stands before it: 57件（含2023年结转5件），办结52件. */
    private static String blanked(String text) {
        return text.indexOf('）') < 0
                ? text
                : BRACKET.matcher(text)
                        .replaceAll(within -> " ".repeat(within.group().length()));
    }

    /** Whether a number is of the agency as a whole, by the words before it. */
    boolean isOfTheAgency(String before) {
        if (TextSearch.hasAny(before, others)) {
            String told = withoutAuthorities(before);
            int other = lastOf(told, others);
            int ours = lastOf(told, own);
            if (other >= 0 && !(ours > other && beginsClause(told, ours))) {
                return false;
            }
        }
        if (namesBodies && isOfAnotherBody(before)) {
            return false;
        }
        // “全市收到申请90件，市政府收到申请12件”: the report is that of the whole city.
        if (itself.isEmpty() || !TextSearch.hasAny(before, itself) || !(scan.hasAny(WIDER) || scan.hasAny(NARROWER))) {
            return true;
        }
        // “全县政府信息公开” is of no 县政府.
        String told = withoutAuthorities(before).replace("政府信息", "信息");
        int alone = lastOf(told, itself);
        int ours = lastOf(told, own);
        return alone < 0 || ours > alone && beginsClause(told, ours);
    }

    /** Whether the last body that is said to have done something is neither this agency nor called so. */
    private boolean isOfAnotherBody(String before) {
        String told = withoutAuthorities(Characters.halfWidthDigits(before));
        Matcher body = OTHER_BODY.matcher(told);
        int from = 0;
        int other = -1;
        while (body.find(from)) {
            if (!isOwnName(body.group(1))) {
                other = body.start(1);
            }
            from = body.end(1);
        }
        if (other < 0) {
            return false;
        }
        int ours = lastOf(told, own);
        return !(ours > other && beginsClause(told, ours));
    }

    private boolean isOwnName(String body) {
        char first = body.charAt(0);
        return first == '本'
                || first == '我'
                || first == '该'
                || first == '全'
                || body.startsWith("机关")
                || TextSearch.hasAny(body, OWN)
                || report.agency().name().endsWith(body);
    }

    private static String lastClause(String text) {
        int at = Math.max(text.lastIndexOf('，'), text.lastIndexOf('；'));
        return text.substring(at + 1);
    }

    private static int lastOf(String text, List<String> words) {
        int last = -1;
        for (int i = 0; i < words.size(); i++) {
            last = Math.max(last, text.lastIndexOf(words.get(i)));
        }
        return last;
    }

    private static boolean beginsClause(String text, int at) {
        return at == 0 || BEFORE_CLAUSE.indexOf(text.charAt(at - 1)) >= 0;
    }
}
