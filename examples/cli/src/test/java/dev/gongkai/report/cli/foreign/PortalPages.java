package dev.gongkai.report.cli.foreign;

import dev.gongkai.report.cli.foreign.PrintedReport.PrintedCell;
import dev.gongkai.report.form.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** More web pages: what editors, converters and hands leave of a table. */
final class PortalPages {

    private static final String END = "</body></html>";

    private PortalPages() {}

    /** A page of which only the tables are special. */
    static String page(PrintedReport report, Function<List<List<PrintedCell>>, String> table) {
        return page(report, part -> table.apply(report.table(part)), text -> "<p>" + text + "</p>");
    }

    private static String page(PrintedReport report, Function<Part, String> table, UnaryOperator<String> line) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html><head><meta charset=utf-8><title>" + report.title()
                + "</title></head><body><h1>" + report.title() + "</h1>");
        ForeignPages.article(report, line, page, table);
        return page + END;
    }

    /** Lists of other reports beside the article, marks of an editor around it, buttons and files behind. */
    static String sidebar(PrintedReport report) {
        StringBuilder others = new StringBuilder("<div class=\"left\"><h3>政府信息公开年报</h3><ul>");
        for (int year = 2014; year < 2024; year++) {
            others.append("<li><a href=\"/")
                    .append(year)
                    .append(".html\">示例市另一局")
                    .append(year)
                    .append("年政府信息公开工作年度报告</a><span>")
                    .append(year + 1)
                    .append("-01-20</span></li>");
        }
        String list = others.append("</ul></div>").toString();
        return "<html><head><meta charset=\"utf-8\"></head><body>" + ForeignPages.NAVIGATION + list
                + "<div class=\"right\"><div class=\"article\"><!--<$[信息标题(html)]>begin--><h1>" + report.title()
                + "</h1><!--<$[信息标题(html)]>end--><p class=\"info\">发布日期：2025-01-20 10:00　浏览次数：<span id=\"hits\">8</span>"
                + "　字号：[ 大 中 小 ]</p><div id=\"zoom\"><!--<$[信息内容]>begin-->"
                + ForeignPages.body(report, text -> "<p style=\"text-indent:2em;\">" + text + "</p>", text -> text)
                + "<!--<$[信息内容]>end--></div><div>附件：<a href=\"1.pdf\">" + report.title() + ".pdf</a></div>"
                + "<div class=\"prt\"><a>【打印】</a><a>【关闭】</a></div></div>"
                + "<div class=\"relate\"><h4>相关信息</h4><ul><li><a href=\"c.html\">关于公布第二批清单的通知</a></li></ul></div></div>"
                + ForeignPages.FOOTER;
    }

    /** A list of the headings with links to them before the text. */
    static String contents(PrintedReport report) {
        StringBuilder contents = new StringBuilder("<div><p>目　录</p>");
        for (Part part : Part.values()) {
            contents.append("<p><a href=\"#p")
                    .append(part.ordinal())
                    .append("\">")
                    .append(report.heading(part))
                    .append("</a></p>");
        }
        return page(report, rows -> table(rows, text -> text)).replaceFirst("</h1>", "</h1>" + contents + "</div>");
    }

    /** Pasted from Word: conditional comments, rows that only hold widths, dates in elements of their own. */
    static String pasted(PrintedReport report) {
        return page(
                report,
                part -> {
                    List<List<PrintedCell>> rows = report.table(part);
                    int columns = columns(rows);
                    return "<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->"
                            + table(
                                            rows,
                                            text ->
                                                    "<p class=\"MsoNormal\" style=\"mso-line-height-rule:exactly\"><st1:chmetcnv"
                                                            + " w:st=\"on\">" + text + "</st1:chmetcnv><o:p></o:p></p>")
                                    .replaceFirst(
                                            "</tbody></table>",
                                            "<!--[if !supportMisalignedColumns]--><tr height=\"0\">"
                                                    + "<td width=\"60\" style=\"border:none\"></td>".repeat(columns)
                                                    + "</tr><!--[endif]--></tbody></table>");
                },
                text -> "<p class=\"MsoNormal\"><span style=\"mso-spacerun:'yes';font-family:仿宋\">"
                        + text.replaceFirst("(\\d)(\\d)", "<font face=\"仿宋\">$1</font><font face=\"宋体\">$2</font>")
                        + "<o:p></o:p></span></p>");
    }

    /** Saved by WPS: each digit in an element of its own, an empty paragraph in each cell. */
    static String wps(PrintedReport report) {
        return "<html xmlns:v=\"urn:schemas-microsoft-com:vml\"><head><meta http-equiv=Content-Type  content=\"text/html;"
                + " charset=utf-8\" ><meta name=ProgId  content=Word.Document ><style>@font-face{font-family:\"宋体\";}"
                + "</style></head><body style=\"tab-interval:21pt;\" ><!--StartFragment--><div class=\"Section0\" ><p"
                + " class=MsoNormal  align=center >" + report.title() + "</p>"
                + ForeignPages.body(
                        report,
                        text -> "<p class=MsoNormal ><span style=\"mso-spacerun:'yes';\" ><font face=\"仿宋\" >" + text
                                + "</font></span><span ><o:p></o:p></span></p>",
                        text -> "<p class=MsoNormal  align=center ><span class=\"15\" >"
                                + text.replaceAll("(\\d)", "<font face=\"宋体\" >$1</font>")
                                + "</span><span ><o:p>&nbsp;</o:p></span></p>")
                + "</div><!--EndFragment--></body></html>";
    }

    /** The article and a list beside it in cells of one table, each in tables of their own. */
    static String layout(PrintedReport report) {
        return "<html><head><meta charset=utf-8></head><body><table width=980><tr><td colspan=2>首页 &gt; 政务公开</td></tr><tr><td"
                + " valign=top width=200><table><tr><td><a href=a>机构职能</a></td></tr><tr><td><a href=b>法规文件</a></td></tr>"
                + "<tr><td><a href=c>年度报告</a></td></tr></table></td><td><table width=100%><tr><td align=center><h2>"
                + report.title() + "</h2></td></tr><tr><td><div align=center>2025-01-20　点击数：15</div></td></tr><tr><td>"
                + ForeignPages.body(report, text -> "<p>" + text + "</p>", text -> "<div>" + text + "</div>")
                + "</td></tr></table></td></tr></table>" + END;
    }

    /** Heads in elements for heads, a caption, a foot, padded with blanks of all kinds. */
    static String sections(PrintedReport report) {
        return page(report, rows -> {
            int heads = Math.max(1, PrintedReport.heads(rows));
            return "<figure class=\"table\" style=\"overflow:auto\"><table><thead>"
                    + rows(rows.subList(0, heads), text -> "&emsp;" + text + "&ensp;", "th") + "</thead><tbody>"
                    + rows(rows.subList(heads, rows.size()), text -> "&nbsp;&#8203;" + text + "　&nbsp;", "td")
                    + "</tbody><tfoot></tfoot></table></figure>";
        });
    }

    /** Labels with breaks in them, one character a line where they stand upright. */
    static String upright(PrintedReport report) {
        return page(
                report,
                rows -> table(
                        rows,
                        text -> text.length() > 3 && !text.matches(".*\\d.*")
                                ? String.join("<br>", text.split("(?<=\\G.{1})"))
                                : text));
    }

    /** Elements that nobody closed. */
    static String unclosed(PrintedReport report) {
        return page(report, rows -> table(rows, text -> "<p>" + text))
                .replace("</td>", "")
                .replace("</tr>", "")
                .replace("</p>", "");
    }

    /** Each row a table. */
    static String rowsApart(PrintedReport report) {
        return page(report, rows -> {
            StringBuilder tables = new StringBuilder();
            int from = 0;
            for (int r = 1; r <= rows.size(); r++) {
                if (r == rows.size() || !through(rows, r)) {
                    tables.append(table(rows.subList(from, r), text -> text));
                    from = r;
                }
            }
            return tables.toString();
        });
    }

    /** The tables in two, a page's number and the title over again between them. */
    static String pageBetween(PrintedReport report) {
        return halves(report, "<p>— 2 —</p><p>" + report.title() + "</p>", true);
    }

    /** The same with a line that says that it goes on. */
    static String goesOn(PrintedReport report) {
        return halves(report, "<p>（续表）</p>", true);
    }

    /** The same without heads. */
    static String goesOnWithoutHeads(PrintedReport report) {
        return halves(report, "<p align=right>续上表</p>", false);
    }

    private static String halves(PrintedReport report, String between, boolean heads) {
        return page(report, rows -> {
            int cut = ForeignPages.cut(rows);
            if (cut == 0) {
                return table(rows, text -> text);
            }
            List<List<PrintedCell>> second = new ArrayList<>();
            if (heads) {
                second.addAll(rows.subList(0, PrintedReport.heads(rows)));
            }
            second.addAll(rows.subList(cut, rows.size()));
            return table(rows.subList(0, cut), text -> text) + between + table(second, text -> text);
        });
    }

    /** Twice, of which once for narrow screens, not shown. */
    static String twice(PrintedReport report) {
        return page(
                report,
                rows -> "<div class=pc>" + table(rows, text -> text) + "</div><div class=wap style=\"display:none\">"
                        + table(rows, text -> text) + "</div>");
    }

    /** Every cell of the grid is there, with what stood in the merged one. */
    static List<List<PrintedCell>> filled(List<List<PrintedCell>> rows) {
        int columns = columns(rows);
        PrintedCell[][] grid = new PrintedCell[rows.size()][columns];
        for (int r = 0; r < rows.size(); r++) {
            int c = 0;
            for (PrintedCell cell : rows.get(r)) {
                while (c < columns && grid[r][c] != null) {
                    c++;
                }
                for (int down = r; down < Math.min(rows.size(), r + cell.rows()); down++) {
                    for (int right = c; right < Math.min(columns, c + cell.columns()); right++) {
                        grid[down][right] = new PrintedCell(cell.text(), 1, 1, cell.number());
                    }
                }
            }
        }
        List<List<PrintedCell>> filled = new ArrayList<>();
        for (PrintedCell[] row : grid) {
            List<PrintedCell> cells = new ArrayList<>();
            for (PrintedCell cell : row) {
                cells.add(cell == null ? new PrintedCell("", 1, 1, false) : cell);
            }
            filled.add(cells);
        }
        return filled;
    }

    static int columns(List<List<PrintedCell>> rows) {
        return rows.get(0).stream().mapToInt(PrintedCell::columns).sum();
    }

    /** Whether a cell goes on from above a row into it. */
    private static boolean through(List<List<PrintedCell>> rows, int at) {
        for (int r = 0; r < at; r++) {
            int from = r;
            if (rows.get(r).stream().anyMatch(cell -> from + cell.rows() > at)) {
                return true;
            }
        }
        return false;
    }

    static String table(List<List<PrintedCell>> rows, UnaryOperator<String> content) {
        return ForeignPages.table(rows, content);
    }

    private static String rows(List<List<PrintedCell>> rows, UnaryOperator<String> content, String element) {
        String table = ForeignPages.table(rows, content);
        return table.substring(table.indexOf("<tbody>") + 7, table.indexOf("</tbody>"))
                .replace("<td", "<" + element)
                .replace("</td>", "</" + element + ">");
    }
}
