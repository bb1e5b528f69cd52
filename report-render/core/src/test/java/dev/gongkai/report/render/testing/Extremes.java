package dev.gongkai.report.render.testing;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Picture;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.testing.ReportGenerator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Reports that strain a document: long, wide, rare, full of figures, or empty. */
public final class Extremes {

    private static final int GENERATED = 40;

    private Extremes() {}

    /** The samples, generated reports, and those that strain. */
    public static Map<String, Report> everything() {
        Map<String, Report> reports = new LinkedHashMap<>(Samples.all());
        reports.putAll(extremes());
        for (int i = 0; i < GENERATED; i++) {
            reports.put("generated-" + i, ReportGenerator.report(i));
        }
        return reports;
    }

    public static Map<String, Report> extremes() {
        Map<String, Report> reports = new LinkedHashMap<>();
        reports.put("long", longReport());
        reports.put("rare", rare());
        reports.put("figures", figures());
        for (Form form : Form.editions()) {
            reports.put(
                    "empty-" + form.id(),
                    Report.builder(form, form.firstYear(), Agency.of("示例市人民政府")).build());
        }
        return reports;
    }

    /** More than sixty pages of narrative, and remarks of five hundred characters. */
    public static Report longReport() {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 400; i++) {
            text.append("（")
                    .append(i)
                    .append("）")
                    .append("全年主动公开政府信息138条，其中规范性文件3件，通过政府网站、政务新媒体、政府公报等渠道发布。".repeat(2))
                    .append('\n');
        }
        return builder()
                .overview(Narrative.parse(text.toString()))
                .set(
                        CellKey.of(RequestRow.RECEIVED, Applicant.NATURAL_PERSON),
                        Cell.of(22).withRemark("其中修订十六件、".repeat(62) + "四字末尾"))
                .build();
    }

    public static Report rare() {
        String rare = "䶮㛃㸆𫖯𬭎";
        return builder()
                .preamble(Narrative.parse(rare + "镇人民政府编制。"))
                .overview(Narrative.of(
                        new Narrative.Paragraph(new Narrative.SubHeading(2, "（一）" + rare + "。"), rare + "\t“引号”…—×"),
                        new Narrative.SmallTable(List.of(List.of(rare, "条数"), List.of("𬭎", "1")), rare)))
                .set(
                        CellKey.of(RequestRow.RECEIVED, Applicant.TOTAL),
                        Cell.of(1).withRemark(rare))
                .build();
    }

    public static Report figures() {
        List<Narrative.Block> blocks = new ArrayList<>();
        int[][] sizes = {{2400, 1200}, {300, 2000}, {400, 300}, {1, 1}};
        for (int[] size : sizes) {
            blocks.add(new Narrative.Paragraph("下图宽" + size[0] + "像素，高" + size[1] + "像素。"));
            blocks.add(new Narrative.Figure(
                    picture(size[0], size[1], "png"), "图：" + size[0] + "×" + size[1], "“替代文字”<&>\t'引号'"));
            blocks.add(new Narrative.Figure(picture(size[0], size[1], "jpg"), null, null));
        }
        Narrative narrative = new Narrative(blocks);
        return builder()
                .preamble(narrative)
                .overview(narrative)
                .problems(narrative)
                .other(narrative)
                .build();
    }

    private static Report.Builder builder() {
        return Report.builder(Form.EDITION_2021, 2021, Agency.of("示例市人民政府办公室")).signedOn(LocalDate.of(2022, 1, 27));
    }

    private static Picture picture(int width, int height, String format) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y += 2) {
            image.setRGB(y * width / height % width, y, 0x3366CC);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Picture.of(out.toByteArray());
    }
}
