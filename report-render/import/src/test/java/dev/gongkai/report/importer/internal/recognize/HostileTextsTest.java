package dev.gongkai.report.importer.internal.recognize;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.gongkai.report.importer.ReportImporter;
import dev.gongkai.report.importer.internal.docx.Docx;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Much of the same, which takes for ever where it is read again from each of its characters, is read soon. */
class HostileTextsTest {

    /** That of a hang, far above what texts of this length take. */
    private static final Duration SOON = Duration.ofSeconds(60);

    private static final int MANY = 400_000;
    private static final String TITLE = "某局2024年政府信息公开工作年度报告\n";
    private static final String BLANKS = "文" + " ".repeat(MANY) + "文";

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text.strip() + "</w:t></w:r></w:p>";
    }

    private static byte[] word(String heading, String... cells) {
        StringBuilder row = new StringBuilder();
        for (String cell : cells) {
            row.append("<w:tc>").append(paragraph(cell)).append("</w:tc>");
        }
        return Docx.of(paragraph(TITLE) + paragraph(heading) + "<w:tbl><w:tr>" + row + "</w:tr></w:tbl>");
    }

    @TestFactory
    Stream<DynamicTest> areReadSoon() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("blanks at the end", text(TITLE + "一、总体情况\n" + BLANKS));
        files.put("blanks in a heading", text("# " + TITLE + "## 一、总体情况\n### " + BLANKS));
        files.put("blanks beside a table", text(TITLE + "二、主动公开政府信息情况\n" + BLANKS));
        files.put("blanks in a cell", word("二、主动公开政府信息情况", "规章", BLANKS));
        files.put("blanks in a row of words", word("二、主动公开政府信息情况", BLANKS, "文"));
        files.put("blanks in a table of a text", word("一、总体情况", "文", BLANKS));
        files.put("strong text without an end", text("# " + TITLE + "## 一、总体情况\n" + "**文 ".repeat(MANY / 4)));
        files.put("the same with lines", text("# " + TITLE + "## 一、总体情况\n" + "__文 ".repeat(MANY / 4)));
        return files.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(),
                        () -> assertTimeoutPreemptively(
                                SOON, () -> ReportImporter.create().read(new ByteArrayInputStream(file.getValue())))));
    }
}
