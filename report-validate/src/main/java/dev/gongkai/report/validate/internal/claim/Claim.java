package dev.gongkai.report.validate.internal.claim;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.internal.words.Characters;
import dev.gongkai.report.validate.internal.words.TextSearch;
import dev.gongkai.report.validate.rule.Findings;
import dev.gongkai.report.validate.rule.Passage;
import dev.gongkai.report.validate.rule.Subject;
import dev.gongkai.report.validate.text.NumberInText;
import dev.gongkai.report.validate.text.NumberInText.Exactness;
import dev.gongkai.report.validate.text.NumberInText.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact count in the narrative that may be compared with a table: it is the report year's, and that of the agency as
 * a whole (文中数据).
 *
 * @param passage where it stands
 * @param number the number
 * @param subject what is counted: the words before the number, behind the last 、 of an enumeration
 * @param before the words of the sentence before it, as far as they matter
 * @param sentence the sentence, likewise
 * @param heading the nearest heading above
 */
record Claim(Passage passage, NumberInText number, String subject, String before, String sentence, String heading) {

    /** The counters of requests and proceedings. */
    static final String[] CASES = {"件", "宗", "份", "条", "起", "例", "个", "次", "件次"};

    /** So far around a number is looked for words that say what it is. */
    private static final int WINDOW = 240;

    /** “7-12月收到12件” is a part of the year. */
    private static final Pattern MONTH = Pattern.compile("[0-9]月");

    private static final Pattern YEAR = Pattern.compile("([0-9]{4})\\s?年");

    /** LocatedText that say that a number is of another time than the report year as a whole. */
    private static final String[] OTHER_TIME = {
        "去年", "前年", "上半年", "下半年", "季度", "月份", "以来", "累计", "历年", "近年", "三年", "五年", "截至目前"
    };

    /** LocatedText that say that a number is of more agencies than one. */
    private static final String[] WIDER = {
        "全市", "全区", "全县", "全省", "全州", "全盟", "全旗", "全镇", "全乡", "全街道", "全国", "各级", "各部门", "各单位", "各县", "各区", "各市", "各镇",
        "各乡", "各街道", "县区", "区县", "县市", "镇街", "乡镇", "镇办", "全系统", "系统内", "下属", "所属", "下级", "基层", "分局", "局属", "直属", "局机关",
        "厅机关", "委机关"
    };

    /** LocatedText that say that a number is of a part of a government only. */
    private static final String[] NARROWER = {
        "本级", "市级", "区级", "县级", "省级", "镇级", "办公室", "政府办", "部门", "单位", "科室", "中心", "街道", "县区"
    };

    /** A government itself, as against what it is the head of. */
    private static final String[] ITSELF = {"省政府", "市政府", "县政府", "区政府", "州政府", "盟政府", "旗政府"};

    /** The claims of a report, in order. */
    static List<Claim> of(Subject subject) {
        return subject.shared(Claim.class, Claim::find);
    }

    private static List<Claim> find(Subject subject) {
        List<Claim> claims = new ArrayList<>();
        String heading = "";
        for (Passage passage : subject.passages()) {
            if (passage.kind() == Passage.Kind.HEADING) {
                heading = passage.text();
            }
            boolean inParts = passage.part() == Part.OVERVIEW || passage.part() == Part.OTHER;
            if (passage.kind() != Passage.Kind.PARAGRAPH || !inParts) {
                continue;
            }
            for (NumberInText number : passage.numbers()) {
                if (number.kind() != Kind.COUNT || number.exactness() != Exactness.EXACT) {
                    continue;
                }
                String before = TextSearch.around(passage.text(), number.start(), number.start(), WINDOW, 0);
                String sentence = before + TextSearch.around(passage.text(), number.start(), number.end(), 0, WINDOW);
                if (!MONTH.matcher(Characters.halfWidthDigits(number.subject())).find()
                        && isOfTheYear(before, subject.report())
                        && isOfTheAgency(before, subject.report().agency())
                        && !isOfGovernmentItself(
                                before, passage, subject.report().agency())
                        && !beginsClause(passage.text(), number)) {
                    claims.add(new Claim(passage, number, lastOf(number.subject()), before, sentence, heading));
                }
            }
        }
        return claims;
    }

    private static boolean isOfTheYear(String before, Report report) {
        String statement = before.substring(before.lastIndexOf('；') + 1);
        if (TextSearch.hasAny(before, OTHER_TIME) || TextSearch.hasAny(statement, "较上年", "同比")) {
            return false;
        }
        Matcher year = YEAR.matcher(Characters.halfWidthDigits(before));
        while (year.find()) {
            if (Integer.parseInt(year.group(1)) != report.year()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfTheAgency(String before, Agency agency) {
        if (agency.kind() == Agency.Kind.GOVERNMENT) {
            return !TextSearch.hasAny(before, NARROWER);
        }
        return !TextSearch.hasAny(before, WIDER);
    }

    /** “全市收到申请90件，市政府收到申请12件”: the report is that of the whole city. */
    private static boolean isOfGovernmentItself(String before, Passage passage, Agency agency) {
        return agency.kind() == Agency.Kind.GOVERNMENT
                && TextSearch.hasAny(before, ITSELF)
                && (TextSearch.hasAny(passage.text(), WIDER) || TextSearch.hasAny(passage.text(), NARROWER));
    }

    /** “收到申请3件，2件予以公开”: what a number counts that begins its clause stands behind it. */
    private static boolean beginsClause(String text, NumberInText number) {
        int at = number.start();
        if (at == 0 || number.unit().isEmpty()) {
            return false;
        }
        char mark = text.charAt(at - 1);
        boolean named = number.end() < text.length() && Characters.isHan(text.charAt(number.end()));
        return "，、；。,;".indexOf(mark) >= 0 || "：:（(".indexOf(mark) >= 0 && named;
    }

    /** The words behind the number, as far as they may name what is counted. */
    String after() {
        String text = passage.text();
        return text.substring(number.end(), Math.min(text.length(), number.end() + 16));
    }

    /** The words before the number since the last semicolon. */
    String statement() {
        return before.substring(before.lastIndexOf('；') + 1);
    }

    /** Whether a table's number is the one meant: one given in 万 is rounded or cut. */
    boolean agrees(BigDecimal table) {
        BigDecimal difference = value().subtract(table).abs();
        String digits = Characters.halfWidthDigits(passage.text().substring(number.start(), number.end()));
        int scale = digits.indexOf('万');
        if (scale < 0) {
            return difference.signum() == 0;
        }
        int point = digits.indexOf('.');
        int places = point < 0 || point > scale ? 0 : scale - point - 1;
        int power = number.unit().startsWith("万") ? 0 : 4;
        return difference.compareTo(BigDecimal.ONE.scaleByPowerOfTen(power - places)) < 0;
    }

    /** Of “予以公开1件、部分公开” the number counts 部分公开. */
    private static String lastOf(String subject) {
        int at = Math.max(subject.lastIndexOf('、'), subject.lastIndexOf('，'));
        String last = subject.substring(at + 1);
        return last.isBlank() ? subject : last;
    }

    BigDecimal value() {
        return number.value();
    }

    boolean counts(String... units) {
        return number.unit().isEmpty() && value().signum() == 0
                || List.of(units).contains(number.unit());
    }

    /** Whether the sentence, or the heading above, is about requests for information. */
    boolean isAboutRequests() {
        return TextSearch.hasAny(sentence, "申请") || TextSearch.hasAny(heading, "依申请", "申请公开");
    }

    boolean isAboutInformation() {
        return TextSearch.hasAny(sentence, "信息公开", "政府信息", "依申请", "政务公开")
                || TextSearch.hasAny(heading, "依申请", "申请公开", "监督保障");
    }

    /** Compares with what a table says; several values may be right, of which the first must be known. */
    void compare(String table, List<Optional<BigDecimal>> stated, Findings findings) {
        if (stated.get(0).isPresent()
                && stated.stream().flatMap(Optional::stream).noneMatch(this::agrees)) {
            String expected = stated.get(0).get().toPlainString();
            String actual = value().toPlainString();
            String quotation = subject + passage.text().substring(number.start(), number.end());
            findings.add(
                    passage.place(number.start(), number.end()),
                    new Message(
                            "文中“" + quotation + "”，" + table + "为 " + expected,
                            "the text says " + actual + ", the table " + expected),
                    expected,
                    actual);
        }
    }
}
