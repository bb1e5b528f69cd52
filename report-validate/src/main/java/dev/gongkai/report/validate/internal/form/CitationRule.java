package dev.gongkai.report.validate.internal.form;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Notice;
import dev.gongkai.report.validate.internal.words.Characters;
import dev.gongkai.report.validate.internal.words.TextSearch;
import dev.gongkai.report.validate.rule.Findings;
import dev.gongkai.report.validate.rule.Passage;
import dev.gongkai.report.validate.rule.Place;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The notice that the report cites as the basis of its form (格式依据). */
final class CitationRule {

    static final Rule RULE = Rule.of(
            new RuleInfo(
                    "form.citation",
                    Severity.WARNING,
                    new Message("引用的格式文件与年度相符，名称与文号相符", "the notice cited fits the year, and its name its number"),
                    "国办公开办函〔2019〕60号、国办公开办函〔2021〕30号"),
            CitationRule::check);

    private static final Pattern NUMBER =
            Pattern.compile("国办(公开办函|[发函])\\s?[〔\\[［（(【]\\s?([0-9]{4})\\s?[〕\\]］）)】]\\s?([0-9]{1,4})\\s?号");

    private static final Message WRONG_NUMBER = new Message("格式文件的文号有误", "the number of the form's notice is wrong");

    /** So many characters before a number may the name stand that goes with it. */
    private static final int NAME_DISTANCE = 80;

    /** So many characters may part the name from its number. */
    private static final int NAME_GAP = 12;

    private static @Nullable Form edition(Predicate<Form> condition) {
        return Form.editions().stream().filter(condition).findFirst().orElse(null);
    }

    private static @Nullable Form formOf(String number) {
        return edition(form -> form.notice().number().equals(number));
    }

    private record Citation(Passage passage, int start, int end, String kind, String number, String before) {
        String given() {
            return passage.text().substring(start, end);
        }

        /** The title right before the number, or the words there behind the last number or title. */
        String name() {
            int close = before.lastIndexOf('》');
            boolean near = close >= 0 && before.length() - close <= NAME_GAP;
            if (near && !TextSearch.hasAny(before.substring(close), "，", "、", "；", "和", "及", "与")) {
                int open = before.lastIndexOf('《', close);
                // “《印发《格式》的通知》” has a title within the title.
                while (open > 0 && before.indexOf('》', open) < close) {
                    open = before.lastIndexOf('《', open - 1);
                }
                return before.substring(Math.max(open, 0), close + 1);
            }
            return before.substring(Math.max(close, before.lastIndexOf('号')) + 1);
        }
    }

    private static void check(Subject subject, Findings findings) {
        int year = subject.report().year();
        List<Citation> citations = citations(subject);
        Form meant = edition(form -> form.fits(year));
        boolean rightOneIsCited = citations.stream().anyMatch(citation -> {
            Form form = formOf(citation.kind() + citation.number());
            return form != null && form.fits(year);
        });
        for (Citation citation : citations) {
            Form form = formOf("国办公开办函" + citation.number());
            String given = citation.given();
            Place place = citation.passage().place(citation.start(), citation.end());
            if (form == null) {
                if (citation.name().contains("年度报告格式") && meant != null) {
                    findings.add(place, WRONG_NUMBER, meant.notice().number(), given);
                }
            } else if (!citation.kind().equals("国办公开办函")) {
                if (citation.name().contains("年度报告")) {
                    findings.add(place, WRONG_NUMBER, form.notice().number(), given);
                }
            } else if (!form.fits(year) && !rightOneIsCited) {
                findings.add(
                        place,
                        new Message(
                                "引用的格式文件不适用于" + year + "年度报告", "the notice cited is not that for reports of " + year),
                        meant == null ? null : meant.notice().number(),
                        given);
            } else {
                name(citation, form.notice(), place, findings);
            }
        }
    }

    /** The name right before the number: each notice has words in its name that the other has not. */
    private static void name(Citation citation, Notice notice, Place place, Findings findings) {
        String before = citation.before();
        String name = citation.name();
        if (!name.endsWith("》") || before.length() - before.lastIndexOf('》') > 8) {
            return;
        }
        boolean is2019 = name.contains("有关事项") || name.contains("试行");
        boolean is2021 = name.contains("年度报告格式") && !is2019;
        boolean noticeIs2019 = notice.title().contains("有关事项");
        if ((is2019 && !noticeIs2019) || (is2021 && noticeIs2019)) {
            findings.add(
                    place,
                    new Message("文件名称与文号不是同一文件", "name and number are not of the same notice"),
                    "《" + notice.title() + "》" + notice.number(),
                    name + citation.given());
        }
    }

    private static List<Citation> citations(Subject subject) {
        List<Citation> citations = new ArrayList<>();
        for (Passage passage : subject.passages()) {
            if (!passage.scan().has("国办")) {
                continue;
            }
            String text = Characters.halfWidthDigits(passage.text());
            Matcher number = NUMBER.matcher(text);
            while (number.find()) {
                citations.add(new Citation(
                        passage,
                        number.start(),
                        number.end(),
                        "国办" + number.group(1),
                        "〔" + number.group(2) + "〕" + number.group(3) + "号",
                        TextSearch.around(text, number.start(), number.start(), NAME_DISTANCE, 0)));
            }
        }
        return citations;
    }
}
