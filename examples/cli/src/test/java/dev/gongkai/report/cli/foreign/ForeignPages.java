package dev.gongkai.report.cli.foreign;

import dev.gongkai.report.cli.foreign.PrintedReport.PrintedCell;
import dev.gongkai.report.form.Part;
import java.util.List;
import java.util.function.UnaryOperator;

/** Web pages as the systems of agencies make them: the same report in their skeletons. */
final class ForeignPages {

    static final String NAVIGATION = """
            <div class="header"><div class="logo"><img src="/images/logo.png" alt="示例市人民政府门户网站"></div>
            <ul class="nav"><li><a href="/">网站首页</a></li><li><a href="/zwgk/">政务公开</a></li>
            <li><a href="/zwfw/">政务服务</a></li><li><a href="/hdjl/">互动交流</a></li></ul>
            <form><input type="text" value="请输入关键字"><input type="button" value="搜索"></form></div>
            <div class="dqwz">您当前的位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt;
            <a href="/nb/">政府信息公开年报</a> &gt; 正文</div>
            """;

    static final String FOOTER = """
            <div class="share">分享到：<a href="#">微信</a><a href="#">微博</a></div>
            <div class="footer"><p>主办单位：示例市人民政府办公室　版权所有</p><p>网站标识码：0000000000　示ICP备00000000号
            </p><p><a href="/map">网站地图</a> | <a href="/about">关于我们</a> | <a href="/contact">联系我们</a></p></div>
            <script>document.write("浏览量：12345 次");</script></body></html>
            """;

    private ForeignPages() {}

    /** An editor's box with styles of its own, a line of data above, files below. */
    static String trs(PrintedReport report) {
        return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>" + report.title() + "-示例市人民政府</title>"
                + "<meta name=\"ArticleTitle\" content=\"" + report.title() + "\"></head><body>" + NAVIGATION
                + "<div class=\"xl\"><h2 class=\"xl-title\">" + report.title() + "</h2>"
                + "<div class=\"xl-info\"><span>发布时间：2025-01-20 10:31</span><span>来源：示例市</span>"
                + "<span>字体：【<a href=\"#\">大</a> <a href=\"#\">中</a> <a href=\"#\">小</a>】</span>"
                + "<span>浏览次数：<em>1024</em></span></div>"
                + "<div class=\"TRS_Editor\"><style type=\"text/css\">.TRS_Editor P{line-height:1.5;}</style>"
                + body(report, text -> "<p align=\"justify\">　　" + text + "</p>", ForeignPages::padded)
                + "</div><div class=\"fj\">附件：<ul><li><a href=\"./P020250120.doc\">" + report.title()
                + ".doc</a></li></ul></div><div class=\"pages\">上一篇：<a href=\"a.html\">某通知</a><br>下一篇：<a"
                + " href=\"b.html\">某公告</a></div></div>" + FOOTER;
    }

    /** A page placed by tables, in capitals, with a directory's data above the article. */
    static String zoom(PrintedReport report) {
        return "<HTML><HEAD><META http-equiv=Content-Type content=\"text/html; charset=utf-8\"><TITLE>"
                + report.title() + "</TITLE></HEAD><BODY>" + NAVIGATION
                + "<TABLE width=1000 align=center><TR><TD><TABLE class=xxgk border=1><TR><TD>索 引 号</TD>"
                + "<TD>000014349/2025-00012</TD><TD>主题分类</TD><TD>其他</TD></TR><TR><TD>发布机构</TD><TD>"
                + report.report().agency().name() + "</TD><TD>生成日期</TD><TD>2025-01-20</TD></TR><TR><TD>名　　称</TD>"
                + "<TD colspan=3>" + report.title() + "</TD></TR></TABLE></TD></TR><TR><TD class=title align=middle>"
                + report.title() + "</TD></TR><TR><TD>【字体：大 中 小】【打印本页】【关闭窗口】</TD></TR><TR><TD><DIV id=zoom>"
                + "<!--ZJEG_RSS.content.begin-->"
                + body(
                        report,
                        text -> "<P style=\"TEXT-INDENT: 2em\"><SPAN style=\"FONT-SIZE: 16pt\">" + split(text)
                                + "</SPAN></P>",
                        text -> "<P align=center><FONT face=宋体>" + text + "</FONT></P>")
                + "<!--ZJEG_RSS.content.end--></DIV></TD></TR></TABLE>" + FOOTER;
    }

    /** Elements of its own names, lines parted by breaks. */
    static String ucap(PrintedReport report) {
        return "<html><head><meta charset=\"utf-8\"></head><body>" + NAVIGATION
                + "<div class=\"main\"><div class=\"title\"><UCAPTITLE>" + report.title() + "</UCAPTITLE></div>"
                + "<div class=\"info\">时间：2025-01-20　来源：<PUBLISHSOURCE>本单位</PUBLISHSOURCE></div>"
                + "<div id=\"UCAP-CONTENT\" class=\"pages_content\"><UCAPCONTENT>"
                + body(report, text -> "&nbsp;&nbsp;&nbsp;&nbsp;" + text + "<br/>\n<br/>", text -> text + "<br>")
                + "</UCAPCONTENT></div><div class=\"bdsharebuttonbox\"><a>分享</a></div></div>" + FOOTER;
    }

    /** An article of a public account: sections in sections, a line of promotion before and behind. */
    static String wechat(PrintedReport report) {
        return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><meta property=\"og:title\" content=\""
                + report.title() + "\"></head><body><div id=\"page-content\" class=\"rich_media_area_primary\">"
                + "<h1 class=\"rich_media_title\" id=\"activity-name\">" + report.title() + "</h1>"
                + "<div id=\"meta_content\" class=\"rich_media_meta_list\"><span>示例发布</span><em>2025年1月20日 09:00</em></div>"
                + "<div class=\"rich_media_content\" id=\"js_content\" style=\"visibility: hidden;\">"
                + "<section><p>点击上方蓝字关注我们</p></section><section style=\"margin:0\">"
                + body(
                        report,
                        text -> "<section><section><p style=\"margin:0\"><span style=\"font-size:15px\">" + text
                                + "</span></p></section></section>",
                        text -> "<section><span>" + text + "</span></section>")
                + "</section><p><br></p></div><div id=\"js_pc_qr_code\"><p>微信扫一扫<br>关注该公众号</p></div>"
                + "<div class=\"rich_media_tool\"><span>阅读原文</span><span>阅读 100</span><span>赞</span><span>在看</span>"
                + "</div></div></body></html>";
    }

    /** Saved by Word, or pasted from it. */
    static String word(PrintedReport report) {
        return "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:w=\"urn:schemas-microsoft-com:office:word\">"
                + "<head><meta http-equiv=Content-Type content=\"text/html; charset=utf-8\">"
                + "<meta name=Generator content=\"Microsoft Word 15\"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal"
                + "</w:View></w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm; mso-pagination:none}"
                + " --></style></head><body lang=ZH-CN><div class=WordSection1><p class=MsoNormal align=center"
                + " style='text-align:center'><b><span style='font-size:22.0pt'>" + report.title()
                + "<span lang=EN-US><o:p></o:p></span></span></b></p>"
                + body(
                        report,
                        text -> "<p class=MsoNormal style='text-indent:32.0pt'><span\nstyle='mso-hansi-font-family:仿宋'>"
                                + text + "<span lang=EN-US><o:p></o:p></span></span></p>",
                        text -> "<p class=MsoNormal align=center><span lang=EN-US\nstyle='mso-ascii-font-family:宋体'>"
                                + text + "<o:p>" + (text.isEmpty() ? "&nbsp;" : "") + "</o:p></span></p>")
                + "<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p></div></body></html>";
    }

    /** The tables cut in two, the second half with the head over again. */
    static String splitTables(PrintedReport report) {
        return page(report, true, true);
    }

    /** The same without the head. */
    static String splitTablesWithoutHead(PrintedReport report) {
        return page(report, true, false);
    }

    private static String page(PrintedReport report, boolean split, boolean again) {
        StringBuilder page = new StringBuilder("<html><meta charset=utf-8><body><h1>" + report.title() + "</h1>");
        article(report, text -> "<p>" + text + "</p>", page, part -> {
            List<List<PrintedCell>> rows = report.table(part);
            int cut = split ? cut(rows) : 0;
            if (cut == 0) {
                return table(rows, ForeignPages::padded);
            }
            List<List<PrintedCell>> second = new java.util.ArrayList<>();
            if (again) {
                second.addAll(rows.subList(0, PrintedReport.heads(rows)));
            }
            second.addAll(rows.subList(cut, rows.size()));
            return table(rows.subList(0, cut), ForeignPages::padded) + "<p></p>" + table(second, ForeignPages::padded);
        });
        return page + "</body></html>";
    }

    /** A row behind which no cell goes on, near the middle; 0 where there is none. */
    static int cut(List<List<PrintedCell>> rows) {
        int heads = PrintedReport.heads(rows);
        int best = 0;
        for (int at = heads + 1; at < rows.size(); at++) {
            int here = at;
            boolean through = false;
            for (int r = 0; r < at; r++) {
                int from = r;
                through |= rows.get(r).stream().anyMatch(cell -> from + cell.rows() > here);
            }
            if (!through && Math.abs(at - rows.size() / 2) < Math.abs(best - rows.size() / 2)) {
                best = at;
            }
        }
        return best;
    }

    private static String padded(String text) {
        return "\n  " + text + " \n";
    }

    private static String split(String text) {
        return text.replaceFirst("^([^<]{3})([^<])", "$1</SPAN><SPAN lang=EN-US>$2");
    }

    static String body(PrintedReport report, UnaryOperator<String> line, UnaryOperator<String> cell) {
        StringBuilder body = new StringBuilder();
        article(report, line, body, part -> table(report.table(part), cell));
        return body.toString();
    }

    static void article(
            PrintedReport report,
            UnaryOperator<String> line,
            StringBuilder to,
            java.util.function.Function<Part, String> table) {
        report.preamble().forEach(text -> to.append(line.apply(escaped(text))));
        for (Part part : Part.values()) {
            to.append(line.apply("<strong>" + escaped(report.heading(part)) + "</strong>"));
            if (part.isTable()) {
                to.append(table.apply(part));
                report.notes(part).forEach(text -> to.append(line.apply(escaped(text))));
            } else {
                report.lines(part).forEach(text -> to.append(line.apply(escaped(text))));
            }
        }
        report.signature().forEach(text -> to.append(line.apply(escaped(text))));
    }

    static String table(List<List<PrintedCell>> rows, UnaryOperator<String> content) {
        StringBuilder table =
                new StringBuilder("<div><table border=1 cellspacing=0><colgroup><col><col></colgroup><tbody>");
        for (List<PrintedCell> row : rows) {
            table.append("<tr style=\"height:20px\">");
            for (PrintedCell cell : row) {
                table.append("<td");
                table.append(cell.rows() > 1 ? " rowspan=\"" + cell.rows() + "\"" : "");
                table.append(cell.columns() > 1 ? " colspan=" + cell.columns() : "");
                table.append('>').append(content.apply(escaped(cell.text()))).append("</td>");
            }
            table.append("</tr>\n");
        }
        return table.append("</tbody></table></div>").toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
