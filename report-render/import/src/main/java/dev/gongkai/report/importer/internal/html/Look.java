package dev.gongkai.report.importer.internal.html;

import dev.gongkai.report.importer.internal.source.Raised;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What an element is to somebody who looks at the page. */
final class Look {

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "html",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "search",
            "section",
            "summary",
            "ul",
            "table",
            "caption",
            "legend",
            "tbody",
            "tr",
            "td",
            "th",
            "optgroup",
            "option");

    /** No text, but programs, styles, and what browsers show only without programs. */
    private static final Set<String> DATA = Set.of("script", "style", "template", "head", "meta", "link", "base");

    private static final Pattern HIDDEN = Pattern.compile("display:none|visibility:hidden|visibility:collapse");

    /** Within a line: struck out, which is deleted by hand, or too small or too pale to be seen. */
    private static final Pattern STRUCK =
            Pattern.compile("line-through|font-size:0(?![.0-9]*[1-9])|opacity:0(?![.0-9]*[1-9])");

    private static final Pattern RAISED = Pattern.compile("vertical-align:(super|sub)");
    private static final Pattern APART = Pattern.compile("float:(?:left|right)|display:table-cell");

    private static final Pattern NAVIGATION = Pattern.compile(
            "(?:^|[\\s_-])(?:nav|navbar|menu|breadcrumb|crumbs?|bread|share|sharing|bdshare\\w*|toolbar|tools?|footer|foot"
                    + "|copyright|sidebar|login|search|related|print|qrcode|ewm|position|location|dqwz|wz|fenxiang|pager"
                    + "|header|banner|topbar|friend\\w*|links?)(?:$|[\\s_-])",
            Pattern.CASE_INSENSITIVE);

    private final PageStyles styles;

    Look(Document page) {
        styles = PageStyles.of(page);
    }

    boolean isBlock(Element element) {
        boolean block = BLOCKS.contains(element.normalName()) && !styles.isInline(element);
        return block || style(element).contains("display:block");
    }

    boolean isData(Element element) {
        return DATA.contains(element.normalName());
    }

    boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.normalName().equals("noscript")
                || element.normalName().equals("dialog") && !element.hasAttr("open")
                || HIDDEN.matcher(style(element)).find() && !isShownLater(element)
                || styles.isHidden(element);
    }

    /** Pages of public accounts hide their article until it is laid out. */
    private static boolean isShownLater(Element element) {
        return element.id().equals("js_content") || element.hasClass("rich_media_content");
    }

    /** Whether a part of a line is not seen, or is struck out. */
    boolean isStruck(Element element) {
        return switch (element.normalName()) {
            case "del", "s", "strike" -> true;
            default -> STRUCK.matcher(style(element)).find() || styles.isStruck(element);
        };
    }

    /** Where a part of a line stands on it. */
    Raised raised(Element element) {
        Matcher style = RAISED.matcher(style(element));
        return style.find()
                ? Raised.of(style.group(1))
                : styles.raised(element)
                        .orElse(
                                switch (element.normalName()) {
                                    case "sup" -> Raised.ABOVE;
                                    case "sub" -> Raised.BELOW;
                                    default -> Raised.NO;
                                });
    }

    /** Whether a part of a line stands away from what is written before and behind it. */
    boolean isApart(Element element) {
        return APART.matcher(style(element)).find();
    }

    /** Navigation by what the element says of itself. */
    boolean isAround(Element element) {
        return switch (element.normalName()) {
            case "nav", "aside", "footer", "menu" -> true;
            case "body", "html", "table", "td", "tr", "tbody", "th", "p" -> false;
            default ->
                element.attr("role").equals("navigation")
                        || element.attr("role").equals("contentinfo")
                        || NAVIGATION.matcher(element.className()).find()
                        || NAVIGATION.matcher(element.id()).find();
        };
    }

    private static String style(Element element) {
        String style = element.attr("style");
        return style.isEmpty() ? style : style.toLowerCase(Locale.ROOT).replace(" ", "");
    }
}
