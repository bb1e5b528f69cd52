package dev.gongkai.report.importer.internal.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.importer.internal.open.SourceReaders;
import dev.gongkai.report.importer.internal.read.SourceKind;
import dev.gongkai.report.importer.internal.source.Source;
import dev.gongkai.report.importer.internal.source.SourceBlock.BlockRole;
import dev.gongkai.report.importer.internal.source.Sources;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlSourceReaderTest {

    private static final String ARTICLE = "<h1>某局2024年政府信息公开工作年度报告</h1><div class='con'><p>一、总体情况</p>"
            + "<p>本年度按照要求做好各项公开工作，及时更新目录，认真答复申请，没有发生复议和诉讼，工作平稳有序。</p>"
            + "<table><tr><th>信息内容</th><th>数量</th></tr><tr><td>规章</td><td><p>1</p></td></tr>"
            + "<tr><td>许可</td><td><span>2</span><span>4</span>&nbsp;</td></tr></table></div>";

    private static final String PAGE = "<html><head><title>某网站</title><style>.x{display:none}</style></head><body>"
            + "<div class='nav'><a>首页</a><a>政务公开</a></div><div class='position'>当前位置：<a>首页</a></div>" + ARTICLE
            + "<div class='fj'>附件下载：<a href='a.doc'>报告.doc</a></div><p class='x'>隐藏文字</p><div class='share'>分享到：<a>微信</a></div>"
            + "<script>var a = '不是文字';</script></body></html>";

    private static Source read(byte[] file) throws Exception {
        return new HtmlSourceReader().read(file, SourceKind.HTML);
    }

    private static Source read(String page) throws Exception {
        return read(page.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatStandsAroundTheArticleIsToldApartAndKept() throws Exception {
        Source source = read(PAGE);
        assertThat(Sources.texts(source, BlockRole.BODY))
                .containsExactly("某局2024年政府信息公开工作年度报告", "一、总体情况", "本年度按照要求做好各项公开工作，及时更新目录，认真答复申请，没有发生复议和诉讼，工作平稳有序。");
        assertThat(String.join(" ", Sources.texts(source, BlockRole.AROUND)))
                .contains("首页", "当前位置", "附件下载", "报告.doc", "隐藏文字", "分享到", "某网站");
        assertThat(Sources.grids(source))
                .containsExactly("3x2\n0,0 1x1 信息内容\n0,1 1x1 数量\n1,0 1x1 规章\n1,1 1x1 1\n2,0 1x1 许可\n2,1 1x1 24");
        assertThat(Sources.characters(Sources.text(source)))
                .isEqualTo(Sources.characters(Jsoup.parse(PAGE).text()));
    }

    @ParameterizedTest
    @CsvSource({
        "GBK,gb2312",
        "GB18030,gbk",
        "UTF-8,utf-8",
        "UTF-8,gb2312",
        "GBK,utf-8",
        "GBK,",
        "UTF-8,",
        "UTF-16LE,",
        "UTF-16BE,"
    })
    void charsets(String written, String declared) throws Exception {
        String meta =
                declared == null ? "" : "<meta http-equiv=Content-Type content='text/html; charset=" + declared + "'>";
        String page = "<html>" + meta + ARTICLE + "</html>";
        Charset charset = Charset.forName(written);
        assertThat(Sources.texts(read(page.getBytes(charset)), BlockRole.BODY)).contains("一、总体情况");
    }

    @Test
    void spansThatRunIntoEachOtherAreRepaired() throws Exception {
        Source source =
                read("<table><tr><td rowspan=3>a<td>b<td rowspan=9>c</tr><tr><td colspan=5>d</tr><tr><td>e</table>");
        Sources.checkGrids(source);
        assertThat(Sources.text(source).replaceAll("\\s", "")).isEqualTo("abcde");
    }

    @Test
    void tablesThatPlaceAPageAreNone() throws Exception {
        Source source = read("<table><tr><td><a>导航</a></td></tr><tr><td>" + ARTICLE + "</td></tr></table>");
        assertThat(Sources.grids(source)).hasSize(1);
        assertThat(Sources.texts(source, BlockRole.BODY)).contains("一、总体情况");
    }

    @Test
    void listsAreNumberedAndLinesBroken() throws Exception {
        assertThat(Sources.texts(read("<p>甲<br>乙</p><ol><li>丙<li>丁</ol>"), BlockRole.BODY))
                .containsExactly("甲\n乙", "1. 丙", "2. 丁");
    }

    /** Marks of notes are no part of a number, and what is struck out or unseen is none of it. */
    @Test
    void textIsAsItIsSeen() throws Exception {
        Source source = SourceReaders.create()
                .read(("<style>.gone{text-decoration:line-through}.up{vertical-align:super}</style><table><tr>"
                                + "<td>12<sup>1</sup></td><td>12<span class=up>2</span></td><td><del>9</del>12</td>"
                                + "<td><span class=gone>9</span>12</td><td><span style='font-size:0'>9</span>12</td>"
                                + "<td><span style='float:left'>1</span><span style='float:right'>2</span></td></table>")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(Sources.grids(source))
                .containsExactly("1x6\n0,0 1x1 12¹\n0,1 1x1 12²\n0,2 1x1 12\n0,3 1x1 12\n0,4 1x1 12\n0,5 1x1 12");
        assertThat(Sources.texts(source, BlockRole.AROUND)).containsExactly("9", "9", "9");
        assertThat(Sources.tables(source).get(0).cells().get(5).text()).matches("1\\s+2");
    }
}
