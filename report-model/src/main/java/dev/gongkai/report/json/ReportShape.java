package dev.gongkai.report.json;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Grid;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.json.Shape.Alternatives;
import dev.gongkai.report.json.Shape.AnyNumber;
import dev.gongkai.report.json.Shape.Choice;
import dev.gongkai.report.json.Shape.Data;
import dev.gongkai.report.json.Shape.Date;
import dev.gongkai.report.json.Shape.Fields;
import dev.gongkai.report.json.Shape.FieldsBuilder;
import dev.gongkai.report.json.Shape.ListOf;
import dev.gongkai.report.json.Shape.Matrix;
import dev.gongkai.report.json.Shape.Text;
import dev.gongkai.report.json.Shape.WholeNumber;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Narrative;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The shape of a report's document, derived from the edition of the form. */
final class ReportShape {

    static final int MAX_FIGURE = 28_000_000;

    private static final Text LINE = new Text(true, false);

    private ReportShape() {}

    static Fields of(Form form) {
        FieldsBuilder headings = Fields.builder();
        for (Part part : Part.values()) {
            headings.optional(part.key(), LINE, form.heading(part));
        }
        FieldsBuilder fields = Fields.builder()
                .required(
                        "form",
                        new Choice(List.of(form.id())),
                        "格式版本（" + form.notice().number() + "）")
                .required("year", new WholeNumber(1000, 9999), "报告年度")
                .required("agency", agency(), "行政机关")
                .optional("title", new Text(true, true), "标题；缺省时按机关名称和年度生成")
                .optional("headings", headings.build(), "与格式不同的各部分标题")
                .optional("preamble", narrative(), "引言");
        for (Part part : Part.values()) {
            fields.optional(part.key(), part.isTable() ? table(form, part) : narrative(), form.heading(part));
        }
        return fields.optional(
                        "signature",
                        Fields.builder()
                                .optional("agency", LINE, "署名；缺省为行政机关名称")
                                .optional("date", new Date(), "成文日期")
                                .build(),
                        "落款")
                .build();
    }

    private static Fields agency() {
        return Fields.builder()
                .required("name", LINE, "全称")
                .optional("code", LINE, "统一社会信用代码，18 位")
                .optional("superior", LINE, "上级机关的统一社会信用代码")
                .optional("kind", choice(Agency.Kind.values(), Agency.Kind::key), "类型：人民政府、政府办公厅（室）、部门、其他")
                .optional("level", choice(Agency.Level.values(), Agency.Level::key), "层级：国家、省级、设区的市级、县级、乡级")
                .optional("website", LINE, "网站")
                .optional("address", LINE, "地址")
                .optional("phone", LINE, "电话")
                .optional("email", LINE, "电子邮箱")
                .build();
    }

    private static <E> Choice choice(E[] values, Function<E, String> key) {
        return new Choice(Arrays.stream(values).map(key).toList());
    }

    private static Shape narrative() {
        Shape heading = Fields.builder()
                .required("heading", LINE, "小标题，含序号")
                .required("level", new WholeNumber(1, Narrative.SubHeading.MAX_LEVEL), "层次：1 一、 2（一） 3 1. 4（1）")
                .optional("text", LINE, "接排在小标题后的文字")
                .build();
        Shape figure = Fields.builder()
                .required("figure", new Data(MAX_FIGURE), "图片文件名（相对于本文件）或 data: 地址；PNG 或 JPEG")
                .optional("caption", LINE, "图注")
                .optional("alt", LINE, "替代文本")
                .build();
        Shape table = Fields.builder()
                .required("table", new Matrix(new Text(false, false), Narrative.SmallTable.MAX_COLUMNS), "各行，首行为表头")
                .optional("caption", LINE, "表题")
                .build();
        Shape paragraph = Fields.builder().required("text", LINE, "一段文字").build();
        return Alternatives.of(
                "narrative",
                new Text(false, true),
                new ListOf(Alternatives.of("block", LINE, heading, figure, table, paragraph)));
    }

    private static Fields table(Form form, Part part) {
        TableForm table = form.table(part);
        FieldsBuilder lines = Fields.builder();
        table.lines().forEach((line, cells) -> {
            List<Grid.HeadCell> common =
                    new ArrayList<>(table.cell(cells.get(0)).heads());
            FieldsBuilder measures = Fields.builder();
            for (CellKey key : cells) {
                List<Grid.HeadCell> heads = table.cell(key).heads();
                common.retainAll(heads);
                measures.optional(key.measure(), cell(), label(heads));
            }
            lines.optional(line, measures.build(), label(common));
        });
        lines.optional("notes", new ListOf(LINE), "表下的注");
        return lines.build();
    }

    private static String label(List<Grid.HeadCell> heads) {
        return heads.stream().map(Grid.HeadCell::label).collect(Collectors.joining(" / "));
    }

    private static Shape cell() {
        return Alternatives.of(
                "cell",
                new AnyNumber(),
                Fields.builder()
                        .requiredOrNull("value", new AnyNumber(), "数值；null 为空白")
                        .optional("remark", LINE, "数值后的说明，不含括号")
                        .build());
    }
}
