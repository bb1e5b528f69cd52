package dev.gongkai.report.render.docx.testing;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A report with each sign at each place around the ends of lines: within them, as the last, and over the edge. */
public final class LineEnds {

    private static final List<String> SIGNS = List.of(
            "，", "。", "、", "；", "：", "？", "！", "）", "》", "”", "’", "】", "％", "。”", "）。", "》、", "”，", "……", "——");

    /** The text has 28 characters a line and two less on the first; notes are smaller. */
    private static final int FIRST = 20;

    private static final int LAST = 30;
    private static final int LAST_OF_NOTES = 48;

    private LineEnds() {}

    public static Report report() {
        List<Narrative.Block> blocks = new ArrayList<>();
        Report.Builder report =
                Report.builder(Form.EDITION_2021, 2024, Agency.of("示例市人民政府办公室")).signedOn(LocalDate.of(2025, 1, 21));
        for (String sign : SIGNS) {
            for (int before = FIRST; before <= LAST; before++) {
                blocks.add(new Narrative.Paragraph(line(before, sign)));
                blocks.add(new Narrative.Paragraph(
                        new Narrative.SubHeading(2, "（一）" + "题".repeat(before - 10) + "。"), line(6, sign)));
            }
            for (int before = LAST; before <= LAST_OF_NOTES; before += 2) {
                report.note(Part.REQUESTS, line(before, sign));
            }
        }
        return report.overview(new Narrative(blocks)).build();
    }

    /** The second sign stands near the end of the second line. */
    private static String line(int before, String sign) {
        return "文".repeat(before) + sign + "字".repeat(27) + sign + "末".repeat(9);
    }
}
