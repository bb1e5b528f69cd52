package dev.gongkai.report.importer.internal.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongkai.report.importer.internal.open.SourceReaders;
import dev.gongkai.report.importer.internal.source.Source;
import dev.gongkai.report.importer.internal.source.SourceBlock.BlockRole;
import dev.gongkai.report.importer.internal.source.Sources;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that browsers and Word save in one file, and pages of frames. */
class SavedPageTest {

    private static final Charset GBK = Charset.forName("GB18030");
    private static final String PAGE = "<html><head><title>某镇</title></head><body><h1>某镇2024年政府信息公开工作年度报告</h1>"
            + "<p>一、总体情况</p><p>全年工作平稳，目录按月核对，答复都在期限之内，没有收到投诉，也没有发生复议。</p>"
            + "<table><tr><td>规章</td><td>12</td></tr><tr><td>许可</td><td>34</td></tr></table></body></html>";

    private static String part(String type, String encoding, String names, String content) {
        return "------=_Next\r\nContent-Type: " + type + "\r\nContent-Transfer-Encoding: " + encoding + "\r\n" + names
                + "\r\n" + content + "\r\n";
    }

    private static Source read(String head, String... parts) throws Exception {
        String file =
                head + "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----=_Next\"\r\n\r\n"
                        + "This is a multi-part message.\r\n\r\n" + String.join("", parts) + "------=_Next--\r\n";
        return SourceReaders.create().read(file.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String quoted(byte[] content) {
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (byte b : content) {
            boolean plain = b > 32 && b < 127 && b != '=';
            text.append(plain ? String.valueOf((char) b) : "=%02X".formatted(b & 0xFF));
            column += plain ? 1 : 3;
            if (column > 70) {
                text.append("=\r\n");
                column = 0;
            }
        }
        return text.toString();
    }

    private static void isRead(Source source) {
        assertThat(Sources.texts(source, BlockRole.BODY))
                .startsWith("某镇2024年政府信息公开工作年度报告", "一、总体情况")
                .hasSize(3);
        assertThat(Sources.grids(source)).containsExactly("2x2\n0,0 1x1 规章\n0,1 1x1 12\n1,0 1x1 许可\n1,1 1x1 34");
    }

    @Test
    void asBrowsersSaveIt() throws Exception {
        isRead(read(
                "From: <Saved by Blink>\r\nSubject: =?utf-8?Q?=E6=9F=90?=\r\nMIME-Version: 1.0\r\n",
                part(
                        "text/html; charset=\"utf-8\"",
                        "quoted-printable",
                        "Content-ID: <frame-0@mhtml.blink>\r\nContent-Location: http://www.example.gov.cn/a.html\r\n",
                        quoted(PAGE.getBytes(StandardCharsets.UTF_8))),
                part("text/css", "quoted-printable", "Content-Location: cid:a\r\n", "p { color: red }"),
                part("image/png", "base64", "", "iVBORw0KGgo=")));
    }

    @Test
    void asWordSavesItWithHeadersBeside() throws Exception {
        Source source = read(
                "MIME-Version: 1.0\r\n",
                part(
                        "text/html; charset=\"gb2312\"",
                        "base64",
                        "Content-Location: file:///C:/1/a.htm\r\n",
                        Base64.getMimeEncoder().encodeToString(PAGE.getBytes(GBK))),
                part(
                        "text/html; charset=\"gb2312\"",
                        "quoted-printable",
                        "Content-Location: file:///C:/1/a.files/header.htm\r\n",
                        quoted("<html><body><p>页眉里的字</p></body></html>".getBytes(GBK))));
        isRead(source);
        assertThat(Sources.texts(source, BlockRole.AROUND)).contains("某镇", "页眉里的字");
    }

    @Test
    void theTextMayStandInAFrame() throws Exception {
        String frames = "<html><head><title>网站</title></head><frameset cols='1,4'><frame src='left.html'>"
                + "<frame src='cid:main@x'></frameset></html>";
        Source source = read(
                "MIME-Version: 1.0\r\n",
                part("text/html", "8bit", "Content-Location: http://e/a.html\r\n", latin(frames)),
                part(
                        "text/html; charset=utf-8",
                        "8bit",
                        "Content-Location: http://e/left.html\r\n",
                        latin("<body><a href='#'>目录一</a></body>")),
                part("text/html; charset=utf-8", "8bit", "Content-ID: <main@x>\r\n", latin(PAGE)));
        assertThat(Sources.texts(source, BlockRole.BODY)).contains("某镇2024年政府信息公开工作年度报告", "一、总体情况");
        assertThat(Sources.grids(source)).hasSize(1);
        assertThat(Sources.text(source)).contains("目录一");
    }

    private static String latin(String utf8) {
        return new String(utf8.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    @Test
    void aFrameMayHoldItsPageItself() throws Exception {
        String page = "<html><body><iframe srcdoc=\"" + PAGE.replace("\"", "&quot;") + "\"></iframe></body></html>";
        isRead(SourceReaders.create().read(page.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><head></head><frameset><frame src='zhengwen.html'></frameset></html>",
                "<html><body><div>首页</div><iframe src='zhengwen.html'></iframe></body></html>"
            })
    void framesOfOtherFilesAreNamed(String page) {
        assertThatThrownBy(() -> SourceReaders.create().read(page.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedSourceException.class)
                .hasMessageContaining("zhengwen.html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MIME-Version: 1.0\r\n",
                "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: image/png\r\n\r\n1",
                "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x--x--x"
            })
    void whatHasNoPageIsRefused(String file) {
        assertThatThrownBy(() -> SourceReaders.create().read(file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedSourceException.class)
                .hasMessageContaining("没有网页");
    }

    @Test
    void aFileCutOffIsReadAsFarAsItGoes() throws Exception {
        String base64 = Base64.getMimeEncoder().encodeToString(PAGE.getBytes(StandardCharsets.UTF_8));
        String file =
                "MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n";
        for (int left = 0; left < 5; left++) {
            String cut = file + base64.substring(0, base64.length() - left);
            Source source = SourceReaders.create().read(cut.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(Sources.grids(source)).hasSize(1);
        }
    }
}
