package dev.gongkai.report.generator.internal.text;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.RequestRow;

/** Part 六: the information-processing fee, and what else there is (其他需要报告的事项). */
final class OtherText {

    private final Story story;
    private final Voice voice;

    OtherText(Story story) {
        this.story = story;
        this.voice = story.voice();
    }

    void write(Blocks blocks) {
        boolean fee = !story.form().equals(Form.EDITION_2019);
        boolean proposals = voice.habit("proposals", 4) == 0;
        if (fee && proposals && voice.habit("other style", 2) == 0) {
            blocks.runIn(2, "（一）信息处理费。", fee());
            blocks.runIn(2, "（二）建议提案办理。", proposals());
            return;
        }
        if (fee) {
            blocks.paragraph(fee());
        }
        if (proposals) {
            blocks.paragraph(proposals());
        } else if (!fee) {
            blocks.paragraph(voice.any("没有其他需要报告的事项。", "本年度无其他需要报告的事项。", "除上述内容外，无其他需要报告的事项。"));
        }
    }

    private String fee() {
        long notices = story.now().work().feeNotices();
        if (notices == 0) {
            return voice.any(
                    "本年度未收取政府信息公开信息处理费。",
                    "按照信息处理费管理办法，" + story.year() + "年没有发出收费通知，未收取任何信息处理费。",
                    "全年发出收费通知0件，总金额0元，实际收取信息处理费0元。",
                    "办理政府信息公开申请没有收取信息处理费。");
        }
        long unpaid = story.now().requests(RequestRow.OTHER_FEE_UNPAID);
        long paid = 0;
        long owed = 0;
        for (long i = 0; i < notices; i++) {
            long amount = 100 + 10L * story.dice().below(60);
            owed += amount;
            paid += i < unpaid ? 0 : amount;
        }
        return voice.any(
                "依照信息处理费管理办法发出收费通知" + notices + "件，总金额" + owed + "元，实际收取" + paid + "元。",
                "全年共发出信息处理费收费通知" + notices + "件，涉及金额" + owed + "元，实际收取的总金额为" + paid + "元，已全部缴入国库。",
                "年内就" + notices + "件申请发出收费通知，通知金额合计" + owed + "元，实收信息处理费" + paid + "元。");
    }

    private String proposals() {
        long first = 1 + story.dice().below(20);
        long second = 1 + story.dice().below(20);
        return voice.any(
                "全年承办人大代表建议和政协提案共" + (first + second) + "件，其中建议" + first + "件、提案" + second + "件，办理结果按要求公开。",
                "办理人大代表建议" + first + "件、政协委员提案" + second + "件，答复内容除依法不宜公开的以外均已上网。",
                "承办建议提案" + (first + second) + "件（建议" + first + "件，提案" + second + "件），全部按期答复并公开。");
    }
}
