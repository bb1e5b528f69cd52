package dev.gongkai.report.importer.internal.recognize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.importer.ReportImporter;
import dev.gongkai.report.importer.reading.Imported;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.FileReading.Certainty;
import dev.gongkai.report.render.html.HtmlRenderer;
import dev.gongkai.report.testing.TestFolders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person has to decide is doubted, and what is blank in the file is not. */
class DoubtsTest {

    private static final CellKey FEES = Form.EDITION_2021.table(Part.PROACTIVE).cells().stream()
            .filter(key -> key.measure().equals("amount"))
            .findFirst()
            .orElseThrow();

    @Test
    void aPageOfTheFormIsWhole() throws IOException {
        Imported imported = read(page());
        assertThat(imported.isWhole()).as(Accounts.shown(imported)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"本年收费金额（单位：元）", "本年收费金额（元）", "本年收费金额（单位：亿元）", "本年收费金额(千元)"})
    void anotherUnitOfMoneyIsDoubtedAtTheCell(String head) throws IOException {
        Imported imported = read(page().replace("本年收费金额（单位：万元）", head));
        assertThat(imported.report().cell(FEES).value()).isNotNull();
        assertThat(levels(imported, FEES)).contains(Certainty.DOUBTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"本年收费金额（万元）", "本年收费金额", "本年收费金额 (单位:万元)"})
    void theSameUnitInOtherWordsIsNoDoubt(String head) throws IOException {
        Imported imported = read(page().replace("本年收费金额（单位：万元）", head));
        assertThat(imported.report().cell(FEES).value()).isNotNull();
        assertThat(levels(imported, FEES)).doesNotContain(Certainty.DOUBTED);
    }

    @Test
    void aUnitBesideTheTableIsDoubtedAtTheCell() throws IOException {
        Imported imported = read(page().replaceFirst("(?s)(<h2[^>]*>二、.*?</h2>)", "$1<p>单位：元</p>"));
        assertThat(levels(imported, FEES)).contains(Certainty.DOUBTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"备注", "其中线上", "去年合计数"})
    void aHeadThatNoFormHasIsADoubtOfItsRows(String head) throws IOException {
        Imported imported = read(page().replace(">总计<", ">" + head + "<"));
        for (CellKey key : Form.EDITION_2021.table(Part.REQUESTS).cells()) {
            assertThat(levels(imported, key)).as(key.pointer()).contains(Certainty.DOUBTED);
        }
    }

    /** As where labels stand broken among the numbers of a table without rules. */
    @Test
    void wordsThatOneEditionAloneHasTellItWhereItsLabelsAreBroken() throws IOException {
        String broken = page().replaceAll("1\\.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "申请人无正当 理由逾期不补正、")
                .replaceAll("2\\.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "（六）逾期未按收 费通知要求")
                .replaceAll(">3\\.其他<", "><");
        String heads = broken.replace("本年制发件数", "本年新制作数量")
                .replace("本年废止件数", "本年新公开数量")
                .replace("现行有效件数", "对外公开总数量")
                .replace("本年处理决定数量", "处理决定数量");
        assertThat(read(heads).report().form()).isEqualTo(Form.EDITION_2021);
        String without = heads.replace("申请人无正当 理由逾期不补正、", "其他一").replace("（六）逾期未按收 费通知要求", "其他二");
        assertThat(read(without).report().form()).as("nothing tells it").isEqualTo(Form.EDITION_2019);
    }

    @Test
    void aTableThatBreaksOffIsADoubt() throws IOException {
        String page = page();
        int row = page.indexOf("2.重复申请");
        Imported imported = read(page.substring(0, page.lastIndexOf("<tr", row)));
        assertThat(imported.isWhole()).isFalse();
        assertThat(doubts(imported)).contains("/requests", "/proceedings", "/problems", "/other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/proactive", "/requests", "/proceedings"})
    void aTableWithoutABlockARowOrACellIsADoubt(String table) throws IOException {
        String from = switch (table) {
            case "/proactive" -> "行政强制";
            case "/requests" -> "6.属于四类过程性信息";
            default -> "其他结果";
        };
        String page = page();
        int at = page.indexOf(from, page.indexOf("<table", page.indexOf(table.equals("/proceedings") ? "四、" : "一、")));
        String tag = table.equals("/proceedings") ? "th" : "tr";
        int start = page.lastIndexOf("<" + tag, at);
        int end = page.indexOf("</" + tag + ">", at) + tag.length() + 3;
        Imported imported = read(page.substring(0, start) + page.substring(end));
        assertThat(imported.isWhole()).as(Accounts.shown(imported)).isFalse();
    }

    @Test
    void aBlankIsNoDoubt() throws IOException {
        Report blank =
                Report.builder(Form.EDITION_2021, 2025, Agency.of("示例市某局")).build();
        Imported imported = read(page(blank));
        assertThat(imported.isWhole()).as(Accounts.shown(imported)).isTrue();
        assertThat(imported.remarks(FEES)).extracting(remark -> remark.level()).containsExactly(Certainty.BLANK);
    }

    @Test
    void aFileThatWasCutOffIsNotWhole() throws IOException {
        Imported imported =
                ReportImporter.create().read(TestFolders.shared("corpus/raw").resolve("51-taiping-town-2022.txt"));
        assertThat(imported.isWhole()).isFalse();
        assertThat(doubts(imported)).contains("/requests", "/proceedings", "/problems", "/other");
        // Where it breaks off is said in words, for whom the pointer says nothing.
        assertThat(imported.remarks())
                .filteredOn(remark -> remark.pointer().equals("/requests"))
                .extracting(remark -> remark.message().zh())
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("三、收到和处理政府信息公开申请情况", "保护第三方合法权益", "中断");
    }

    @ParameterizedTest
    @CsvSource({
        "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7, GIF",
        "Qk06AAAAAAAAADYAAAAoAAAAAQAAAAEAAAABABgAAAAAAAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==, BMP",
        "SUkqAAgAAAAAAA==, TIFF",
        "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA, WebP"
    })
    void aPictureOfAnotherKindIsNamed(String base64, String kind) throws IOException {
        Imported imported = read(page().replaceFirst(
                        "(?s)(<h2[^>]*>六、.*?</h2>)",
                        "$1<p><img src=\"data:image/x;base64," + base64 + "\" alt=\"图解\"></p>"));
        assertThat(imported.report().narrative(Part.OTHER).blocks()).hasSize(1);
        assertThat(imported.remarks())
                .filteredOn(remark -> remark.pointer().startsWith("/other"))
                .extracting(remark -> remark.message().zh())
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("这是 " + kind, "图解")
                .doesNotContain("不在文件中");
    }

    private static List<String> doubts(Imported imported) {
        return imported.remarks().stream()
                .filter(remark -> remark.level() == Certainty.DOUBTED)
                .map(remark -> remark.pointer())
                .toList();
    }

    private static List<Certainty> levels(Imported imported, CellKey key) {
        return imported.remarks(key).stream().map(remark -> remark.level()).toList();
    }

    private static Imported read(String page) throws IOException {
        return ReportImporter.create().read(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }

    private static String page() throws IOException {
        Report.Builder report = Report.builder(Form.EDITION_2021, 2025, Agency.of("示例市某局"));
        int number = 1;
        for (Part part : Part.values()) {
            if (part.isTable()) {
                for (CellKey key : Form.EDITION_2021.table(part).cells()) {
                    report.set(key, Cell.of(number++));
                }
            }
        }
        return page(report.build());
    }

    private static String page(Report report) throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        HtmlRenderer.create().render(report, page);
        return page.toString(StandardCharsets.UTF_8);
    }
}
