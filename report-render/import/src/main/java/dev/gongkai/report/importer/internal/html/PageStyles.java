package dev.gongkai.report.importer.internal.html;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/** What the styles within a page say of its elements, as far as text depends on it: what is hidden, what stands inline. */
final class PageStyles {

    /** Characters of styles that are looked at, and rules of them. */
    private static final int MAX_LENGTH = 200_000;

    private static final int MAX_RULES = 100;

    /** More of the page's text cannot be hidden: programs show it, tab by tab. */
    private static final double MOST = 0.3;

    private static final Pattern RULE = Pattern.compile("([^{}@;]{1,500})\\{([^{}]{0,2000})}");
    private static final Pattern HIDDEN =
            Pattern.compile("display:none|visibility:hidden|clip-path:inset\\((?:50|100)%|clip:rect\\((?:0|1px)");

    private final Set<Element> hidden = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Element> inline = Collections.newSetFromMap(new IdentityHashMap<>());

    private PageStyles() {}

    static PageStyles of(Document page) {
        PageStyles styles = new PageStyles();
        StringBuilder all = new StringBuilder();
        for (Element style : page.getElementsByTag("style")) {
            if (!style.hasAttr("media") || style.attr("media").matches("(?i).*(all|screen).*")) {
                all.append(style.data()).append('\n');
            }
        }
        if (all.length() > MAX_LENGTH) {
            all.setLength(MAX_LENGTH);
        }
        Matcher rule = RULE.matcher(withoutConditions(all.toString()));
        int count = 0;
        while (rule.find() && count < MAX_RULES) {
            String body = rule.group(2).toLowerCase(Locale.ROOT).replaceAll("\\s", "");
            boolean hides = HIDDEN.matcher(body).find();
            boolean inlines = body.contains("display:inline");
            if (hides || inlines) {
                count++;
                styles.add(page, rule.group(1).strip(), hides);
            }
        }
        return styles;
    }

    private void add(Document page, String selector, boolean hides) {
        // States, such as what is shown when pointed at, say nothing of the page as it comes.
        if (selector.indexOf(':') >= 0) {
            return;
        }
        try {
            (hides ? hidden : inline).addAll(page.select(selector));
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            return;
        }
        int most = (int) (page.text().length() * MOST);
        hidden.removeIf(element -> element.text().length() > most);
    }

    /** Styles without comments, and without those for paper or narrow screens. */
    private static String withoutConditions(String css) {
        StringBuilder plain = new StringBuilder();
        String text = withoutComments(css);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != '@') {
                plain.append(c);
                at++;
                continue;
            }
            int depth = 0;
            while (at < text.length()) {
                char d = text.charAt(at);
                at++;
                depth += d == '{' ? 1 : d == '}' ? -1 : 0;
                if (depth == 0 && (d == '}' || d == ';')) {
                    break;
                }
            }
        }
        return plain.toString();
    }

    private static String withoutComments(String css) {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        int open = css.indexOf("/*");
        while (open >= 0) {
            plain.append(css, at, open);
            int close = css.indexOf("*/", open + 2);
            at = close < 0 ? css.length() : close + 2;
            open = css.indexOf("/*", at);
        }
        return plain.append(css, at, css.length()).toString();
    }

    boolean isHidden(Element element) {
        return !hidden.isEmpty() && hidden.contains(element);
    }

    boolean isInline(Element element) {
        return !inline.isEmpty() && inline.contains(element);
    }
}
