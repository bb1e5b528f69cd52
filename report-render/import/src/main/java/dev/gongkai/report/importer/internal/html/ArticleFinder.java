package dev.gongkai.report.importer.internal.html;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article of a page. Its text weighs: sentences that are no links, cells of tables, numbered headings. The
 * article is the deepest element that holds nearly all of the weight, with the title that stands nearest before it; what is
 * outside, and what within says itself that it is navigation and consists of links, stands around it. Nothing is dropped:
 * it gets another role.
 */
final class ArticleFinder {

    /** So much of the weight may be outside: a long address in the page's foot, a summary beside. */
    private static final double NEARLY_ALL = 0.92;

    private static final int SENTENCE = 30;
    private static final int HEADING_WEIGHT = 120;
    private static final int TITLE = 60;
    private static final Pattern NUMBERED = Pattern.compile("^[\\s\\u00A0\\u3000]*[一二三四五六七八九十]{1,3}[、.．]");
    private static final Pattern FURNITURE = Pattern.compile(
            "(?:[【\\[]?\\s*(?:打印|关闭|关闭窗口|打印本页|关闭本页|返回顶部|收藏|纠错|我要纠错|大|中|小)\\s*[】\\]]?\\s*[|｜]?\\s*)+"
                    + "|(?:上一篇|下一篇|上一条|下一条|分享到|分享至|分享|扫一扫|附件下载|相关链接|相关附件|相关文章|相关信息|责任编辑|信息来源|文章来源|来源|稿源|发布时间|发布日期|时间|日期"
                    + "|浏览次数|阅读次数|阅读|点击数|点击|字号|字体|作者|编辑|审核|当前位置|您现在的位置|您的位置|所在位置|版权所有|主办单位|承办单位|网站标识码|ICP备案)\\s*[:：]?.{0,80}");

    private final Look look;
    private final Map<Element, Integer> weights = new IdentityHashMap<>();
    private final @Nullable Element article;
    private final Set<Element> titles = new HashSet<>();

    private ArticleFinder(Document page, Look look) {
        this.look = look;
        int all = weigh(page.body(), 0);
        Element found = page.body();
        Element next = found;
        while (next != null) {
            found = next;
            next = heaviest(found, all);
        }
        article = all == 0 ? null : found;
        if (article != null) {
            title(page.body(), article);
        }
    }

    static ArticleFinder find(Document page, Look look) {
        return new ArticleFinder(page, look);
    }

    private @Nullable Element heaviest(Element element, int all) {
        for (Element child : element.children()) {
            if (weights.getOrDefault(child, 0) >= NEARLY_ALL * all && !holdsRows(child)) {
                return child;
            }
        }
        return null;
    }

    /** A table is not gone into, unless it places the page: then its weight is in one cell. */
    private boolean holdsRows(Element element) {
        if (!element.normalName().equals("table")) {
            return false;
        }
        int heavy = 0;
        for (Element row : HtmlTable.rows(element)) {
            for (Element cell : row.children()) {
                heavy += weights.getOrDefault(cell, 0) > 0 ? 1 : 0;
            }
        }
        return heavy > 1 && element.select("table").size() == 1;
    }

    /** The weight of an element, and of all in it. */
    private int weigh(Element element, int links) {
        if (look.isData(element) || look.isHidden(element)) {
            return 0;
        }
        boolean link = element.normalName().equals("a");
        int weight = 0;
        StringBuilder own = new StringBuilder();
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                own.append(text.getWholeText());
            } else if (child instanceof Element inner) {
                weight += weigh(inner, links + (link ? 1 : 0));
                if (!look.isBlock(inner) && links == 0 && !inner.normalName().equals("a")) {
                    own.append(inner.ownText());
                }
            }
        }
        if (!link && links == 0) {
            weight += weight(own.toString().strip(), element);
        }
        if (look.isAround(element) && weight < 2000) {
            weight = 0;
        }
        weights.put(element, weight);
        return weight;
    }

    private static int weight(String text, Element element) {
        if (text.isEmpty()) {
            return 0;
        }
        if (NUMBERED.matcher(text).find()) {
            return HEADING_WEIGHT + text.length();
        }
        boolean sentence = text.length() >= SENTENCE && (text.indexOf('。') >= 0 || text.indexOf('，') >= 0);
        if (sentence) {
            return text.length();
        }
        return element.closest("td, th") != null ? Math.min(text.length(), SENTENCE) : 0;
    }

    /** The heading, or the line without links, that stands nearest before the article and may be its title. */
    private void title(Element body, Element root) {
        Element best = null;
        for (Element element : body.getAllElements()) {
            if (element == root) {
                break;
            }
            boolean named = element.normalName().matches("h[1-3]")
                    || element.className().toLowerCase(java.util.Locale.ROOT).contains("title")
                    || element.id().toLowerCase(java.util.Locale.ROOT).contains("title");
            if (!named && !element.normalName().matches("div|p|td|span|strong")) {
                continue;
            }
            String text = named ? element.text() : element.ownText();
            boolean report = text.contains("年度报告") || text.contains("工作报告") || text.contains("年报");
            if (text.length() >= 6
                    && text.length() <= TITLE
                    && report
                    && element.select("a").isEmpty()
                    && element.closest("a") == null
                    && !contains(element, root)
                    && !within(element, root)) {
                best = element;
            }
        }
        if (best != null && !root.text().startsWith(best.text())) {
            titles.add(best);
        }
    }

    private static boolean contains(Element element, Element root) {
        return within(root, element);
    }

    private static boolean within(Element element, Element outer) {
        for (Element up = element; up != null; up = up.parent()) {
            if (up == outer) {
                return true;
            }
        }
        return false;
    }

    /** Whether an element is where the article begins: what is in it is text, unless it says otherwise. */
    boolean isArticle(Element element) {
        return element == article || titles.contains(element);
    }

    /** Whether there is an article at all; a page without any is text from its beginning. */
    boolean isFound() {
        return article != null;
    }

    /** Whether an element within the article stands there for the page and not for the report. */
    boolean isAround(Element element) {
        return look.isAround(element)
                && weights.getOrDefault(element, 0) < HEADING_WEIGHT
                && element.text().length() < 600;
    }

    /** Whether a line is of the page's furniture: who printed, shared, clicked; links to files. */
    static boolean isFurniture(String text, double links) {
        String line = text.strip();
        if (line.length() > 100) {
            return false;
        }
        return links > 0.8 && !line.matches("[\\d\\s]*")
                || FURNITURE.matcher(line).matches();
    }
}
