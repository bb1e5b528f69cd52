package dev.gongkai.report.validate.internal.claim;

import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.internal.words.Characters;
import dev.gongkai.report.validate.internal.words.TextSearch;
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

    /** Words that say that a number is of another time than the report year as a whole. */
    private static final String[] OTHER_TIME = {
        "去年", "前年", "上半年", "下半年", "季度", "月份", "以来", "历年", "近年", "三年", "五年", "截至目前"
    };

    /** Words after which a number is of the report year again. */
    private static final List<String> OWN_TIME = List.of("全年", "年内", "今年", "本年");

    /** Words that say that a number is of more agencies than one. */
    private static final String[] WIDER = {
        "全市", "全区", "全县", "全省", "全州", "全盟", "全旗", "全镇", "全乡", "全街道", "全国", "各级", "各部门", "各单位", "各县", "各区", "各市", "各镇",
        "各乡", "各街道", "县区", "区县", "县市", "镇街", "乡镇", "镇办", "全系统", "系统内", "下属", "所属", "下级", "基层", "分局", "局属", "直属", "局机关",
        "厅机关", "委机关"
    };

    /** Words that say that a number is of a part of a government only. */
    private static final String[] NARROWER = {
        "本级", "市级", "区级", "县级", "省级", "镇级", "办公室", "办公厅", "政府办", "部门", "单位", "科室", "中心", "街道", "县区", "我局", "本局", "我委",
        "我办"
    };

    /** A government itself, as against what it is the head of. */
    private static final String[] ITSELF = {"省政府", "市政府", "县政府", "区政府", "州政府", "盟政府", "旗政府"};

    /** A department of itself. */
    private static final List<String> OWN =
            List.of("我局", "本局", "我厅", "本厅", "我委", "本委", "我办", "本办", "本机关", "我单位", "本单位", "我院", "我中心");

    /** A government of all that it is the head of. */
    private static final List<String> OWN_OF_GOVERNMENT =
            List.of("全市", "全县", "全区", "全镇", "全乡", "全街道", "全州", "全旗", "我市", "我县", "我区", "我镇", "我乡", "我街道", "本街道");

    /** What is followed, with its author: 按照省政府办公厅要求. */
    private static final Pattern AUTHORITY = Pattern.compile(
            "(?:按照?|根据|依据|依照|遵照|对照|贯彻|落实)[^，。；：、0-9]{2,30}?" + "(?:要求|部署|规定|精神|意见|通知|安排|办法|标准|指引|方案|要点|指示|》)");

    private static final String BEFORE_CLAUSE = "，；：、,;: （(";

    private Attribution() {}

    static boolean isOfTheYear(String before, Report report) {
        String statement = before.substring(before.lastIndexOf('；') + 1);
        if (TextSearch.hasAny(statement, "较上年", "同比")) {
            return false;
        }
        String digits = Characters.halfWidthDigits(before);
        int own = lastOf(digits, OWN_TIME);
        int other = -1;
        Matcher year = YEAR.matcher(digits);
        while (year.find()) {
            if (Integer.parseInt(year.group(1)) == report.year()) {
                own = Math.max(own, year.start());
            } else {
                other = year.start();
            }
        }
        for (String word : OTHER_TIME) {
            other = Math.max(other, before.lastIndexOf(word));
        }
        // “累计” alone is of all years; with the year it is the year's sum.
        return other < 0 ? own >= 0 || !before.contains("累计") : own > other && beginsClause(digits, own);
    }

    static boolean isOfTheAgency(String before, String paragraph, Agency agency) {
        boolean government = agency.kind() == Agency.Kind.GOVERNMENT;
        String[] others = government ? NARROWER : WIDER;
        if (TextSearch.hasAny(before, others)) {
            String told = AUTHORITY.matcher(before).replaceAll("");
            int other = -1;
            for (String word : others) {
                other = Math.max(other, told.lastIndexOf(word));
            }
            int own = lastOf(told, government ? OWN_OF_GOVERNMENT : OWN);
            if (other >= 0 && !(own > other && beginsClause(told, own))) {
                return false;
            }
        }
        // “全市收到申请90件，市政府收到申请12件”: the report is that of the whole city.
        return !government
                || !TextSearch.hasAny(before, ITSELF)
                || !TextSearch.hasAny(AUTHORITY.matcher(before).replaceAll(""), ITSELF)
                || !(TextSearch.hasAny(paragraph, WIDER) || TextSearch.hasAny(paragraph, NARROWER));
    }

    private static int lastOf(String text, List<String> words) {
        int last = -1;
        for (String word : words) {
            last = Math.max(last, text.lastIndexOf(word));
        }
        return last;
    }

    private static boolean beginsClause(String text, int at) {
        return at == 0 || BEFORE_CLAUSE.indexOf(text.charAt(at - 1)) >= 0;
    }
}
