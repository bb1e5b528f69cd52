package dev.gongkai.report.validate.internal.claim;

import dev.gongkai.report.form.Mention;
import dev.gongkai.report.form.Mentioned;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.Quantity;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.validate.internal.words.TextSearch;
import java.util.List;
import java.util.regex.Pattern;

/** text.licenses: the decisions and fees that the text tells of as a whole are those of table 2. */
final class DecisionsInText {

    private static final String[] OTHER_MATTERS = {
        "公开", "公示", "事项", "目录", "清单", "信息", "听证", "复议", "诉讼", "案卷", "其中", "罚款"
    };

    /** Before 行政许可 where all of them are meant, and not 食品经营行政许可 or 不予行政许可. */
    private static final Pattern ALL_DECISIONS =
            Pattern.compile("(?:^|作出|做出|办理|办结|实施|处理|全年|年度?|我局|本局)(?:了|各类|各项|共计?|的|[，,])*$");

    private static final String[] DECISIONS = {"件", "宗", "起", "例", "份"};

    private static final List<String> BEHIND_DECISIONS = List.of("", "决定", "案件", "处理决定");

    private static final Pattern ALL_FEES = Pattern.compile("(?:^|收取|征收|全[年市县区省]|年度?|本局|我局|共)$");

    private static final Pattern BEHIND_FEES = Pattern.compile("(?:金额|总额|收入|总计|共计|合计|共|为|是|达)*");

    private static final Pattern NEXT =
            Pattern.compile("(?:（[^（）]{0,60}）)?[、，,和及]行政[^，。；、0-9]{2,8}|行政[^，。；、0-9]{2,8}[、，,和及]");

    private DecisionsInText() {}

    /** 办理行政许可5120件、行政处罚310件: the verb of the first is that of the next. */
    private static boolean goesOn(Claim claim, List<Told> told) {
        Told last = told.isEmpty() ? null : told.get(told.size() - 1);
        return last != null
                && last.part() == Part.PROACTIVE
                && last.manner() == Mention.Manner.NAME
                && last.claim().passage() == claim.passage()
                && Between.is(NEXT, claim.passage().text(), last.claim().number(), claim.number());
    }

    static void tell(Claim claim, TableNumbers numbers, List<Told> told) {
        if (TextSearch.hasAny(claim.subject(), OTHER_MATTERS)) {
            return;
        }
        TableForm table = numbers.report().form().table(Part.PROACTIVE);
        for (Mentioned number : numbers.decisions()) {
            boolean amount = table.cell(number.cells().get(0)).quantity() == Quantity.AMOUNT;
            if (amount ? countsFees(claim, number) : countsDecisions(claim, number, told)) {
                String name = Part.PROACTIVE.tableName() + "“"
                        + TableNumbers.row(number).name() + "”";
                told.add(new Told(claim, name, Mention.Manner.NAME, List.of(number.cells())));
            }
        }
    }

    private static boolean countsDecisions(Claim claim, Mentioned number, List<Told> told) {
        String words = claim.subject();
        return claim.counts(DECISIONS)
                && isAll(words, TableNumbers.row(number))
                && (TextSearch.hasAny(words, TableNumbers.column(number).words()) || goesOn(claim, told));
    }

    private static boolean isAll(String words, Mention mention) {
        for (String name : mention.words()) {
            int at = words.lastIndexOf(name);
            if (at >= 0
                    && BEHIND_DECISIONS.contains(words.substring(at + name.length()))
                    && ALL_DECISIONS.matcher(words).region(0, at).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean countsFees(Claim claim, Mentioned number) {
        String words = claim.subject();
        return claim.number().unit().equals("万元")
                && !words.contains("减免")
                && TableNumbers.row(number).words().stream().anyMatch(name -> {
                    int at = words.lastIndexOf(name);
                    return at >= 0
                            && BEHIND_FEES
                                    .matcher(words.substring(at + name.length()))
                                    .matches()
                            && ALL_FEES.matcher(words.substring(0, at)).find();
                });
    }
}
