package dev.gongkai.report.render.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gongkai.report.json.MalformedReportException;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.FileReading;
import dev.gongkai.report.render.ReportFiles;
import dev.gongkai.report.render.UndecidedReadingException;
import dev.gongkai.report.render.testing.Extremes;
import dev.gongkai.report.render.testing.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The report comes back out of the page, and who has edited the page is told so. */
class HtmlReportReaderTest {

    @TempDir
    private Path folder;

    private static HtmlReading read(String page) throws IOException {
        return HtmlReportReader.create().read(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }

    @TestFactory
    Stream<DynamicTest> everyReportComesBack() {
        return Extremes.everything().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    Report report = entry.getValue();
                    HtmlRenderer beside = HtmlRenderer.builder()
                            .pictures(folder.resolve("图 片"))
                            .interactive()
                            .build();
                    HtmlRenderer fragment =
                            HtmlRenderer.builder().fragment().idPrefix("a-").build();
                    String host = "<!doctype html><article class=news>新闻</article><main>%s</main>"
                            .formatted(Samples.html(fragment, report));
                    for (String page : List.of(Samples.html(report), Samples.html(beside, report), host)) {
                        HtmlReading reading = read(page);
                        assertThat(reading.report()).isEqualTo(report);
                        assertThat(reading.edits()).isEmpty();
                    }
                }));
    }

    @Test
    void whatAnotherProgramHasSavedIsTheSame() throws IOException {
        Report report = Samples.qufu();
        Document parsed = Jsoup.parse(Samples.html(report));
        parsed.outputSettings().prettyPrint(true).charset("GBK");
        byte[] saved = parsed.outerHtml().getBytes(Charset.forName("GBK"));

        HtmlReading reading = HtmlReportReader.create().read(new ByteArrayInputStream(saved));

        assertThat(reading.report()).isEqualTo(report);
        assertThat(reading.edits()).isEmpty();
    }

    @Test
    void aNumberThatWasEditedOnThePageIsTold() throws IOException {
        String page = Samples.html(Samples.qufu());
        Document parsed = Jsoup.parse(page);
        parsed.selectFirst("#requests td").text("23456");
        parsed.select("#other p").last().remove();
        parsed.selectFirst("#overview").appendElement("p").text("另有一段。");

        HtmlReading reading = read(parsed.outerHtml());

        assertThat(reading.report()).isEqualTo(Samples.qufu());
        assertThat(reading.edits()).hasSize(3);
        assertThat(reading.edits().get(0).after()).isEqualTo("另有一段。");
        assertThat(reading.edits().get(0).before()).isEmpty();
        assertThat(reading.edits().get(1).after()).isEqualTo("23456");
        assertThat(reading.edits().get(1).place().zh())
                .contains("本年新收政府信息公开申请数量")
                .contains("自然人");
        assertThat(reading.edits().get(2).after()).isEmpty();
    }

    /** A long text is cut, and no character of it. */
    @Test
    void anEditIsShownInWholeCharacters() throws IOException {
        Document parsed = Jsoup.parse(Samples.html(Samples.qufu()));
        parsed.selectFirst("#overview").appendElement("p").text("文" + "\uD869\uDED6".repeat(300));

        assertThat(read(parsed.outerHtml()).edits())
                .singleElement()
                .satisfies(edit -> assertThat(edit.after()).isEqualTo("文" + "\uD869\uDED6".repeat(199) + "…"));
    }

    @Test
    void ourPageIsReadByItsDataAndAnEditIsLeftToAPerson() throws IOException {
        Report report = Samples.qufu();
        Path file = folder.resolve("年报.html");
        ReportFiles.write(report, file);
        assertThat(ReportFiles.read(file)).isEqualTo(report);
        assertThat(ReportFiles.readWithRemarks(file).remarks()).isEmpty();

        Files.writeString(file, Files.readString(file).replaceFirst("(<p>)", "$1添改。"));

        FileReading reading = ReportFiles.readWithRemarks(file);
        assertThat(reading.report()).isEqualTo(report);
        assertThat(reading.remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.message().zh()).contains("网页上是“添改。"));
        assertThatExceptionOfType(UndecidedReadingException.class).isThrownBy(() -> ReportFiles.read(file));
    }

    @Test
    void whatIsNoPageOfOursIsRefusedWithTheReason() {
        assertThatExceptionOfType(MalformedHtmlException.class)
                .isThrownBy(() -> read("<!doctype html><p>年报"))
                .satisfies(e -> {
                    assertThat(e.isForeign()).isTrue();
                    assertThat(e.message(Locale.ENGLISH)).contains("no report within");
                    assertThat(e.getMessage()).contains("没有报告数据");
                });
        String data = "<script type='application/json' CLASS='x gongkai-report'>{}</script>";
        assertThatExceptionOfType(MalformedHtmlException.class)
                .isThrownBy(() -> read(data + data))
                .satisfies(e -> {
                    assertThat(e.isForeign()).isFalse();
                    assertThat(e.message(Locale.ENGLISH)).contains("2 reports within; expected one");
                });
        assertThatExceptionOfType(MalformedReportException.class).isThrownBy(() -> read(data));
    }

    @Test
    void withoutDataThereIsNothingToReadBack() throws IOException {
        HtmlRenderer renderer = HtmlRenderer.builder().withoutData().build();
        String page = Samples.html(renderer, Samples.qufu());

        assertThat(Jsoup.parse(page).select("script")).isEmpty();
        assertThatExceptionOfType(MalformedHtmlException.class).isThrownBy(() -> read(page));
    }

    @Test
    void hostileMarkupTakesNoTime() {
        for (String part :
                List.of("<", "<a", "<a ", "<!--", "</", "<script>", "<a b=\"", "&#", "<div class='tools'>", "<a='>")) {
            String page = "<div class=gongkai><article>" + part.repeat(2_000_000 / part.length());
            Assertions.assertThatCode(() -> org.junit.jupiter.api.Assertions.assertTimeout(
                            Duration.ofSeconds(10),
                            () -> assertThatExceptionOfType(MalformedHtmlException.class)
                                    .isThrownBy(() -> read(page))))
                    .as(part)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void theDataAreExactlyTheReportAndEndNothing() throws IOException {
        Report report = Samples.qufu().toBuilder()
                .overview(dev.gongkai.report.model.Narrative.parse("</script><!--<script>\u2028&lt;\"\\"))
                .build();
        String page = Samples.html(report);
        Document parsed = Jsoup.parse(page);

        String json = parsed.selectFirst("script.gongkai-report").data();
        assertThat(json).doesNotContain("<");
        assertThat(ReportReader.create().read(json)).isEqualTo(report);
        assertThat(json.strip())
                .isEqualTo(
                        ReportWriter.create().onOneLine().write(report).strip().replace("<", "\\u003c"));
        assertThat(parsed.select("script")).hasSize(2);
    }
}
