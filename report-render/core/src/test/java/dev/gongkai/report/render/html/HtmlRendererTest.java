package dev.gongkai.report.render.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Grid;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.ProceedingKind;
import dev.gongkai.report.form.ProceedingResult;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Picture;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.testing.HtmlTable;
import dev.gongkai.report.render.testing.Samples;
import dev.gongkai.report.testing.FictitiousEdition;
import dev.gongkai.report.testing.ReportGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader, a screen reader and a search engine find on the page. */
class HtmlRendererTest {

    /** White space is layout: the browser's, and what the composer strips. */
    private static final String SPACE = "[\\s\\p{Z}\\uFEFF]";

    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    static List<Path> samples() {
        return Samples.files();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyCellOfTheFormStandsUnderItsHeads(Path sample) throws IOException {
        Report report = Samples.reportIn(sample);
        cellsStandUnderTheirHeads(report, Jsoup.parse(Samples.html(report)));
    }

    @Test
    void anEditionDeclaredElsewhereIsRendered() throws IOException {
        Report report = Report.builder(FictitiousEdition.FORM, 2031, Agency.of("示例市人民政府"))
                .set(FictitiousEdition.ROW, FictitiousEdition.COLUMN, 17)
                .zeroBlanks()
                .fillTotals()
                .build();
        Document page = Jsoup.parse(Samples.html(report));

        cellsStandUnderTheirHeads(report, page);
        assertThat(page.select("#requests td")).hasSize(26 * 8);
        assertThat(page.select("#requests th").eachText())
                .contains(FictitiousEdition.ROW_LABEL, FictitiousEdition.COLUMN_LABEL);
    }

    /** Says where each cell should be by the form, and finds it by the marked heads and by where it stands. */
    private static void cellsStandUnderTheirHeads(Report report, Document page) {
        int found = 0;
        for (TableForm form : report.form().tables()) {
            Element table = page.selectFirst("#" + form.part().key() + " table");
            HtmlTable seen = new HtmlTable(table);
            assertThat(seen.width()).isEqualTo(form.grid().columns());
            List<Element> cells = new ArrayList<>(table.select("td"));
            assertThat(cells).hasSameSizeAs(form.cells());
            for (CellKey key : form.cells()) {
                List<Grid.HeadCell> heads = form.cell(key).heads();
                List<String> labels = heads.stream().map(Grid.HeadCell::label).toList();
                Element cell = cells.stream()
                        .filter(td -> marked(page, td).equals(labels))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no cell under " + labels));
                cells.remove(cell);
                assertThat(cell.wholeText())
                        .as("%s", key)
                        .isEqualTo(report.cell(key).toString());
                assertThat(seen.labelsLeftOf(cell)).as("%s", key).isEqualTo(labels(heads, Grid.Axis.ROW));
                List<String> above = labels(heads, Grid.Axis.COLUMN);
                above.addAll(0, labels(heads, Grid.Axis.BLOCK));
                assertThat(seen.labelsAbove(cell)).as("%s", key).isEqualTo(above);
                found++;
            }
        }
        assertThat(found)
                .isEqualTo(page.select("td[headers]").stream()
                        .filter(td -> td.closest("section").selectFirst(".level-1") != null)
                        .filter(td ->
                                !td.closest("table").selectFirst("caption").id().contains("-table"))
                        .count());
    }

    private static List<String> labels(List<Grid.HeadCell> heads, Grid.Axis axis) {
        return new ArrayList<>(heads.stream()
                .filter(head -> head.axis() == axis)
                .map(Grid.HeadCell::label)
                .toList());
    }

    private static List<String> marked(Document page, Element cell) {
        List<String> texts = new ArrayList<>();
        for (String id : cell.attr("headers").split(" ")) {
            Element head = page.getElementById(id);
            assertThat(head).as("head %s", id).isNotNull();
            assertThat(head.tagName()).isEqualTo("th");
            assertThat(head.closest("table")).isSameAs(cell.closest("table"));
            texts.add(head.wholeText());
        }
        return texts;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyWordStandsOnThePageInOrder(Path sample) throws IOException {
        Report report = Samples.reportIn(sample);
        String page = Jsoup.parse(Samples.html(report))
                .selectFirst("article")
                .wholeText()
                .replaceAll(SPACE, "");
        int at = 0;
        for (String words : words(report)) {
            String text = words.replaceAll(SPACE, "");
            int found = page.indexOf(text, at);
            assertThat(found).as("“%s” after character %d", text, at).isGreaterThanOrEqualTo(at);
            at = found + text.length();
        }
    }

    private static List<String> words(Report report) {
        List<String> words = new ArrayList<>();
        words.add(report.title());
        narrative(report.preamble(), words);
        for (Part part : Part.values()) {
            words.add(report.heading(part));
            if (part.isTable()) {
                words.addAll(report.table(part).notes());
            } else {
                narrative(report.narrative(part), words);
            }
        }
        if (report.signature() != null) {
            words.add(
                    report.signature().agency() == null
                            ? report.agency().name()
                            : report.signature().agency());
        }
        return words;
    }

    private static void narrative(Narrative narrative, List<String> words) {
        for (Narrative.Block block : narrative.blocks()) {
            words.addAll(block.accept(new Narrative.Visitor<List<String>>() {
                @Override
                public List<String> paragraph(Narrative.Paragraph paragraph) {
                    return paragraph.runIn() == null
                            ? List.of(paragraph.text())
                            : List.of(paragraph.runIn().text() + paragraph.text());
                }

                @Override
                public List<String> subHeading(Narrative.SubHeading subHeading) {
                    return List.of(subHeading.text());
                }

                @Override
                public List<String> figure(Narrative.Figure figure) {
                    return figure.caption() == null ? List.of() : List.of(figure.caption());
                }

                @Override
                public List<String> table(Narrative.SmallTable table) {
                    List<String> texts = new ArrayList<>();
                    if (table.caption() != null) {
                        texts.add(table.caption());
                    }
                    table.rows().forEach(texts::addAll);
                    return texts;
                }
            }));
        }
    }

    @Test
    void generatedReportsKeepEveryWordAndCell() throws IOException {
        for (int i = 0; i < 60; i++) {
            Report report = ReportGenerator.report(i);
            Document page = Jsoup.parse(Samples.html(report));
            String text = page.selectFirst("article").wholeText().replaceAll(SPACE, "");
            int at = 0;
            for (String words : words(report)) {
                String expected = words.replaceAll(SPACE, "");
                int found = text.indexOf(expected, at);
                assertThat(found).as("report %d, “%s”", i, expected).isGreaterThanOrEqualTo(at);
                at = found + expected.length();
            }
            isSelfContainedAndWellFormed(page);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void thePageIsCompleteInItself(Path sample) throws IOException {
        isSelfContainedAndWellFormed(Jsoup.parse(Samples.html(Samples.reportIn(sample))));
    }

    private static void isSelfContainedAndWellFormed(Document page) {
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(page.select("link:not([rel=schema.DC]), iframe, object, embed"))
                .isEmpty();
        assertThat(page.select("script").eachAttr("type")).containsExactly("application/ld+json", "application/json");
        assertThat(page.select("[src]").eachAttr("src")).allMatch(src -> src.startsWith("data:image/"));
        assertThat(page.select("a").eachAttr("href"))
                .hasSizeGreaterThan(6)
                .allMatch(href -> page.getElementById(href.substring(1)) != null);
        assertThat(page.select("style").html()).doesNotContain("url(").doesNotContain("@import");
        assertThat(page.select("[style], [onclick]")).isEmpty();
        Set<String> ids = new HashSet<>();
        page.select("[id]")
                .forEach(element ->
                        assertThat(ids.add(element.id())).as(element.id()).isTrue());
        assertThat(page.select("[aria-labelledby]").eachAttr("aria-labelledby")).allMatch(ids::contains);
        assertThat(page.select("table"))
                .allMatch(table -> table.selectFirst("> caption").hasText());
        assertThat(page.select("h1")).hasSize(1);
        int rank = 0;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int next = heading.tagName().charAt(1) - '0';
            assertThat(next).as(heading.text()).isLessThanOrEqualTo(rank + 1);
            rank = next;
        }
        assertThat(page.select("h2").size()).isGreaterThanOrEqualTo(6);
    }

    @Test
    void aBlankStaysBlankAndARemarkIsShown() throws IOException {
        Report report = Report.builder(Form.EDITION_2021, 2021, Agency.of("示例市教育局"))
                .set(
                        CellKey.of(RequestRow.RECEIVED, Applicant.NATURAL_PERSON),
                        Cell.of(22).withRemark("其中信函3件"))
                .set(RequestRow.RECEIVED, Applicant.TOTAL, 0)
                .note(Part.REQUESTS, "注：含上年度结转数量。")
                .build();
        Document page = Jsoup.parse(Samples.html(report));

        List<String> cells =
                page.select("#requests td").stream().map(Element::wholeText).toList();
        assertThat(cells.subList(0, 7)).containsExactly("22（其中信函3件）", "", "", "", "", "", "0");
        assertThat(cells.subList(7, cells.size())).hasSize(168).containsOnly("");
        assertThat(page.select("#requests p.note").eachText()).containsExactly("注：含上年度结转数量。");
    }

    @Test
    void everythingIsEscaped() throws IOException {
        String evil = "</style><script>alert(\"1\")</script>&amp;'<b>";
        Narrative narrative = Narrative.of(
                new Narrative.SubHeading(2, evil),
                new Narrative.Paragraph(new Narrative.SubHeading(3, evil), evil),
                new Narrative.Figure(Picture.of(PIXEL), evil, evil),
                new Narrative.SmallTable(List.of(List.of(evil), List.of(evil)), evil));
        Report report = Report.builder(Form.EDITION_2021, 2021, Agency.of(evil))
                .heading(Part.OVERVIEW, evil)
                .preamble(narrative)
                .overview(narrative)
                .set(
                        CellKey.of(RequestRow.RECEIVED, Applicant.TOTAL),
                        Cell.of(1).withRemark(evil))
                .note(Part.REQUESTS, evil)
                .signedOn(LocalDate.of(2022, 1, 27))
                .build();
        HtmlRenderer renderer = HtmlRenderer.builder().meta("SiteName", evil).build();
        Document page = Jsoup.parse(Samples.html(renderer, report));

        assertThat(page.select("script")).hasSize(2);
        assertThat(page.select("b")).isEmpty();
        assertThat(page.selectFirst("h1").wholeText()).startsWith(evil);
        assertThat(page.title()).startsWith(evil);
        assertThat(page.selectFirst("img").attr("alt")).isEqualTo(evil);
        assertThat(page.selectFirst("meta[name=SiteName]").attr("content")).isEqualTo(evil);
        assertThat(page.select("article *").eachText()).contains("1（" + evil + "）");
    }

    @Test
    void aFigureIsWithinThePage() throws IOException {
        Report report = Report.builder(Form.EDITION_2021, 2021, Agency.of("示例市教育局"))
                .overview(Narrative.of(new Narrative.Figure(Picture.of("图/a.png", PIXEL), "图1", "一个点")))
                .build();
        Element image = Jsoup.parse(Samples.html(report)).selectFirst("figure img");

        assertThat(image.attr("src"))
                .isEqualTo("data:image/png;base64," + Base64.getEncoder().encodeToString(PIXEL));
        assertThat(image.attr("alt")).isEqualTo("一个点");
        assertThat(image.nextElementSibling().text()).isEqualTo("图1");
    }

    @Test
    void rareCharactersAreKept() throws IOException {
        String rare = "䶮㛃㸆𫖯𬭎𰻝";
        Report report = Report.builder(Form.EDITION_2021, 2021, Agency.of(rare + "镇人民政府"))
                .build();
        assertThat(Jsoup.parse(Samples.html(report)).selectFirst("h1").text()).startsWith(rare);
    }

    @Test
    void aDraftWithNothingInItIsRendered() throws IOException {
        Report draft =
                Report.builder(Form.EDITION_2021, 2021, Agency.of("示例市教育局")).build();
        Document page = Jsoup.parse(Samples.html(draft));

        assertThat(page.select("td").stream().map(Element::wholeText))
                .hasSize(200)
                .containsOnly("");
        assertThat(page.select("h2")).hasSize(6);
        isSelfContainedAndWellFormed(page);
    }

    @Test
    void aFragmentIsAnArticleThatFitsIntoAPage() throws IOException {
        HtmlRenderer renderer = HtmlRenderer.builder()
                .fragment()
                .idPrefix("y2021-")
                .titleRank(2)
                .build();
        String html = Samples.html(renderer, Samples.qufu());
        Document page = Jsoup.parseBodyFragment(html);

        assertThat(html).startsWith("<div class=\"gongkai\" lang=\"zh-CN\">").endsWith("</div>\n");
        assertThat(page.select("style, meta, h1")).isEmpty();
        assertThat(page.select("h2")).hasSize(1);
        assertThat(page.select("[id]").eachAttr("id")).allMatch(id -> id.startsWith("y2021-"));
        assertThat(page.select("a").eachAttr("href"))
                .hasSize(6)
                .allMatch(href -> page.getElementById(href.substring(1)) != null);
        page.select("td").forEach(cell -> assertThat(marked(page, cell)).isNotEmpty());
    }

    @Test
    void everyRuleOfAFragmentIsForTheFragmentAloneAndImportant() {
        String css = HtmlRenderer.builder().fragment().build().stylesheet();
        String rules = css.substring(css.indexOf("@layer"));
        // The innermost braces, which hold declarations; what stands before them are selectors.
        List<MatchResult> blocks = Pattern.compile("([^{}]+)\\{([^{}]*)\\}")
                .matcher(rules)
                .results()
                .toList();

        assertThat(css.substring(0, css.indexOf("@layer")))
                .startsWith("@font-face")
                .hasLineCount(1);
        assertThat(blocks).hasSizeGreaterThan(100);
        for (MatchResult block : blocks) {
            String outsideParentheses = block.group(1).replaceAll("\\([^()]*(\\([^()]*\\)[^()]*)*\\)", "");
            assertThat(outsideParentheses.strip().split(","))
                    .allMatch(selector -> selector.strip().startsWith(".gongkai"));
            String values = block.group(2).replaceAll("\\([^()]*(\\([^()]*\\)[^()]*)*\\)|'[^']*'", "");
            assertThat(values.split(";")).allMatch(declaration -> declaration.endsWith("!important"));
        }
        assertThat(rules).doesNotContain("@page").doesNotContain("@import").doesNotContain("--gongkai-top:");
    }

    @Test
    void metaTagsSayWhatThePageIs() throws IOException {
        HtmlRenderer renderer = HtmlRenderer.builder()
                .meta("SiteName", "曲阜市人民政府")
                .meta("Author", "政务公开办公室")
                .build();
        Document page = Jsoup.parse(Samples.html(renderer, Samples.qufu()));

        assertThat(content(page, "ArticleTitle")).isEqualTo("曲阜市人民政府办公室2021年政府信息公开工作年度报告");
        assertThat(content(page, "ContentSource")).isEqualTo("曲阜市人民政府办公室");
        assertThat(content(page, "Author")).isEqualTo("政务公开办公室");
        assertThat(content(page, "SiteName")).isEqualTo("曲阜市人民政府");
        assertThat(content(page, "Description")).contains("2021年");
        assertThat(page.select("meta[name]").eachAttr("name")).doesNotHaveDuplicates();
    }

    private static String content(Document page, String name) {
        return page.selectFirst("meta[name=" + name + "]").attr("content");
    }

    @Test
    void theSameReportGivesTheSameBytesOnEveryThread() throws Exception {
        Report report = Samples.qufu();
        String expected = Samples.html(report);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                calls.add(() -> Samples.html(report));
            }
            for (Future<String> page : threads.invokeAll(calls)) {
                assertThat(page.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theStreamStaysOpenAndItsFailureIsTheCallers() throws IOException {
        boolean[] closed = new boolean[1];
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        HtmlRenderer.create().render(Samples.qufu(), out);
        assertThat(closed[0]).isFalse();

        Report report = Samples.qufu();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        };
        assertThatThrownBy(() -> HtmlRenderer.create().render(report, full)).hasMessage("disk full");
    }

    @Test
    void aThemeChangesTheLook() throws IOException {
        Theme theme = Theme.OFFICIAL.with(Theme.Role.BODY, new Theme.TextStyle(List.of("霞鹜文楷", "serif"), 14));
        HtmlRenderer renderer = HtmlRenderer.builder().theme(theme).build();

        assertThat(renderer.stylesheet()).contains("'霞鹜文楷',serif").contains("font-size:14pt");
        assertThat(Samples.html(renderer, Samples.qufu())).contains("'霞鹜文楷',serif");
    }

    @Test
    void theNameOfAFaceIsOnlyAName() throws IOException {
        String evil = "x'\\\n}</style><script>alert(1)</script><style>{a:url(\"http://x\")";
        Theme theme = Theme.OFFICIAL.with(Theme.Role.BODY, new Theme.TextStyle(List.of(evil, "a\\"), 14));
        HtmlRenderer renderer = HtmlRenderer.builder().theme(theme).build();

        Document page = Jsoup.parse(Samples.html(renderer, Samples.qufu()));
        assertThat(page.select("script")).hasSize(2);
        assertThat(page.select("style")).hasSize(1);
        assertThat(renderer.stylesheet())
                .contains("'x\\27 \\5c \\a \\7d \\3c /style\\3e \\3c script\\3e alert(1)")
                .contains("'a\\5c '");
    }

    @Test
    void aLongNumberStaysOnOneLine() throws IOException {
        Report report = Report.builder(Form.EDITION_2021, 2021, Agency.of("示例市教育局"))
                .overview(Narrative.of(new Narrative.SmallTable(
                        List.of(List.of("渠道", "条数"), List.of("12345678", "网站12345678")), null)))
                .set(CellKey.of(RequestRow.RECEIVED, Applicant.TOTAL), Cell.of(12_345_678))
                .set(CellKey.of(RequestRow.RECEIVED, Applicant.NATURAL_PERSON), Cell.of(12_345))
                .set(CellKey.of(ProceedingKind.RECONSIDERATION, ProceedingResult.TOTAL), Cell.of(123_456))
                .build();
        Document page = Jsoup.parse(Samples.html(report));

        assertThat(page.select("td.long").eachText()).containsExactly("12345678", "12345678", "123456");
        assertThat(HtmlRenderer.create().stylesheet()).contains("td.long{overflow-wrap:break-word}");
        assertThat(page.select("td.longer, td.longest")).isEmpty();
    }

    /** A number of nine digits is set smaller than one of eight, and one of eleven smaller still. */
    @Test
    void theLongestNumbersAreSmaller() throws IOException {
        Report report = Report.builder(Form.EDITION_2021, 2021, Agency.of("示例市教育局"))
                .set(CellKey.of(RequestRow.RECEIVED, Applicant.NATURAL_PERSON), Cell.of(123_456_789))
                .set(CellKey.of(RequestRow.RECEIVED, Applicant.TOTAL), Cell.of(12_345_678_901L))
                .build();
        Document page = Jsoup.parse(Samples.html(report));

        assertThat(page.select("td.long.longer").eachText()).containsExactly("123456789");
        assertThat(page.select("td.long.longest").eachText()).containsExactly("12345678901");
    }

    /** Addresses may be broken at their separators, and are read as they are. */
    @Test
    void addressesMayBeBroken() throws IOException {
        String text = "请发至 gk.bgs@shili.gov.cn，或见http://www.shili.gov.cn/zwgk/a-b.html。共1.5元，a@b，A/B。";
        Report report = Report.builder(Form.EDITION_2021, 2021, Agency.of("示例市教育局"))
                .overview(Narrative.of(new Narrative.Paragraph(text)))
                .build();
        Element paragraph =
                Jsoup.parse(Samples.html(report)).select("p:has(wbr)").first();

        assertThat(paragraph.wholeText()).isEqualTo(text);
        assertThat(paragraph.html())
                .isEqualTo(
                        "请发至 gk.<wbr>bgs@<wbr>shili.<wbr>gov.<wbr>cn，或见http://<wbr>www.<wbr>shili.<wbr>gov.<wbr>cn/<wbr>"
                                + "zwgk/<wbr>a-<wbr>b.<wbr>html。共1.5元，a@b，A/B。");
    }
}
