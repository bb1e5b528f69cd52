package dev.gongkai.report.benchmarks;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;

/** Reports with texts made to keep a careless scanner busy. */
enum WorstCase {
    /** Digits without end. */
    DIGITS("1234567890"),
    /** Brackets that never close. */
    BRACKETS("（“《"),
    /** Lists within lists, none of which ends. */
    PARTS("共9件，其中1件、"),
    /** Years, months and days that never make a period. */
    DATES("2020年1月1日至"),
    /** White space. */
    SPACE(" \t"),
    /** Plain text without a full stop. */
    WORDS("政府信息公开申请");

    static final Report EMPTY =
            Report.builder(Form.EDITION_2021, 2021, Agency.of("示例市教育局")).build();

    private final String unit;

    WorstCase(String unit) {
        this.unit = unit;
    }

    Report report(int characters) {
        String text = "一" + unit.repeat(characters / unit.length()) + "一";
        Narrative narrative = Narrative.of(new Narrative.Paragraph(text));
        return EMPTY.toBuilder().preamble(narrative).overview(narrative).build();
    }
}
