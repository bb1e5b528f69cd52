package dev.gongkai.report.testing;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Picture;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.model.Signature;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Makes reports with everything that a report may hold, wrong numbers included; the same index, the same report. */
public final class ReportGenerator {

    private static final List<String> WORDS = List.of(
            "全年主动公开政府信息138条。",
            "收到申请１２３件，其中a < b && c > d。",
            "\"引号\"、'单引号'与“中文引号”",
            "䶮㛃㸆𫖯𬭎",
            "</w:t>]]>&amp;<!--",
            "反斜杠 \\ 与制表符\t之后",
            "　全角空格在前",
            "末尾有空格 ",
            "（一）以序号开头的段落。",
            "1.5万元",
            "{\"json\": null}",
            "e\u0301 组合字符、\u200B零宽、\u2028行分隔、\u0085",
            "😀👨‍👩‍👧");

    private static final List<String> NUMBERS =
            List.of("-1", "1.5", "0.50", "59237.2449", "11398889", "1E+3", "-0.000001", "99999999999999999999999999");

    private static final List<Picture> PICTURES = pictures();

    private final Random random;

    private ReportGenerator(long seed) {
        this.random = new Random(seed);
    }

    /**
     * A report of one of the editions in the library.
     *
     * @param index which of the reports
     * @return always the same for an index
     */
    public static Report report(int index) {
        List<Form> editions = Form.editions();
        return report(index, editions.get(index % editions.size()));
    }

    /**
     * A report of an edition.
     *
     * @param index which of the reports
     * @param form the edition
     * @return always the same for an index
     */
    public static Report report(int index, Form form) {
        return new ReportGenerator(index).generate(form);
    }

    private Report generate(Form form) {
        Report.Builder report = Report.builder(form, 1000 + random.nextInt(9000), agency())
                .title(maybe(() -> words() + "\n" + words()))
                .preamble(narrative());
        for (Part part : Part.values()) {
            report.heading(part, maybe(this::words));
            if (part.isTable()) {
                fill(report, form.table(part));
                for (int i = random.nextInt(4) - 1; i > 0; i--) {
                    report.note(part, "注：" + words());
                }
            } else {
                report.narrative(part, narrative());
            }
        }
        if (random.nextBoolean()) {
            report.fillTotals();
        }
        return report.signature(maybe(() -> new Signature(maybe(this::words), maybe(this::date))))
                .build();
    }

    private Agency agency() {
        return Agency.builder("示例市" + words())
                .kind(maybe(() -> any(List.of(Agency.Kind.values()))))
                .level(maybe(() -> any(List.of(Agency.Level.values()))))
                .website(maybe(() -> "www.example.gov.cn"))
                .address(maybe(this::words))
                .phone(maybe(() -> "0100-5550118"))
                .email(maybe(() -> "xxgk@example.gov.cn"))
                .build();
    }

    /** A table is blank, zero, or of cells that differ. */
    private void fill(Report.Builder report, TableForm table) {
        int kind = random.nextInt(5);
        if (kind == 0) {
            return;
        }
        for (CellKey key : table.cells()) {
            report.set(key, kind == 1 ? Cell.of(0) : cell());
        }
    }

    private Cell cell() {
        Cell cell = switch (random.nextInt(10)) {
            case 0 -> Cell.BLANK;
            case 1, 2, 3 -> Cell.of(0);
            case 4 -> Cell.of(new BigDecimal(any(NUMBERS)));
            default -> Cell.of(random.nextInt(1000));
        };
        return random.nextInt(20) == 0 ? cell.withRemark(words()) : cell;
    }

    private Narrative narrative() {
        List<Narrative.Block> blocks = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            blocks.add(block());
        }
        return new Narrative(blocks);
    }

    private Narrative.Block block() {
        return switch (random.nextInt(6)) {
            case 0 -> heading();
            case 1 -> new Narrative.Paragraph(heading(), words());
            case 2 -> new Narrative.Figure(any(PICTURES), maybe(this::words), maybe(this::words));
            case 3 -> new Narrative.SmallTable(rows(), maybe(this::words));
            default -> new Narrative.Paragraph(words());
        };
    }

    private Narrative.SubHeading heading() {
        return new Narrative.SubHeading(1 + random.nextInt(Narrative.SubHeading.MAX_LEVEL), words());
    }

    private List<List<String>> rows() {
        int columns = 1 + random.nextInt(Narrative.SmallTable.MAX_COLUMNS);
        List<List<String>> rows = new ArrayList<>();
        for (int y = random.nextInt(4); y >= 0; y--) {
            List<String> row = new ArrayList<>();
            for (int x = 0; x < columns; x++) {
                row.add(random.nextInt(4) == 0 ? "" : words());
            }
            rows.add(row);
        }
        return rows;
    }

    private LocalDate date() {
        return LocalDate.of(1000 + random.nextInt(9000), 1, 1).plusDays(random.nextInt(365));
    }

    private String words() {
        return any(WORDS) + (random.nextBoolean() ? any(WORDS) : "");
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    /** A name stands for one content, so that the files of a report never collide. */
    private static List<Picture> pictures() {
        return List.of(
                Picture.of(picture("png", 0xFF0000)),
                Picture.of("chart.png", picture("png", 0x00FF00)),
                Picture.of("figures/图 1 (终稿)+100%&'.png", picture("png", 0x0000FF)),
                Picture.of(picture("jpg", 0xFFFF00)),
                Picture.of("figures/照片 𫖯.jpg", picture("jpg", 0x00FFFF)));
    }

    private static byte[] picture(String format, int color) {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, color);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
