package dev.gongkai.report.validate.internal.claim;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.validate.internal.words.Characters;
import dev.gongkai.report.validate.internal.words.TextSearch;
import dev.gongkai.report.validate.rule.Passage;
import dev.gongkai.report.validate.rule.Subject;
import dev.gongkai.report.validate.text.NumberInText;
import dev.gongkai.report.validate.text.NumberInText.Exactness;
import dev.gongkai.report.validate.text.NumberInText.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An exact count in the narrative that may be compared with a table: it is the report year's, and that of the agency as
 * a whole (文中数据).
 *
 * @param passage where it stands
 * @param number the number
 * @param counted the words before the number in its clause
 * @param subject what is counted: the words before the number, behind the last 、 of an enumeration
 * @param before the words of the sentence before it, as far as they matter
 * @param isAboutRequests whether the sentence, or the heading above, is about requests for information
 * @param isAboutInformation whether it is about the giving of information
 */
record Claim(
        Passage passage,
        NumberInText number,
        String counted,
        String subject,
        String before,
        boolean isAboutRequests,
        boolean isAboutInformation) {

    /** The counters of requests and proceedings. */
    static final String[] CASES = {"件", "宗", "份", "条", "起", "例", "个", "次", "件次"};

    private static final List<String> REQUESTS = List.of("申请", "部分公开", "无法提供", "不予处理");
    private static final List<String> UNDER_REQUESTS = List.of("依申请", "申请公开");
    private static final List<String> INFORMATION = List.of("信息公开", "政府信息", "依申请", "政务公开");
    private static final List<String> UNDER_INFORMATION = List.of("依申请", "申请公开", "监督保障");

    private static final List<String> REST = List.of("其中", "其余", "剩余");

    /** So far around a number is looked for words that say what it is. */
    private static final int WINDOW = 240;

    /** “7-12月收到12件” is a part of the year. */
    private static final Pattern MONTH = Pattern.compile("[0-9]月");

    /** “截至12月31日现行有效25件” is of all the year. */
    private static final Pattern UNTIL = Pattern.compile("截[至止](?:到|至)?(?:[0-9]{4}年)?12月(?:31日|底)");

    /** All that may ask: 收到公民、法人和其他组织提出的申请 is of them all. */
    private static final Pattern ALL_APPLICANTS =
            Pattern.compile("(?:公民|自然人|个人)(?:[、和与及或]|以及)(?:企业)?法人(?:[、和与及或]|以及|或者)?其[他它]组织(?:提[出交]的?|递交的?|的)?");

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
            boolean note = passage.kind() == Passage.Kind.NOTE;
            if (!note && !(inParts && passage.kind() == Passage.Kind.PARAGRAPH)) {
                continue;
            }
            String over = note ? passage.part().tableName() : heading;
            Attribution attribution = null;
            Words last = Words.NONE;
            for (NumberInText number : passage.numbers()) {
                if (number.kind() != Kind.COUNT || number.exactness() != Exactness.EXACT) {
                    continue;
                }
                attribution = attribution == null ? Attribution.in(passage, subject.report()) : attribution;
                String before = TextSearch.around(passage.text(), number.start(), number.start(), WINDOW, 0);
                if (!isOfMonths(number) && attribution.isOfTheYear(before) && attribution.isOfTheAgency(before)) {
                    String counted =
                            counted(passage.text(), number, subject.report().form());
                    if (counted == null) {
                        continue;
                    }
                    Words words = Words.around(passage.text(), number, before, over, last);
                    last = words;
                    claims.add(new Claim(
                            passage,
                            number,
                            counted,
                            lastOf(counted),
                            before,
                            words.areAboutRequests,
                            words.areAboutInformation));
                }
            }
        }
        return claims;
    }

    /** The words before the number or, where it begins its clause, the name behind it; null where neither says what it is. */
    private static @Nullable String counted(String text, NumberInText number, Form form) {
        boolean begins = beginsClause(text, number);
        if (begins || TextSearch.endsWithAny(number.subject(), REST)) {
            String name = NameBehind.outcomeAt(form, text, number.end());
            if (name != null) {
                return name;
            }
        }
        String matter = number.unit().isEmpty() ? null : NameBehind.matterAt(form, text, number.end());
        if (begins || matter != null) {
            return begins ? matter : number.subject() + matter;
        }
        return number.subject().contains("组织")
                ? ALL_APPLICANTS.matcher(number.subject()).replaceAll("")
                : number.subject();
    }

    private static boolean isOfMonths(NumberInText number) {
        String words = number.subject();
        return words.indexOf('月') > 0
                && MONTH.matcher(
                                UNTIL.matcher(Characters.halfWidthDigits(words)).replaceAll(""))
                        .find();
    }

    /** The words around a number, and what they are about; numbers of one sentence share them. */
    private record Words(String sentence, String over, boolean areAboutRequests, boolean areAboutInformation) {

        static final Words NONE = new Words("", "", false, false);

        static Words around(String text, NumberInText number, String before, String over, Words last) {
            int start = number.start() - before.length();
            int end = TextSearch.end(text, number.end(), WINDOW);
            if (!goesOn(before, start)
                    && last.sentence.length() == end - start
                    && text.startsWith(last.sentence, start)
                    && last.over.equals(over)) {
                return last;
            }
            String sentence = Claim.sentence(text, number, before);
            return new Words(
                    sentence,
                    over,
                    TextSearch.hasAny(sentence, REQUESTS) || TextSearch.hasAny(over, UNDER_REQUESTS),
                    TextSearch.hasAny(sentence, INFORMATION) || TextSearch.hasAny(over, UNDER_INFORMATION));
        }
    }

    /** The sentence as far as it matters, with the one before where it begins with 其中 and goes on about the same. */
    String sentence() {
        // Made when it is asked for: all numbers of a text would keep many times that text.
        return sentence(passage.text(), number, before);
    }

    private static String sentence(String text, NumberInText number, String before) {
        int start = number.start() - before.length();
        String sentence = text.substring(start, TextSearch.end(text, number.end(), WINDOW));
        return goesOn(before, start)
                ? TextSearch.around(text, start - 1, start - 1, WINDOW, 0) + "。" + sentence
                : sentence;
    }

    private static boolean goesOn(String before, int start) {
        return before.startsWith("其中") && start > 1;
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

    /** The number with the words that say what it counts, as they stand there. */
    String quotation() {
        String text = passage.text();
        String words = text.substring(number.start(), number.end());
        // “制发3件行政规范性文件”: some of them stand before the number, some behind it.
        for (int before = subject.length(); before >= 0; before--) {
            String rest = subject.substring(before);
            if (text.startsWith(subject.substring(0, before), number.start() - before)
                    && text.startsWith(rest, number.end())) {
                return subject.substring(0, before) + words + rest;
            }
        }
        return subject + words;
    }

    /** The words behind the number, as far as they may name what is counted. */
    String after() {
        String text = passage.text();
        return text.substring(number.end(), Math.min(text.length(), number.end() + 16));
    }

    /** The number and the words behind it in its sentence. */
    String behind() {
        return TextSearch.around(passage.text(), number.start(), number.end(), 0, WINDOW);
    }

    /** The words before the number since the last semicolon. */
    String statement() {
        return before.substring(before.lastIndexOf('；') + 1);
    }

    /** Whether a table's number is the one meant: one given in 万 is rounded or cut. */
    boolean agrees(BigDecimal table) {
        BigDecimal difference = value().subtract(table).abs();
        if (!isRounded()) {
            return difference.signum() == 0;
        }
        String digits = Characters.halfWidthDigits(passage.text().substring(number.start(), number.end()));
        int scale = digits.indexOf('万');
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

    /** Given in 万 with some of its digits only. */
    boolean isRounded() {
        return passage.text().substring(number.start(), number.end()).indexOf('万') >= 0;
    }

    BigDecimal value() {
        return number.value();
    }

    boolean counts(String... units) {
        if (number.unit().isEmpty() && value().signum() == 0) {
            return true;
        }
        for (String unit : units) {
            if (unit.equals(number.unit())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sentence before is: 共收到申请57件。办结52件，结转下年度5件。 */
    boolean followsRequests() {
        int start = number.sentence().start();
        return start > 0
                && TextSearch.hasAny(TextSearch.around(passage.text(), start - 1, start - 1, WINDOW, 0), REQUESTS);
    }
}
