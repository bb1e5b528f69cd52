package dev.gongkai.report.render.html;

import static dev.gongkai.report.render.internal.XmlBuffer.utf8;

import dev.gongkai.report.document.Block;
import dev.gongkai.report.document.Document;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.internal.XmlBuffer;
import dev.gongkai.report.render.internal.chart.Charts;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands around the article: the head of the page, the table of contents, the report as data, the script. */
final class HtmlPage {

    /**
     * What does not depend on the document.
     *
     * @param fragment whether it is for a page that is there already
     * @param css the style sheet of a complete page
     * @param charts the rules for charts, or nothing where the style sheet has them
     * @param furniture what stands above the title besides the report
     * @param script the script, or nothing
     * @param meta what the caller states of the page
     * @param plain whether addresses that begin with {@code data:} are avoided everywhere
     */
    record Frame(
            boolean fragment,
            byte[] css,
            byte[] charts,
            HtmlFurniture.Head furniture,
            byte[] script,
            Map<String, String> meta,
            boolean plain) {
        /** The same, without such addresses. */
        Frame plainly() {
            return new Frame(fragment, css, charts, furniture, script, meta, true);
        }
    }

    private static final int PAGE_SIZE = 128 << 10;

    private static final byte[] HEAD = utf8("<!DOCTYPE html>\n<html lang=\"");
    private static final byte[] HEAD_2 = utf8("\">\n<head>\n<meta charset=\"utf-8\">\n"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
    private static final byte[] HEAD_3 = utf8("</title>\n");
    private static final byte[] STYLE = utf8("<style>\n");
    private static final byte[] END_STYLE = utf8("</style>\n");
    private static final byte[] BODY = utf8("</head>\n<body>\n<div class=\"gongkai\">\n<a class=\"skip\" href=\"#");
    private static final byte[] BODY_2 = utf8("report\">跳到正文</a>\n");
    private static final byte[] ROOT = utf8("<div class=\"gongkai\" lang=\"");
    private static final byte[] END_TAG = utf8("\">\n");
    private static final byte[] NAV = utf8("<nav class=\"contents\" aria-labelledby=\"");
    private static final byte[] NAV_2 = utf8("contents\">\n<p id=\"");
    private static final byte[] NAV_3 = utf8("contents\">目录</p>\n<ul>\n");
    private static final byte[] LINK = utf8("<li><a href=\"#");
    private static final byte[] LINK_2 = utf8("\">");
    private static final byte[] END_LINK = utf8("</a></li>\n");
    private static final byte[] END_NAV = utf8("</ul>\n</nav>\n");
    private static final byte[] MAIN = utf8("<main id=\"");
    private static final byte[] MAIN_2 = utf8("report\" tabindex=\"-1\">\n<article>\n");
    private static final byte[] END_MAIN = utf8("</article>\n</main>\n");
    private static final byte[] ARTICLE = utf8("<article id=\"");
    private static final byte[] ARTICLE_2 = utf8("report\">\n");
    private static final byte[] END_ARTICLE = utf8("</article>\n");
    private static final byte[] DATA = utf8("<script type=\"application/json\" class=\"gongkai-report\">");
    private static final byte[] LINKED_DATA = utf8("<script type=\"application/ld+json\">");
    private static final byte[] SCRIPT = utf8("<script>");
    private static final byte[] END_SCRIPT = utf8("</script>\n");
    private static final byte[] END_ROOT = utf8("</div>\n");
    private static final byte[] FOOT = utf8("</body>\n</html>\n");

    private final Frame frame;
    private final HtmlWriter.Settings settings;
    private final byte[] prefix;
    private final XmlBuffer out = new XmlBuffer(PAGE_SIZE);

    private HtmlPage(Frame frame, HtmlWriter.Settings settings) {
        this.frame = frame;
        this.settings = settings;
        this.prefix = utf8(settings.idPrefix());
    }

    /**
     * Writes a page.
     *
     * @param document what is shown
     * @param report what it was made of and travels within, or null
     */
    static XmlBuffer write(
            Document document,
            @Nullable Report report,
            Frame frame,
            HtmlWriter.Settings settings,
            PictureSources pictures) {
        HtmlPage page = new HtmlPage(frame, settings);
        page.write(document, report, pictures);
        return page.out;
    }

    private void write(Document document, @Nullable Report report, PictureSources pictures) {
        if (frame.fragment()) {
            out.markup(ROOT).text(document.info().language()).markup(END_TAG);
        } else {
            head(document.info(), report, Charts.isIn(document));
        }
        contents(document);
        out.markup(frame.fragment() ? ARTICLE : MAIN).markup(prefix).markup(frame.fragment() ? ARTICLE_2 : MAIN_2);
        frame.furniture().write(pictures, out);
        HtmlWriter.write(document, settings, pictures, out);
        out.markup(frame.fragment() ? END_ARTICLE : END_MAIN);
        if (report != null) {
            out.markup(DATA);
            ScriptText.write(report, frame.plain(), out);
            out.markup(END_SCRIPT);
        }
        if (frame.script().length > 0) {
            out.markup(SCRIPT).markup(frame.script()).markup(END_SCRIPT);
        }
        out.markup(END_ROOT);
        if (!frame.fragment()) {
            out.markup(FOOT);
        }
    }

    private void head(Document.Info info, @Nullable Report report, boolean charts) {
        out.markup(HEAD).text(info.language()).markup(HEAD_2).text(info.title()).markup(HEAD_3);
        PageMeta.write(info, frame.meta(), out);
        out.markup(STYLE).markup(frame.css()).markup(END_STYLE);
        if (charts && frame.charts().length > 0) {
            out.markup(STYLE).markup(frame.charts()).markup(END_STYLE);
        }
        if (report != null) {
            out.markup(LINKED_DATA);
            StructuredData.write(report, info, frame.plain(), out);
            out.markup(END_SCRIPT);
        }
        out.markup(BODY).markup(prefix).markup(BODY_2);
    }

    /** The headings of the sections; where there is but one, nobody needs a way to it. */
    private void contents(Document document) {
        SectionHeads sections = new SectionHeads();
        for (Block block : document.blocks()) {
            block.accept(sections);
        }
        if (sections.found().size() < 2) {
            return;
        }
        out.markup(NAV).markup(prefix).markup(NAV_2).markup(prefix).markup(NAV_3);
        sections.found()
                .forEach((key, heading) -> out.markup(LINK)
                        .markup(prefix)
                        .text(key)
                        .markup(LINK_2)
                        .text(heading)
                        .markup(END_LINK));
        out.markup(END_NAV);
    }
}
