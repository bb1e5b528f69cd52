package dev.gongkai.report.validate.internal.claim;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Mention;
import dev.gongkai.report.form.Mentioned;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.validate.internal.words.TextSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** text.requests: the requests that the text counts are those of table 3. */
final class RequestsInText {

    private RequestsInText() {}

    private static final String[] NO_REQUESTS = {
        "建议", "提案", "议案", "投诉", "举报", "信访", "咨询", "留言", "来信", "协查", "协助", "热线", "许可", "审批", "登记", "复议", "诉讼", "补正",
        "征求意见", "转办", "交办", "评议"
    };

    private static final Pattern EVERY_CHANNEL = Pattern.compile("(?:通过|经)?(?:各种|各类|多种|各)(?:渠道|方式|形式|途径)");

    private static final String[] CHANNELS = {
        "其中", "网络", "网上", "互联网", "在线", "平台", "网站", "信函", "邮寄", "邮件", "邮箱", "当面", "现场", "传真", "电话", "渠道", "窗口", "书面",
        "形式", "方式", "线上", "线下", "来访", "微信", "自然人", "法人", "企业", "组织", "机构", "个人", "公民"
    };

    /** A request of one kind, or of another agency's. */
    private static final String[] SOME_REQUESTS = {
        "涉及", "属于", "关于", "需要", "收费", "逾期", "超期", "延期", "期限", "重复", "重新", "截至", "撤回", "转来", "转送", "代市", "代县", "代区",
        "代省", "排名", "位居", "居前", "前三", "前五", "最多", "较多", "未办", "未答复", "未处理", "尚未", "尚有", "未按", "未及时", "未在", "正在"
    };

    /** What else is received, dealt with and carried over. */
    private static final String[] OTHER_MATTERS = {"建议", "提案", "议案", "复议", "诉讼", "转来", "转办", "转送", "交办"};

    private static final String[] OTHERS_DEALT_WITH = {
        "投诉", "举报", "信访", "咨询", "留言", "热线", "工单", "协查", "代市", "代县", "代区", "代省"
    };

    private static final Pattern SOME_KIND = Pattern.compile("(?<!各)类(?:(?:政府|信息|依|的)?.{0,8}申请|(?:申请)?的?(?:答复|办结)|$)");

    private static final Pattern REQUESTS_FOLLOW = Pattern.compile("^(?:政府信息公开|信息公开|依申请公开)?的?申请(?!人)");

    /** “办理申请57件（上年结转5件，本年新收52件）”. */
    private static final Pattern NEW = Pattern.compile("(?:本年度?|今年|当年)?新收(?:到)?");

    /** “新收申请中5件结转至2025年”. */
    private static final Pattern CARRIED_ON = Pattern.compile("^(?:申请)?(?:需|尚需|将)?(?:结转|转至|转入|留待)");

    /** “新收申请中有5件因……”. */
    private static final Pattern SOME_OF = Pattern.compile("中[，,]?有?$");

    private static final Pattern ANY = Pattern.compile(
            "政府|信息|公开|政务|依法?|主动|[的到了并、，和或及与共新自各类]|以及|办理|办结|受理|登记|处理|答复|有效|社会|公众|群众|公民|法人|其[他它]|组织|提[出交]|递交|要求|合计|总计|共计|全部|数量|总量|方面|年度|本年|全年|当年|有关|相关|条例|规定|全[省市县区]|本级|事项|[“”（）()：:0-9]");

    /** “收到61件（含补正后放弃的4件……），实际受理52件”: the table has the one that counts. */
    private static final Pattern EFFECTIVE = Pattern.compile("实际(?:收到|接收|受理|办理)|有效(?:的?政府信息公开)?申请");

    private static final List<String> BEHIND_NAME = List.of("的决定", "决定", "的", "”");

    /** What may stand before the name of an outcome that stands for the whole of it. */
    private static final Pattern NEUTRAL = Pattern.compile(
            "其中|在|对|申请中|全年|本年度?|共计?|合计|申请|政府信息|公开申请|办理|处理|答复|结果|情况|方面|已|均|有|为|是|依法|作出|决定|分别|按|的|[，,：:0-9年]");

    static void tell(Claim claim, TableNumbers numbers, List<Told> told) {
        if (!countsRequests(claim)) {
            return;
        }
        List<Mentioned> named =
                !claim.isAboutRequests() ? List.of() : JointOutcomes.of(claim.counted(), numbers.requests());
        if (!named.isEmpty()) {
            if (isNeutralBefore(claim, JointOutcomes.start(claim.counted(), named))) {
                String names = named.stream()
                        .map(number -> TableNumbers.row(number).name())
                        .collect(Collectors.joining("”与“"));
                List<CellKey> cells = named.stream()
                        .flatMap(number -> number.cells().stream())
                        .toList();
                String name = Part.REQUESTS.tableName() + "“" + names + "”之和";
                told.add(new Told(claim, name, Mention.Manner.NAME, List.of(cells)));
            }
            return;
        }
        for (Mentioned number : numbers.requests()) {
            Mention row = TableNumbers.row(number);
            boolean certain = row.manner() == Mention.Manner.WORDS || claim.isAboutRequests();
            if (certain && speaksOf(claim, row)) {
                if (isOfBoth(claim, number, numbers)) {
                    List<CellKey> both = numbers.leftOfBalance(number.cells());
                    told.add(new Told(claim, Part.REQUESTS.tableName() + "新收与结转之和", row.manner(), List.of(both)));
                } else if (isWhole(claim, row)) {
                    told.add(new Told(claim, name(number), row.manner(), cellsMeant(number, numbers)));
                }
                return;
            }
        }
    }

    /** “新收和上年结转的申请合计57件”. */
    private static boolean isOfBoth(Claim claim, Mentioned number, TableNumbers numbers) {
        if (TableNumbers.row(number).manner() != Mention.Manner.WORDS || !saysReceived(claim, numbers)) {
            return false;
        }
        List<CellKey> both = numbers.leftOfBalance(number.cells());
        return both.containsAll(number.cells()) && both.size() > number.cells().size();
    }

    private static boolean saysReceived(Claim claim, TableNumbers numbers) {
        for (Mentioned number : numbers.requests()) {
            Mention row = TableNumbers.row(number);
            if (row.manner() == Mention.Manner.ACT && TextSearch.hasAny(claim.subject(), row.words())) {
                return true;
            }
        }
        return false;
    }

    private static boolean countsRequests(Claim claim) {
        String words = claim.subject();
        return claim.counts(Claim.CASES)
                && (claim.isAboutRequests() || words.indexOf('转') >= 0 && claim.followsRequests())
                && !TextSearch.hasAny(words, NO_REQUESTS)
                && !TextSearch.hasAny(words, SOME_REQUESTS)
                && !TextSearch.hasAny(claim.statement(), OTHER_MATTERS)
                && (words.indexOf('类') < 0 || !SOME_KIND.matcher(words).find())
                && !SOME_OF.matcher(words).find()
                && !carriesOn(claim);
    }

    private static boolean carriesOn(Claim claim) {
        String after = claim.after();
        return after.indexOf('转') >= 0
                && !after.startsWith(claim.subject())
                && CARRIED_ON.matcher(after).find();
    }

    private static boolean speaksOf(Claim claim, Mention mention) {
        // “通过各种渠道收到” is of all of them.
        String words = claim.subject().contains("各") || claim.subject().contains("多种")
                ? EVERY_CHANNEL.matcher(claim.subject()).replaceAll("")
                : claim.subject();
        boolean said = TextSearch.hasAny(words, mention.words());
        return switch (mention.manner()) {
            case WORDS -> said && (mention.with().isEmpty() || TextSearch.hasAny(words, mention.with()));
            case NAME -> isNamedLast(words, mention);
            case RESULT -> said && !TextSearch.hasAny(words, CHANNELS) && words.indexOf('“') < 0;
            case ACT -> said && !TextSearch.hasAny(words, CHANNELS) && namesRequests(claim) && isOfAll(words, mention);
            case PART -> false;
        };
    }

    /** Not “收到某村村民的申请18件”: between the act and what was received stands nothing that tells it from others. */
    private static boolean isOfAll(String words, Mention mention) {
        int behind = -1;
        for (String act : mention.words()) {
            int at = words.lastIndexOf(act);
            behind = Math.max(behind, at < 0 ? -1 : at + act.length());
        }
        int requests = words.indexOf("申请", behind);
        return requests <= behind
                || ANY.matcher(words.substring(behind, requests)).replaceAll("").isEmpty();
    }

    /** “收到申请3件” or “收到3件申请”. */
    private static boolean namesRequests(Claim claim) {
        return claim.subject().contains("申请")
                || NEW.matcher(claim.subject()).matches() && claim.before().contains("申请")
                || REQUESTS_FOLLOW.matcher(claim.after()).find();
    }

    /** Not “本机关不掌握而无法提供3件”, “不予公开及无法提供5件” or “予以公开（含部分公开）7件”. */
    private static boolean isWhole(Claim claim, Mention mention) {
        if (mention.manner() != Mention.Manner.NAME) {
            return !TextSearch.hasAny(claim.sentence(), mention.unless())
                    && !(mention.manner() == Mention.Manner.RESULT && (isListed(claim) || isOfOthers(claim)))
                    && !(TextSearch.hasAny(claim.sentence(), "实际", "有效")
                            && EFFECTIVE.matcher(claim.behind()).find());
        }
        String words = claim.counted();
        return isNeutralBefore(
                claim,
                mention.words().stream().mapToInt(words::lastIndexOf).max().orElse(0));
    }

    /** “其中属于公开范围的3件、当场答复1件”: an item of a list is told of some of them only. */
    private static boolean isListed(Claim claim) {
        int among = claim.before().lastIndexOf("其中");
        return among >= 0 && TextSearch.isOneClause(claim.before().substring(among + 2));
    }

    /** “受理举报件52件，办结49件”: what was dealt with is what the statement began with. */
    private static boolean isOfOthers(Claim claim) {
        return TextSearch.hasAny(claim.statement(), OTHERS_DEALT_WITH);
    }

    /** Whether nothing before the name of an outcome says that the number is of some of it only. */
    private static boolean isNeutralBefore(Claim claim, int at) {
        int start = claim.number().start();
        boolean bracket = start > 0 && "）)".indexOf(claim.passage().text().charAt(start - 1)) >= 0;
        return !bracket
                && NEUTRAL.matcher(claim.counted().substring(0, Math.max(0, at)))
                        .replaceAll("")
                        .isBlank();
    }

    private static boolean isNamedLast(String words, Mention mention) {
        String rest = words;
        for (int i = 0; i < BEHIND_NAME.size(); i++) {
            if (words.endsWith(BEHIND_NAME.get(i))) {
                rest = words.substring(0, words.length() - BEHIND_NAME.get(i).length());
                break;
            }
        }
        for (String name : mention.words()) {
            if (endsWith(words, name) || endsWith(rest, name)) {
                return true;
            }
        }
        return false;
    }

    /** “公开或部分公开” is two outcomes at once, and neither of them. */
    private static boolean endsWith(String words, String outcome) {
        int at = words.length() - outcome.length();
        return words.endsWith(outcome) && (at == 0 || "或和及与".indexOf(words.charAt(at - 1)) < 0);
    }

    private static String name(Mentioned number) {
        String name = TableNumbers.row(number).name();
        return Part.REQUESTS.tableName() + "“" + name + "”" + (name.endsWith("总计") ? "" : "总计");
    }

    /** “收到” and “办结” may also mean what came in, with or without what was carried in: the left side of the balance. */
    private static List<List<CellKey>> cellsMeant(Mentioned number, TableNumbers numbers) {
        List<List<CellKey>> meant = new ArrayList<>();
        meant.add(number.cells());
        if (TableNumbers.row(number).manner().compareTo(Mention.Manner.RESULT) >= 0) {
            List<CellKey> left = numbers.leftOfBalance(number.cells());
            if (!left.isEmpty()) {
                meant.add(left.subList(0, 1));
                meant.add(left);
            }
        }
        return meant;
    }
}
