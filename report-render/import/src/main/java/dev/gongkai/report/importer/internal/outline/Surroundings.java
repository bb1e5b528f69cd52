package dev.gongkai.report.importer.internal.outline;

import dev.gongkai.report.importer.internal.label.Folded;
import dev.gongkai.report.importer.internal.ledger.SourcePassage;
import dev.gongkai.report.importer.internal.ledger.Use;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows what stands around an article on a page: where one is, buttons, dates of publication, attachments. */
public final class Surroundings {

    private static final int LONGEST = 200;

    private static final Pattern LINE = Pattern.compile(
            "(?:标题|发布时间|发布日期|成文日期|生成日期|公开日期|更新时间|文号|发文字号|发布机构|发布单位|公开机构|栏目|原文链接|本地目录|索引号|主题分类|信息分类|来源|信息来源|时间"
                    + "|日期|浏览次数|浏览量|阅读|点击数?|点击量|字体|字号|打印|分享|当前位置|您的位置|您现在的位置|首页|附件|相关链接|相关附件|相关文档|责任编辑|作者|上一篇|下一篇|扫一扫"
                    + "|关闭|收藏|稿件来源|链接)(?:[:(\\[>].*|)"
                    + "|附件下载|打印本页|关闭窗口|关闭本页|分享到.*|返回顶部|\\[?[打印关闭大中小 ]+\\]?|[=*_#~-]{4,}[^。]{0,12}[=*_#~-]{4,}|[=*_~-]{4,}"
                    + "|目录|\\(?(?:续上?表|接上[表页])[^。]{0,6}\\)?"
                    + "|页面链接与图片.*|-+[0-9]{1,4}-+|第[0-9]{1,4}页(?:[,/]?共[0-9]{1,4}页)?|\\[bookmark:[^\\]]*\\]"
                    + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?");

    private static final Pattern BETWEEN =
            Pattern.compile("-+[0-9]{1,4}-+|第[0-9]{1,4}页(?:[,/]?共[0-9]{1,4}页)?|\\(?(?:续上?表|接上[表页])[^。]{0,6}\\)?");

    private static final Pattern WORDS = Pattern.compile("当前位置|您的位置|您现在的位置|来源[:：]|浏览次数|相关链接|分享|文件下载|打印");

    /** It begins where blanks begin: asking at each of very many blanks takes too long. */
    private static final Pattern BEHIND = Pattern.compile("(?<!\\s)\\s++(?:附件下载|打印本页|关闭窗口|返回顶部|相关附件\\S{0,40})\\s*+$");

    private Surroundings() {}

    /** Whether a line is no part of an article. */
    public static boolean is(String line) {
        String folded = line.length() > LONGEST ? "" : Folded.fold(line);
        return !folded.isEmpty() && LINE.matcher(folded).matches();
    }

    /** What stands between the pages of a table: a page's number, or that it goes on. */
    public static boolean isBetweenPages(String line) {
        String folded = line.length() > LONGEST ? "" : Folded.fold(line);
        return BETWEEN.matcher(folded).matches();
    }

    /** A line without what stands before its first sentence, where that is navigation. */
    public static SourcePassage withoutHead(SourcePassage line) {
        String text = line.text();
        int stop = text.indexOf('。');
        if (stop < 0) {
            return line;
        }
        int begin = 0;
        for (int i = stop; i > 0; i--) {
            if (Character.isWhitespace(text.charAt(i - 1)) || text.charAt(i - 1) == '\u00a0') {
                begin = i;
                break;
            }
        }
        if (begin == 0 || !WORDS.matcher(text.substring(0, begin)).find()) {
            return line;
        }
        line.part(0, begin).claim(Use.ASIDE);
        return line.part(begin, text.length());
    }

    /** A line without what stands behind its last sentence, where that is a button or an attachment. */
    public static SourcePassage withoutTail(SourcePassage line) {
        Matcher behind = BEHIND.matcher(line.text());
        if (!behind.find()) {
            return line;
        }
        line.part(behind.start(), behind.end()).claim(Use.ASIDE);
        return line.part(0, behind.start());
    }
}
