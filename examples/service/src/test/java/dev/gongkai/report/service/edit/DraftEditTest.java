package dev.gongkai.report.service.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Picture;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.model.TableData;
import dev.gongkai.report.validate.ReportValidator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftEditTest {

    private static final CellKey RECEIVED = CellKey.of(RequestRow.RECEIVED, Applicant.NATURAL_PERSON);
    private static final CellKey DISCLOSED = CellKey.of(RequestRow.DISCLOSED, Applicant.NATURAL_PERSON);

    private static final Narrative.SmallTable TABLE =
            new Narrative.SmallTable(List.of(List.of("项目", "2025年"), List.of("a|b\\c", " 12 ")), "附表");

    private static Report saved() {
        Form form = Form.forYear(2025);
        return Report.builder(form, 2025, Agency.of("示例局"))
                .overview(new Narrative(List.of(new Narrative.Paragraph("前面的文字。"), TABLE)))
                .table(new TableData(
                        form.table(Part.REQUESTS),
                        Map.of(RECEIVED, new Cell(BigDecimal.valueOf(22), "其中网络18件")),
                        List.of("注：其他包括农民专业合作社。")))
                .build();
    }

    private static DraftEdit edit(Map<String, String> fields) {
        return DraftEdit.of(saved(), fields, false);
    }

    @Test
    void aRemarkStandsBehindItsNumberInBracketsOrInAFieldOfItsOwn() {
        DraftEdit edit = edit(Map.of("c." + DISCLOSED, "7（其中部分3件）", "r." + RECEIVED, "其中网络19件"));
        assertThat(edit.errors()).isEmpty();
        assertThat(edit.report().cell(DISCLOSED)).isEqualTo(new Cell(BigDecimal.valueOf(7), "其中部分3件"));
        assertThat(edit.report().cell(RECEIVED)).isEqualTo(new Cell(BigDecimal.valueOf(22), "其中网络19件"));
        assertThat(edit(Map.of("r." + RECEIVED, "")).report().cell(RECEIVED)).isEqualTo(Cell.of(22));
        assertThat(edit(Map.of("c." + RECEIVED, "")).report().cell(RECEIVED)).isEqualTo(new Cell(null, "其中网络18件"));
        assertThat(edit(Map.of("c." + RECEIVED, "23(新的)")).report().cell(RECEIVED))
                .isEqualTo(new Cell(BigDecimal.valueOf(23), "新的"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "1,000", "3件", "（", "1（）", "--1", "1e5", "１２"})
    void whatIsNoNumberIsSaid(String typed) {
        DraftEdit edit = edit(Map.of("c." + DISCLOSED, typed));
        assertThat(edit.errors()).containsOnlyKeys("c." + DISCLOSED);
        assertThat(edit.report().cell(DISCLOSED)).isEqualTo(Cell.BLANK);
    }

    @Test
    void notesAreEditedALineEach() {
        Report report = edit(Map.of("notes.requests", "注：一。\r\n\r\n注：二。")).report();
        assertThat(report.requests().notes()).containsExactly("注：一。", "注：二。");
        assertThat(edit(Map.of("notes.requests", "")).report().requests().notes())
                .isEmpty();
        assertThat(edit(Map.of("notes.requests", "注\u0001")).errors()).containsOnlyKeys("notes.requests");
    }

    @Test
    void aSmallTableIsEditedALineARow() {
        Map<String, String> untouched = Map.of(
                "n.overview",
                NarrativeText.of(saved().overview()),
                "f.overview.1.rows",
                TableText.of(TABLE).replace("\n", "\r\n"),
                "f.overview.1.caption",
                "附表");
        assertThat(edit(untouched).report()).isEqualTo(saved());
        Report report = edit(Map.of(
                        "n.overview",
                        NarrativeText.of(saved().overview()) + "\n后面的文字。",
                        "f.overview.1.rows",
                        "项目\t2024年\t2025年\r\n甲 | 1 | 2\r\n\r\n乙 | 3",
                        "f.overview.1.caption",
                        "附表二"))
                .report();
        assertThat(report.overview().blocks())
                .containsExactly(
                        new Narrative.Paragraph("前面的文字。"),
                        new Narrative.SmallTable(
                                List.of(List.of("项目", "2024年", "2025年"), List.of("甲", "1", "2"), List.of("乙", "3", "")),
                                "附表二"),
                        new Narrative.Paragraph("后面的文字。"));
        assertThat(edit(Map.of("f.overview.1.rows", " \n")).errors()).containsOnlyKeys("f.overview.1.rows");
        assertThat(edit(Map.of("f.overview.1.rows", "|".repeat(20))).errors()).containsOnlyKeys("f.overview.1.rows");
        assertThat(TableText.read(TableText.of(TABLE), "附表").rows().get(1).get(0))
                .isEqualTo("a|b\\c");
    }

    /** The caption in a mark is no more than a hint: it has a field, and a colleague may have changed it. */
    @Test
    void aMarkStandsForItsTableWhateverItSays() {
        for (String mark : List.of("〔表1：附表〕", "〔表1：别的〕", "〔表1〕")) {
            Narrative read =
                    edit(Map.of("n.overview", "前面的文字。\n" + mark)).report().overview();
            assertThat(read).as(mark).isEqualTo(saved().overview());
        }
        assertThat(edit(Map.of("n.overview", "〔表2：附表〕")).report().overview().blocks())
                .containsExactly(new Narrative.Paragraph("〔表2：附表〕"));
    }

    /** A paragraph more in front of them, and a mistake elsewhere: the page that comes back is read as the one before. */
    @Test
    void figuresKeepTheirFieldsAfterAMistake() throws IOException {
        Report saved = saved().toBuilder()
                .overview(new Narrative(List.of(
                        new Narrative.Paragraph("前面的文字。"),
                        new Narrative.Figure(picture(10), null, "甲"),
                        new Narrative.Figure(picture(20), null, "乙"),
                        TABLE)))
                .build();
        Map<String, String> typed = Map.of(
                "n.overview",
                "新的一段。\n" + NarrativeText.of(saved.overview()),
                "f.overview.1.alt",
                "甲改",
                "f.overview.2.alt",
                "乙改",
                "f.overview.3.caption",
                "附表改",
                "c." + DISCLOSED,
                "many");
        DraftEdit edit = DraftEdit.of(saved, typed, false);
        assertThat(edit.errors()).hasSize(1);
        DraftView view = DraftViews.of(
                edit.report(),
                saved,
                ReportValidator.create().validate(edit.report()),
                typed,
                edit.errors(),
                Locale.SIMPLIFIED_CHINESE);

        Map<String, String> again = new HashMap<>(Map.of("c." + DISCLOSED, "7"));
        for (PartView part : view.parts()) {
            if (part.rows() == null) {
                again.put(part.field(), part.text());
            }
            part.figures().forEach(figure -> again.put(figure.altName(), figure.alt()));
            part.tables().forEach(table -> again.put(table.captionName(), table.caption()));
        }
        DraftEdit mended = DraftEdit.of(saved, again, false);
        assertThat(mended.errors()).isEmpty();
        assertThat(mended.report().overview().blocks())
                .containsExactly(
                        new Narrative.Paragraph("新的一段。"),
                        new Narrative.Paragraph("前面的文字。"),
                        new Narrative.Figure(picture(10), null, "甲改"),
                        new Narrative.Figure(picture(20), null, "乙改"),
                        new Narrative.SmallTable(TABLE.rows(), "附表改"));
    }

    private static Picture picture(int width) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, 10, BufferedImage.TYPE_INT_RGB), "png", png);
        return Picture.of(png.toByteArray());
    }

    @Test
    void ofWordAndDraftEachKeepsWhatItAloneChanged() {
        Report rendered = saved();
        Report word = rendered.toBuilder().set(DISCLOSED, Cell.of(5)).build();
        Report draft = rendered.toBuilder()
                .set(RECEIVED, Cell.of(30))
                .other(Narrative.parse("其间的文字。"))
                .build();
        WordMerge merged = WordMerge.of(rendered, word, draft);
        assertThat(merged.overridden()).isEmpty();
        assertThat(merged.report().cell(DISCLOSED)).isEqualTo(Cell.of(5));
        assertThat(merged.report().cell(RECEIVED)).isEqualTo(Cell.of(30));
        assertThat(merged.report().other()).isEqualTo(draft.other());

        Report both = rendered.toBuilder().set(RECEIVED, Cell.of(31)).build();
        WordMerge lost = WordMerge.of(rendered, both, draft);
        assertThat(lost.report().cell(RECEIVED)).isEqualTo(Cell.of(31));
        assertThat(lost.overridden()).hasSize(1);
        assertThat(lost.overridden().get(0).cell()).isEqualTo(RECEIVED);
        assertThat(WordMerge.of(rendered, rendered, draft).report()).isEqualTo(draft);
    }
}
