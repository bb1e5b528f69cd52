package dev.gongkai.report.render.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Narrative.Figure;
import dev.gongkai.report.model.Narrative.Paragraph;
import dev.gongkai.report.model.Narrative.SmallTable;
import dev.gongkai.report.model.Narrative.SubHeading;
import dev.gongkai.report.model.Picture;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.model.ReportBuilder;
import dev.gongkai.report.model.Signature;
import dev.gongkai.report.render.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A document that was worked on gives the report that it shows, and tells what was done. */
class EditedDocumentTest {

    static final CellKey RECEIVED = CellKey.of(RequestRow.RECEIVED, Applicant.NATURAL_PERSON);
    private static final CellKey REMARKED = CellKey.of(RequestRow.RECEIVED, Applicant.TOTAL);
    private static final String ADDRESS = RECEIVED.toString();

    private static final Picture PICTURE = Picture.of(
            "chart.png",
            Base64.getDecoder()
                    .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5E"
                            + "rkJggg=="));

    private static final Narrative OVERVIEW = Narrative.of(
            new SubHeading(2, "（一）主动公开"),
            new Paragraph("全年通过网站公开信息138条，其中规范性文件3件。"),
            new Paragraph(new SubHeading(2, "（二）依申请公开。"), "全年收到申请23件，全部按期答复。"),
            new Figure(PICTURE, "图：公开渠道", "柱状图"),
            new Paragraph("渠道见上图，明细见下表。"),
            new SmallTable(List.of(List.of("渠道", "条数"), List.of("网站", "100"), List.of("公报", "38")), "表：渠道"),
            new Paragraph("（三）本年度未发生举报投诉，监督保障工作正常开展，各项制度均得到落实，队伍稳定，经费有保障。"));

    static final Report REPORT = builder().build();

    private static ReportBuilder builder() {
        return Report.builder(Form.EDITION_2021, 2021, Agency.of("示例市教育局"))
                .preamble(Narrative.parse("根据规定编制本报告。\n本报告由六个部分组成。"))
                .overview(OVERVIEW)
                .set(RECEIVED, Cell.of(23))
                .set(REMARKED, Cell.of(23).withRemark("其中信函2件"))
                .note(Part.REQUESTS, "注：一件申请涉及两项内容。")
                .problems(Narrative.parse("存在问题。\n改进措施。"))
                .other(Narrative.parse("未收取信息处理费。"))
                .signedOn(LocalDate.of(2022, 1, 27));
    }

    private static final byte[] DOCX = Samples.bytes(DocxRenderer.create(), REPORT);
    private static final byte[] PUBLISHED =
            Samples.bytes(DocxRenderer.builder().withoutControls().build(), REPORT);

    /** Edits both documents; in each, the same must be read. */
    private static void both(Consumer<WordEdit> edits, UnaryOperator<ReportBuilder> expected, Tuple... changes)
            throws Exception {
        check(WordEdit.body(DOCX, edits), expected, changes);
        check(WordEdit.body(PUBLISHED, edits), expected, changes);
        check(
                WordEdit.body(DOCX, edit -> {
                    edit.unwrapControls();
                    edits.accept(edit);
                }),
                expected,
                changes);
    }

    private static void check(byte[] docx, UnaryOperator<ReportBuilder> expected, Tuple... changes) throws Exception {
        DocxReading reading = RoundTripTest.read(docx);
        assertThat(reading.changes())
                .extracting(DocxReading.Change::pointer, DocxReading.Change::before, DocxReading.Change::after)
                .containsExactly(changes);
        assertThat(reading.report()).isEqualTo(expected.apply(builder()).build());
    }

    private static UnaryOperator<ReportBuilder> overview(Consumer<List<Narrative.Block>> edit) {
        List<Narrative.Block> blocks = new ArrayList<>(OVERVIEW.blocks());
        edit.accept(blocks);
        return report -> report.overview(new Narrative(blocks));
    }

    private static List<MalformedDocumentException.Problem> problems(byte[] docx) {
        List<MalformedDocumentException.Problem> problems = new ArrayList<>();
        assertThatThrownBy(() -> RoundTripTest.read(docx))
                .isInstanceOfSatisfying(MalformedDocumentException.class, e -> problems.addAll(e.problems()));
        return problems;
    }

    @Nested
    class NumberCells {
        @Test
        void aNumberChangedInItsControl() throws Exception {
            byte[] docx = WordEdit.body(DOCX, edit -> edit.type(edit.control(ADDRESS), "25"));
            check(docx, r -> r.set(RECEIVED, Cell.of(25)), tuple(RECEIVED.pointer(), "23", "25"));
            assertThat(RoundTripTest.read(docx).changes().get(0).message().zh())
                    .isEqualTo("“一、本年新收政府信息公开申请数量 申请人情况 自然人”已修改：“23” → “25”");
        }

        @Test
        void aNumberChangedWhereTheControlsAreGone() throws Exception {
            byte[] docx = WordEdit.body(DOCX, edit -> {
                Element cell = WordEdit.above(edit.control(ADDRESS), "tc");
                edit.unwrapControls();
                edit.type(cell, "25");
            });
            check(docx, r -> r.set(RECEIVED, Cell.of(25)), tuple(RECEIVED.pointer(), "23", "25"));
        }

        @Test
        void aCellThatWasEmptied() throws Exception {
            byte[] docx = WordEdit.body(DOCX, edit -> edit.type(edit.control(ADDRESS), ""));
            check(docx, r -> r.set(RECEIVED, Cell.BLANK), tuple(RECEIVED.pointer(), "23", ""));
        }

        @Test
        void aCellThatShowsItsPromptAgain() throws Exception {
            byte[] docx = WordEdit.body(DOCX, edit -> {
                Element control = edit.control(ADDRESS);
                edit.type(control, "单击或点击此处输入文字。");
                WordEdit.all(control, "sdtPr").get(0).appendChild(edit.element("showingPlcHdr"));
            });
            check(docx, r -> r.set(RECEIVED, Cell.BLANK), tuple(RECEIVED.pointer(), "23", ""));
        }

        @Test
        void aRemarkBehindTheNumber() throws Exception {
            byte[] within = WordEdit.body(DOCX, edit -> edit.type(edit.control(ADDRESS), "23(其中（当面）2件)"));
            Cell remarked = Cell.of(23).withRemark("其中（当面）2件");
            check(within, r -> r.set(RECEIVED, remarked), tuple(RECEIVED.pointer(), "23", "23（其中（当面）2件）"));
            byte[] behind =
                    WordEdit.body(DOCX, edit -> edit.insertAfter(edit.control(ADDRESS), edit.run("（其中（当面）2件）")));
            check(behind, r -> r.set(RECEIVED, remarked), tuple(RECEIVED.pointer(), "23", "23（其中（当面）2件）"));
        }

        @Test
        void aNumberThatHasARemark() throws Exception {
            byte[] docx = WordEdit.body(DOCX, edit -> edit.type(edit.control(REMARKED.toString()), "24"));
            check(
                    docx,
                    r -> r.set(REMARKED, Cell.of(24).withRemark("其中信函2件")),
                    tuple(REMARKED.pointer(), "23（其中信函2件）", "24（其中信函2件）"));
        }

        @Test
        void onlyTheBoundValueChanged() throws Exception {
            byte[] docx = WordEdit.part(
                    DOCX,
                    "/customXml/item1.xml",
                    xml -> xml.replace("<" + ADDRESS + ">23<", "<" + ADDRESS + ">26<")
                            .replace("<" + REMARKED + ">23<", "<" + REMARKED + ">27<"));
            check(
                    docx,
                    r -> r.set(RECEIVED, Cell.of(26)).set(REMARKED, Cell.of(27).withRemark("其中信函2件")),
                    tuple(RECEIVED.pointer(), "23", "26"),
                    tuple(REMARKED.pointer(), "23（其中信函2件）", "27（其中信函2件）"));
        }

        @Test
        void whatIsShownBeatsTheBoundValue() throws Exception {
            byte[] docx = WordEdit.part(
                    WordEdit.body(DOCX, edit -> edit.type(edit.control(ADDRESS), "25")),
                    "/customXml/item1.xml",
                    xml -> xml.replace("<" + ADDRESS + ">23<", "<" + ADDRESS + ">26<"));
            check(docx, r -> r.set(RECEIVED, Cell.of(25)), tuple(RECEIVED.pointer(), "23", "25"));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {"１２３|123", "1,234|1234", "1，234|1234", "-3|-3", "－3|-3", "+3|3", "0.50|0.50", " 7 |7", "007|7"
                })
        void numbersAsTheyAreTyped(String typed, String number) throws Exception {
            byte[] docx = WordEdit.body(DOCX, edit -> edit.type(edit.control(ADDRESS), typed));
            check(
                    docx,
                    r -> r.set(RECEIVED, Cell.of(new java.math.BigDecimal(number))),
                    tuple(RECEIVED.pointer(), "23", number));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "二十三",
                    "23件",
                    "/",
                    "—",
                    "1,23",
                    "1 234",
                    "1e3",
                    "O",
                    "（",
                    "23（）",
                    "23（一）多",
                    "1.",
                    ".5",
                    "--1",
                    "9999999999999999999999999999999"
                })
        void whatIsNoNumber(String typed) throws Exception {
            byte[] docx = WordEdit.body(DOCX, edit -> edit.type(edit.control(ADDRESS), typed));
            assertThat(problems(docx)).singleElement().satisfies(problem -> {
                assertThat(problem.pointer()).isEqualTo(RECEIVED.pointer());
                assertThat(problem.place().zh()).contains("自然人");
                assertThat(problem.message().zh()).contains("“" + typed + "”");
            });
        }

        @Test
        void allProblemsAreTold() throws Exception {
            byte[] docx = WordEdit.body(DOCX, edit -> {
                edit.type(edit.control(ADDRESS), "多");
                edit.type(edit.control(REMARKED.toString()), "很多");
                edit.type(edit.control(DocxContract.SIGNATURE_DATE), "下周");
            });
            assertThatThrownBy(() -> RoundTripTest.read(docx))
                    .isInstanceOfSatisfying(MalformedDocumentException.class, e -> {
                        assertThat(e.problems())
                                .extracting(MalformedDocumentException.Problem::pointer)
                                .containsExactlyInAnyOrder("/signature/date", RECEIVED.pointer(), REMARKED.pointer());
                        assertThat(e.message(Locale.ENGLISH))
                                .contains("a date is expected")
                                .doesNotContain("应为");
                        assertThat(e).hasMessageContaining("应为数字").hasMessageContaining("应为日期");
                    });
        }
    }

    @Nested
    class FormTables {
        @Test
        void aRowThatWasDeleted() throws Exception {
            byte[] docx = WordEdit.body(DOCX, edit -> WordEdit.remove(WordEdit.above(edit.control(ADDRESS), "tr")));
            assertThat(problems(docx)).singleElement().satisfies(problem -> {
                assertThat(problem.pointer()).isEqualTo("/requests");
                assertThat(problem.message().zh()).contains("应有 28 行，实有 27 行");
            });
        }

        @Test
        void aLabelThatWasChanged() throws Exception {
            byte[] docx = WordEdit.body(DOCX, edit -> edit.replace(edit.paragraph("法律服务机构"), "法律服务机构", "律师事务所"));
            assertThat(problems(docx))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message().zh())
                            .contains("“法律服务机构”")
                            .contains("“律师事务所”"));
        }

        @Test
        void aTableThatWasDeleted() throws Exception {
            byte[] docx = WordEdit.body(DOCX, edit -> WordEdit.remove(WordEdit.above(edit.control(ADDRESS), "tbl")));
            assertThat(problems(docx))
                    .extracting(problem -> problem.message().zh())
                    .anyMatch(message -> message.contains("表格不见了"));
        }

        @Test
        void aNoteThatWasChanged() throws Exception {
            both(
                    edit -> edit.replace(edit.paragraph("注：一件"), "两项", "三项"),
                    r -> fresh(r).note(Part.REQUESTS, "注：一件申请涉及三项内容。"),
                    tuple("/requests/notes/0", "注：一件申请涉及两项内容。", "注：一件申请涉及三项内容。"));
        }

        @Test
        void aNoteThatWasAdded() throws Exception {
            both(
                    edit -> edit.insertAfter(edit.paragraph("注：一件"), edit.p("GKNote", "注：另一条。")),
                    r -> r.note(Part.REQUESTS, "注：另一条。"),
                    tuple("/requests/notes/1", "", "注：另一条。"));
        }

        @Test
        void aNoteThatWasDeleted() throws Exception {
            both(
                    edit -> WordEdit.remove(edit.paragraph("注：一件")),
                    EditedDocumentTest::fresh,
                    tuple("/requests/notes/0", "注：一件申请涉及两项内容。", ""));
        }
    }

    /** The same report without the note. */
    private static ReportBuilder fresh(ReportBuilder report) {
        Report old = report.build();
        return Report.builder(old.form(), old.year(), old.agency())
                .preamble(old.preamble())
                .overview(old.overview())
                .set(RECEIVED, old.cell(RECEIVED))
                .set(REMARKED, old.cell(REMARKED))
                .problems(old.problems())
                .other(old.other())
                .signature(old.signature());
    }

    @Nested
    class Narratives {
        @Test
        void aParagraphThatWasChanged() throws Exception {
            both(
                    edit -> edit.replace(edit.paragraph("全年通过网站"), "138条", "140条"),
                    overview(blocks -> blocks.set(1, new Paragraph("全年通过网站公开信息140条，其中规范性文件3件。"))),
                    tuple("/overview/1", "全年通过网站公开信息138条，其中规范性文件3件。", "全年通过网站公开信息140条，其中规范性文件3件。"));
        }

        @Test
        void aParagraphThatBeginsWithAHeading() throws Exception {
            both(
                    edit -> edit.replace(edit.paragraph("（二）依申请公开"), "23件", "24件"),
                    overview(blocks ->
                            blocks.set(2, new Paragraph(new SubHeading(2, "（二）依申请公开。"), "全年收到申请24件，全部按期答复。"))),
                    tuple("/overview/2", "（二）依申请公开。全年收到申请23件，全部按期答复。", "（二）依申请公开。全年收到申请24件，全部按期答复。"));
        }

        @Test
        void theLookOfAHeadingThatRunsInWasLost() throws Exception {
            both(edit -> edit.all("rStyle").forEach(WordEdit::remove), r -> r);
        }

        @Test
        void aParagraphThatWasAdded() throws Exception {
            both(
                    edit -> edit.insertAfter(edit.paragraph("全年通过网站"), edit.p("GKBody", "新增一段。")),
                    overview(blocks -> blocks.add(2, new Paragraph("新增一段。"))),
                    tuple("/overview/2", "", "新增一段。"));
        }

        @Test
        void headingsThatWereAdded() throws Exception {
            both(
                    edit -> {
                        Element styled = edit.insertAfter(edit.paragraph("（三）本年度"), edit.p("GKHeading2", "政府信息管理"));
                        Element numbered = edit.insertAfter(styled, edit.p("GKBody", "（四）平台建设"));
                        edit.insertAfter(numbered, edit.p("GKBody", "1.网站。全年改版1次。"));
                    },
                    overview(blocks -> {
                        blocks.add(new SubHeading(2, "政府信息管理"));
                        blocks.add(new SubHeading(2, "（四）平台建设"));
                        blocks.add(new Paragraph(new SubHeading(3, "1.网站。"), "全年改版1次。"));
                    }),
                    tuple("/overview/7", "", "政府信息管理"),
                    tuple("/overview/8", "", "（四）平台建设"),
                    tuple("/overview/9", "", "1.网站。全年改版1次。"));
        }

        @Test
        void aParagraphThatWasDeleted() throws Exception {
            both(
                    edit -> WordEdit.remove(edit.paragraph("全年通过网站")),
                    overview(blocks -> blocks.remove(1)),
                    tuple("/overview/1", "全年通过网站公开信息138条，其中规范性文件3件。", ""));
        }

        @Test
        void aParagraphThatWasMoved() throws Exception {
            both(
                    edit -> edit.insertAfter(edit.paragraph("（三）本年度"), edit.paragraph("全年通过网站")),
                    overview(blocks -> blocks.add(blocks.remove(1))),
                    tuple("/overview/6", "全年通过网站公开信息138条，其中规范性文件3件。", "全年通过网站公开信息138条，其中规范性文件3件。"));
        }

        @Test
        void theFirstParagraphOfTheReport() throws Exception {
            both(
                    edit -> edit.insertAfter(edit.paragraph("由六个部分"), edit.paragraph("根据规定")),
                    r -> r.preamble(Narrative.parse("本报告由六个部分组成。\n根据规定编制本报告。")),
                    tuple("/preamble/1", "根据规定编制本报告。", "根据规定编制本报告。"));
        }

        @Test
        void aFigureThatWasDeleted() throws Exception {
            both(
                    edit -> {
                        WordEdit.remove(WordEdit.above(edit.all("drawing").get(0), "p"));
                        WordEdit.remove(edit.paragraph("图：公开渠道"));
                    },
                    overview(blocks -> blocks.remove(3)),
                    tuple("/overview/3", "[图] 图：公开渠道（柱状图）", ""));
        }

        @Test
        void aCaptionThatWasChanged() throws Exception {
            both(
                    edit -> edit.replace(edit.paragraph("图：公开渠道"), "公开渠道", "信息公开渠道"),
                    overview(blocks -> blocks.set(3, new Figure(Picture.of(PICTURE.content()), "图：信息公开渠道", "柱状图"))),
                    tuple("/overview/3", "[图] 图：公开渠道（柱状图）", "[图] 图：信息公开渠道（柱状图）"));
        }

        @Test
        void aFigureThatWasAdded() throws Exception {
            both(
                    edit -> {
                        Element figure = WordEdit.above(edit.all("drawing").get(0), "p");
                        Element copy = (Element) figure.cloneNode(true);
                        ((Element) copy.getElementsByTagNameNS("*", "docPr").item(0)).setAttribute("descr", "饼图");
                        edit.insertAfter(edit.paragraph("（三）本年度"), copy);
                    },
                    overview(blocks -> blocks.add(new Figure(Picture.of(PICTURE.content()), null, "饼图"))),
                    tuple("/overview/7", "", "[图] （饼图）"));
        }

        @Test
        void aCellOfASmallTable() throws Exception {
            both(
                    edit -> edit.replace(edit.paragraph("公报"), "公报", "政府公报"),
                    overview(blocks -> blocks.set(
                            5,
                            new SmallTable(
                                    List.of(List.of("渠道", "条数"), List.of("网站", "100"), List.of("政府公报", "38")),
                                    "表：渠道"))),
                    tuple(
                            "/overview/5",
                            "[表] 表：渠道\n渠道 | 条数\n网站 | 100\n公报 | 38",
                            "[表] 表：渠道\n渠道 | 条数\n网站 | 100\n政府公报 | 38"));
        }

        @Test
        void aNumberedSentenceStaysWhatItWas() throws Exception {
            both(
                    edit -> edit.replace(edit.paragraph("（三）本年度"), "本年度", "2021年"),
                    overview(
                            blocks -> blocks.set(6, new Paragraph("（三）2021年未发生举报投诉，监督保障工作正常开展，各项制度均得到落实，队伍稳定，经费有保障。"))),
                    tuple(
                            "/overview/6",
                            "（三）本年度未发生举报投诉，监督保障工作正常开展，各项制度均得到落实，队伍稳定，经费有保障。",
                            "（三）2021年未发生举报投诉，监督保障工作正常开展，各项制度均得到落实，队伍稳定，经费有保障。"));
        }

        @Test
        void aLineBreakMakesTwoParagraphs() throws Exception {
            both(
                    edit -> {
                        Element p = edit.paragraph("改进措施");
                        p.appendChild(edit.element("r", edit.element("br"), edit.t("另起一行。")));
                    },
                    r -> r.problems(Narrative.parse("存在问题。\n改进措施。\n另起一行。")),
                    tuple("/problems/2", "", "另起一行。"));
        }

        @Test
        void aPartThatWasEmptied() throws Exception {
            both(
                    edit -> edit.type(edit.paragraph("未收取"), ""),
                    r -> r.other(Narrative.EMPTY),
                    tuple("/other/0", "未收取信息处理费。", ""));
        }

        @Test
        void theHeadingOfAPart() throws Exception {
            both(
                    edit -> edit.type(edit.paragraph("五、存在"), "五、存在的问题及改进"),
                    r -> r.heading(Part.PROBLEMS, "五、存在的问题及改进"),
                    tuple("/headings/problems", "五、存在的主要问题及改进情况", "五、存在的问题及改进"));
        }

        @Test
        void aHeadingThatIsGone() throws Exception {
            byte[] docx = WordEdit.body(DOCX, edit -> WordEdit.remove(edit.paragraph("五、存在")));
            assertThat(problems(docx))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.pointer()).isEqualTo("/headings/problems"));
        }
    }

    @Nested
    class TitleAndSignature {
        private static final String TITLE = "示例市教育局2021年政府信息公开工作年度报告";

        @Test
        void anotherTitle() throws Exception {
            both(
                    edit -> edit.type(edit.all("p").get(0), "2021年度政务公开报告"),
                    r -> r.title("2021年度政务公开报告"),
                    tuple("/title", TITLE, "2021年度政务公开报告"));
        }

        @Test
        void anotherAgencyInBothPlaces() throws Exception {
            both(
                    edit -> {
                        edit.type(edit.all("p").get(0), "示例市体育局2021年政府信息公开工作年度报告");
                        edit.type(edit.paragraph("示例市教育局"), "示例市体育局");
                    },
                    r -> r.agency(Agency.of("示例市体育局")),
                    tuple("/title", TITLE, "示例市体育局2021年政府信息公开工作年度报告"),
                    tuple("/agency/name", "示例市教育局", "示例市体育局"),
                    tuple("/signature/agency", "示例市教育局", "示例市体育局"));
        }

        @Test
        void anotherAgencyInTheSignatureAlone() throws Exception {
            both(
                    edit -> edit.type(edit.all("p").get(edit.all("p").size() - 2), "示例市教育体育局"),
                    r -> r.signature(new Signature("示例市教育体育局", LocalDate.of(2022, 1, 27))),
                    tuple("/signature/agency", "示例市教育局", "示例市教育体育局"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"2022年1月5日", "2022年01月05日", "２０２２年１月５日", "2022-01-05", "二〇二二年一月五日", "2022 年 1 月 5 日"})
        void anotherDate(String typed) throws Exception {
            both(
                    edit -> edit.type(edit.paragraph("2022年1月27日"), typed),
                    r -> r.signedOn(LocalDate.of(2022, 1, 5)),
                    tuple("/signature/date", "2022年1月27日", typed));
        }

        @ParameterizedTest
        @ValueSource(strings = {"2022年2月30日", "2022年13月1日", "下周一", "2022年1月", "1月5日"})
        void noDate(String typed) throws Exception {
            byte[] docx = WordEdit.body(DOCX, edit -> edit.type(edit.paragraph("2022年1月27日"), typed));
            assertThat(problems(docx)).singleElement().satisfies(problem -> {
                assertThat(problem.pointer()).isEqualTo("/signature/date");
                assertThat(problem.message().zh()).contains("“" + typed + "”");
            });
        }

        @Test
        void aSignatureThatWasTyped() throws Exception {
            Report unsigned = builder().signature(null).build();
            byte[] docx = WordEdit.body(
                    Samples.bytes(DocxRenderer.create(), unsigned),
                    edit -> edit.insertAfter(
                            edit.insertAfter(edit.paragraph("未收取"), edit.p("GKBody", "示例市教育局")),
                            edit.p("GKBody", "2022年1月27日")));
            check(docx, r -> r, tuple("/signature/agency", "", "示例市教育局"), tuple("/signature/date", "", "2022年1月27日"));
        }

        @Test
        void theSignatureIsGone() throws Exception {
            both(
                    edit -> {
                        WordEdit.remove(edit.paragraph("2022年1月27日"));
                        WordEdit.remove(edit.all("p").get(edit.all("p").size() - 1));
                    },
                    r -> r.signature(null),
                    tuple("/signature/agency", "示例市教育局", ""),
                    tuple("/signature/date", "2022年1月27日", ""));
        }
    }

    @Nested
    class TrackedChanges {
        @Test
        void insertedTextCountsAndDeletedTextDoesNot() throws Exception {
            both(
                    edit -> {
                        Element p = edit.paragraph("改进措施");
                        Element run = WordEdit.all(p, "r").get(0);
                        Element deletion = edit.element("del");
                        p.insertBefore(deletion, run);
                        deletion.appendChild(run);
                        for (Element t : WordEdit.all(run, "t")) {
                            Element deleted = edit.element("delText");
                            deleted.setTextContent(t.getTextContent());
                            run.replaceChild(deleted, t);
                        }
                        p.appendChild(edit.element("ins", edit.run("改进的办法。")));
                    },
                    r -> r.problems(Narrative.parse("存在问题。\n改进的办法。")),
                    tuple("/problems/1", "改进措施。", "改进的办法。"));
        }

        @Test
        void aDeletedEndOfAParagraphJoinsItWithTheNext() throws Exception {
            both(
                    edit -> {
                        Element properties =
                                WordEdit.all(edit.paragraph("存在问题"), "pPr").get(0);
                        properties.appendChild(edit.element("rPr", edit.element("del")));
                    },
                    r -> r.problems(Narrative.parse("存在问题。改进措施。")),
                    tuple("/problems/0", "存在问题。", "存在问题。改进措施。"),
                    tuple("/problems/1", "改进措施。", ""));
        }
    }

    @Nested
    class WhatIsLookedThrough {
        @Test
        void linksFieldsBookmarksCommentsAndMarks() throws Exception {
            both(
                    edit -> {
                        Element p = edit.paragraph("存在问题");
                        Element run = WordEdit.all(p, "r").get(0);
                        Element link = edit.element("hyperlink");
                        p.insertBefore(edit.element("bookmarkStart"), run);
                        p.insertBefore(edit.element("commentRangeStart"), run);
                        p.insertBefore(edit.valued("proofErr", "spellStart"), run);
                        p.insertBefore(link, run);
                        link.appendChild(run);
                        p.appendChild(edit.element("r", field(edit, "begin")));
                        p.appendChild(edit.element("r", edit.element("instrText", text(edit, " DATE "))));
                        p.appendChild(edit.element("r", field(edit, "separate")));
                        p.appendChild(edit.element("r", field(edit, "end")));
                        p.appendChild(edit.element("r", edit.element("softHyphen"), edit.element("commentReference")));
                    },
                    r -> r);
        }

        /** As Word saves it: its own names for parts and ids for styles, and texts cut anywhere. */
        @Test
        void namesAndPiecesOfAnOfficeProgram() throws Exception {
            byte[] split = WordEdit.body(
                    DOCX,
                    edit -> edit.all("t").forEach(t -> {
                        String words = t.getTextContent();
                        int half = words.offsetByCodePoints(0, words.codePointCount(0, words.length()) / 2);
                        t.setTextContent(words.substring(0, half));
                        t.getParentNode().insertBefore(edit.t(words.substring(half)), t.getNextSibling());
                        t.getParentNode().insertBefore(edit.element("lastRenderedPageBreak"), t);
                    }));
            byte[] styles = WordEdit.part(
                    split, "/word/styles.xml", xml -> xml.replaceAll("\"GK([A-Za-z]+[0-9]?)\"", "\"a$1\""));
            byte[] body = WordEdit.part(
                    styles,
                    "/word/document.xml",
                    xml -> xml.replaceAll("(Style w:val=)\"GK([A-Za-z]+[0-9]?)\"", "$1\"a$2\""));
            check(WordEdit.renamed(body, "customXml/item", "customXml/item1"), r -> r);
        }

        @Test
        void numbersThatAnOfficeProgramCounts() throws Exception {
            byte[] docx = WordEdit.body(DOCX, edit -> {
                Element heading = edit.paragraph("（一）主动公开");
                edit.replace(heading, "（一）", "");
                number(edit, heading);
                Element paragraph = edit.paragraph("（二）依申请公开");
                edit.replace(paragraph, "（二）", "");
                number(edit, paragraph);
                Element added = edit.insertAfter(edit.paragraph("（三）本年度"), edit.p("GKBody", "平台建设"));
                number(edit, added);
            });
            byte[] numbered = WordEdit.withNumbering(
                    docx,
                    "<w:numbering xmlns:w=\"" + Markup.W
                            + "\"><w:abstractNum w:abstractNumId=\"4\"><w:lvl w:ilvl=\"0\">"
                            + "<w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"（%1）\"/>"
                            + "</w:lvl></w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"4\"/></w:num>"
                            + "</w:numbering>");
            check(
                    numbered,
                    overview(blocks -> blocks.add(new SubHeading(2, "（三）平台建设"))),
                    tuple("/overview/7", "", "（三）平台建设"));
        }

        private static void number(WordEdit edit, Element paragraph) {
            WordEdit.all(paragraph, "pPr")
                    .get(0)
                    .appendChild(edit.element("numPr", edit.valued("ilvl", "0"), edit.valued("numId", "7")));
        }

        private static Node text(WordEdit edit, String words) {
            return edit.t(words).getFirstChild();
        }

        private static Element field(WordEdit edit, String type) {
            Element field = edit.element("fldChar");
            field.setAttributeNS(Markup.W, "w:fldCharType", type);
            return field;
        }
    }

    @Nested
    class WhatAReportCannotHold {
        @Test
        void footnotes() throws Exception {
            assertThat(problems(WordEdit.body(
                            DOCX,
                            edit -> edit.paragraph("存在问题")
                                    .appendChild(edit.element("r", edit.element("footnoteReference"))))))
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.place().zh()).contains("存在问题");
                        assertThat(problem.message().zh()).contains("脚注");
                    });
        }

        @Test
        void textBoxes() throws Exception {
            assertThat(problems(WordEdit.body(
                            DOCX,
                            edit -> edit.paragraph("存在问题")
                                    .appendChild(edit.element(
                                            "r",
                                            edit.element(
                                                    "pict", edit.element("txbxContent", edit.p("GKBody", "框内"))))))))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message().zh()).contains("文本框"));
        }

        @Test
        void whatStandsAroundTheReport() throws Exception {
            byte[] docx = WordEdit.body(DOCX, edit -> {
                Element first = edit.all("p").get(0);
                first.getParentNode().insertBefore(edit.p("GKBody", "附件1"), first);
                Element picture = (Element)
                        WordEdit.above(edit.all("drawing").get(0), "p").cloneNode(true);
                Element last = edit.insertAfter(edit.paragraph("2022年1月27日"), edit.p("GKBody", "抄送：示例市人民政府"));
                edit.insertAfter(last, picture);
            });
            assertThat(problems(docx))
                    .extracting(problem -> problem.located().zh())
                    .containsExactly(
                            "word/document.xml “附件1”处：标题之前不能有文字",
                            "word/document.xml “抄送：示例市人民政府”处：落款之后不能有文字",
                            "word/document.xml：落款之后不能有图片或表格");
        }

        @Test
        void textBeforeATable() throws Exception {
            assertThat(problems(WordEdit.body(
                            DOCX, edit -> edit.insertAfter(edit.paragraph("二、主动公开"), edit.p("GKBody", "单位：件")))))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message().zh()).contains("单位：件"));
        }
    }

    @Nested
    class BlankForms {
        private static byte[] blank(Consumer<WordEdit> edits) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            DocxRenderer.create().renderBlank(Form.EDITION_2021, 2025, out);
            return WordEdit.body(out.toByteArray(), edits);
        }

        @Test
        void whatWasFilledIn() throws Exception {
            byte[] docx = blank(edit -> {
                edit.type(edit.control(DocxContract.TITLE), "示例市教育局2025年政府信息公开工作年度报告");
                edit.type(edit.control("preamble"), "根据规定编制本报告。");
                edit.type(edit.control("overview"), "（一）主动公开。全年公开138条。");
                edit.type(edit.control(ADDRESS), "23");
                edit.type(edit.control(DocxContract.SIGNATURE_AGENCY), "示例市教育局");
                edit.type(edit.control(DocxContract.SIGNATURE_DATE), "2026年1月5日");
            });
            assertThat(RoundTripTest.read(docx).report())
                    .isEqualTo(Report.builder(Form.EDITION_2021, 2025, Agency.of("示例市教育局"))
                            .preamble(Narrative.parse("根据规定编制本报告。"))
                            .overview(Narrative.parse("（一）主动公开。全年公开138条。"))
                            .set(RECEIVED, Cell.of(23))
                            .signedOn(LocalDate.of(2026, 1, 5))
                            .build());
        }

        @Test
        void theTitleAloneNamesTheAgency() throws Exception {
            byte[] docx = blank(edit -> edit.type(edit.control(DocxContract.TITLE), "示例市教育局2025年政府信息公开工作年度报告"));
            assertThat(RoundTripTest.read(docx).report())
                    .isEqualTo(Report.builder(Form.EDITION_2021, 2025, Agency.of("示例市教育局"))
                            .build());
        }

        @Test
        void theSignatureAloneNamesTheAgency() throws Exception {
            byte[] docx = blank(edit -> edit.type(edit.control(DocxContract.SIGNATURE_AGENCY), "示例市教育局"));
            assertThat(RoundTripTest.read(docx).report())
                    .isEqualTo(Report.builder(Form.EDITION_2021, 2025, Agency.of("示例市教育局"))
                            .signature(new Signature(null, null))
                            .build());
        }
    }
}
