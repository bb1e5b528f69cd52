package dev.gongkai.report.generator.internal.text;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.ProceedingKind;
import dev.gongkai.report.form.ProceedingResult;
import dev.gongkai.report.form.RequestRow;
import java.util.List;

/** 依申请公开: the numbers of tables 3 and 4 in words. */
final class RequestText {

    private final Story story;
    private final Voice voice;

    RequestText(Story story) {
        this.story = story;
        this.voice = story.voice();
    }

    /** What may stand in paragraphs of its own. */
    List<String> paragraphs() {
        return List.of(requests(), service(), proceedings());
    }

    private long total(RequestRow row) {
        return story.now().requests(row);
    }

    private String requests() {
        long received = total(RequestRow.RECEIVED);
        long carriedIn = total(RequestRow.CARRIED_IN);
        long dealtWith = total(RequestRow.TOTAL);
        long forward = total(RequestRow.CARRIED_FORWARD);
        StringBuilder text = new StringBuilder(received());
        if (carriedIn > 0) {
            text.append(voice.any("上年结转申请", "另有上年结转申请", "从上年结转申请"))
                    .append(carriedIn)
                    .append("件");
            text.append(
                    received > 0 && dealtWith > 0 && voice.habit("sum", 3) == 0
                            ? "，两项合计" + (received + carriedIn) + "件。"
                            : "。");
        }
        if (dealtWith > 0) {
            text.append(dealtWith(dealtWith));
        } else if (received + carriedIn > 0) {
            text.append(voice.any("均在法定期限内，尚未答复。", "均在办理之中。"));
        }
        if (forward > 0) {
            String number = voice.number(Statement.CARRIED_FORWARD, forward);
            text.append(voice.any("结转下年度继续办理" + number + "件。", "年末尚未办结、结转下年度继续办理的申请" + number + "件。"));
        } else if (dealtWith > 0) {
            text.append(voice.any("没有结转下年度办理的申请。", "收到的申请年内全部办完，没有结转。", ""));
        }
        return text.toString();
    }

    private String received() {
        long received = total(RequestRow.RECEIVED);
        long last = story.before().requests(RequestRow.RECEIVED);
        if (received == 0 && !voice.misstates(Statement.RECEIVED)) {
            String time = voice.any("全年", story.year() + "年", "本年度");
            return time + voice.any("未收到政府信息公开申请", "没有收到政府信息公开申请", "未新收政府信息公开申请") + "。";
        }
        String number = voice.number(Statement.RECEIVED, received);
        // Words that name applicants may be about some of them only: what is to be found must not leave that open.
        String applicants = voice.misstates(Statement.RECEIVED) ? "全年收到" : "共收到公民、法人和其他组织提出的";
        String text = voice.any(
                        "全年共收到政府信息公开申请" + number + "件",
                        story.year() + "年，" + story.seat().self() + "收到政府信息公开申请" + number + "件",
                        "本年度新收政府信息公开申请" + number + "件",
                        "年内受理政府信息公开申请" + number + "件",
                        applicants + "政府信息公开申请" + number + "件")
                + Story.behindComma(Growth.clause(voice, received, last, "件"));
        // Who misstates the whole would have parts that do not add up to it, which is another mistake.
        return voice.misstates(Statement.RECEIVED) || received < 2 ? text + "。" : text + parts(received) + "。";
    }

    private String parts(long received) {
        return switch (voice.habit("parts", 3)) {
            case 0 -> {
                long[] ways = story.dice().split(received, 0.55, 0.3, 0.1, 0.05);
                Items items = new Items()
                        .addIfAny("网络申请", ways[0], "件")
                        .addIfAny("信函申请", ways[1], "件")
                        .addIfAny("当面申请", ways[2], "件")
                        .addIfAny("传真申请", ways[3], "件");
                yield items.size() > 1 ? voice.any("，其中" + items, "（" + items + "）") : "";
            }
            case 1 -> {
                long natural = story.now()
                        .value(CellKey.of(RequestRow.RECEIVED, Applicant.NATURAL_PERSON))
                        .longValueExact();
                Items items =
                        new Items().addIfAny("自然人申请", natural, "件").addIfAny("法人或其他组织申请", received - natural, "件");
                yield items.size() > 1 ? voice.any("，其中", "；其中") + items : "";
            }
            default -> "";
        };
    }

    private String dealtWith(long dealtWith) {
        Items items = new Items();
        boolean all = voice.habit("all outcomes", 4) == 0;
        Outcomes.of(story.now()).forEach((label, count) -> {
            if (all) {
                items.add(label, count, "件");
            } else {
                items.addIfAny(label, count, "件");
            }
        });
        String whole = voice.any(
                "办结申请" + dealtWith + "件",
                "全年答复申请" + dealtWith + "件",
                "年内办结答复" + dealtWith + "件",
                "依法办结申请" + dealtWith + "件");
        if (items.size() == 1) {
            return whole + "，" + voice.any("均为", "结果均为") + items + "。";
        }
        return whole + voice.any("，其中" + items, "，其中：" + items, "，按办理结果分，" + items) + "。";
    }

    private String service() {
        if (total(RequestRow.RECEIVED) == 0 && voice.habit("service", 2) == 0) {
            return "";
        }
        return voice.any(
                "在登记、会商、审核、送达各个环节留痕备查，疑难事项先听取法律顾问意见再作答复。",
                "遇有申请内容不清楚的，先打电话同申请人沟通，弄清所需信息后再书面答复。",
                "答复书统一文本，写明依据和救济途径，寄出前由法制审核人员逐件把关。",
                "对同类申请较多的事项，整理后转为主动公开，减少群众重复申请。",
                "坚持一事一档，从接收到送达全程登记，临近期限的提前三天提醒承办人。",
                "");
    }

    private String proceedings() {
        long reconsiderations = total(ProceedingKind.RECONSIDERATION);
        long litigations =
                total(ProceedingKind.DIRECT_LITIGATION) + total(ProceedingKind.LITIGATION_AFTER_RECONSIDERATION);
        boolean wrong = voice.misstates(Statement.RECONSIDERATION);
        if (reconsiderations + litigations == 0 && !wrong) {
            return voice.any("未发生因政府信息公开引起的行政复议、行政诉讼。", "全年没有因政府信息公开被申请行政复议或者被提起行政诉讼。", "没有发生涉及政府信息公开的行政复议和行政诉讼案件。");
        }
        String number = voice.number(Statement.RECONSIDERATION, reconsiderations);
        String text = voice.any("因政府信息公开引发行政复议", "因政府信息公开被申请行政复议", "全年发生政府信息公开行政复议") + number + "件";
        Items results = results(ProceedingKind.RECONSIDERATION);
        if (results.size() > 1 && !wrong && voice.habit("results", 2) == 0) {
            text += "（" + results + "）";
        }
        return text + "，" + voice.any("行政诉讼", "被提起行政诉讼") + litigations + "件。";
    }

    private Items results(ProceedingKind kind) {
        return new Items()
                .addIfAny("结果维持", result(kind, ProceedingResult.UPHELD), "件")
                .addIfAny("结果纠正", result(kind, ProceedingResult.CORRECTED), "件")
                .addIfAny("其他结果", result(kind, ProceedingResult.OTHER), "件")
                .addIfAny("尚未审结", result(kind, ProceedingResult.PENDING), "件");
    }

    private long total(ProceedingKind kind) {
        return result(kind, ProceedingResult.TOTAL);
    }

    private long result(ProceedingKind kind, ProceedingResult result) {
        return story.now().value(CellKey.of(kind, result)).longValueExact();
    }
}
