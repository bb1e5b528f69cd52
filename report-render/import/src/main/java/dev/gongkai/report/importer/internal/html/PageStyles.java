package dev.gongkai.report.importer.internal.html;

import dev.gongkai.report.importer.internal.source.Raised;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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

    private static final Pattern RAISED = Pattern.compile("vertical-align:(super|sub)");

    private final Set<Element> hidden = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Element> struck = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Element, Raised> raised = new IdentityHashMap<>();
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
            Matcher raises = RAISED.matcher(body);
            if (hides) {
                count++;
                styles.select(page, rule.group(1).strip(), styles.hidden::add);
                int most = (int) (page.text().length() * MOST);
                styles.hidden.removeIf(element -> element.text().length() > most);
            } else if (body.contains("line-through")) {
                count++;
                styles.select(page, rule.group(1).strip(), styles.struck::add);
            } else if (raises.find()) {
                count++;
                Raised place = Raised.of(raises.group(1));
                styles.select(page, rule.group(1).strip(), element -> styles.raised.put(element, place));
            } else if (body.contains("display:inline")) {
                count++;
                styles.select(page, rule.group(1).strip(), styles.inline::add);
            }
        }
        return styles;
    }

    private void select(Document page, String selector, Consumer<Element> each) {
        // States, such as what is shown when pointed at, say nothing of the page as it comes.
        if (selector.indexOf(':') >= 0) {
            return;
        }
        try {
            page.select(selector).forEach(each);
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            // Selectors of later years; what they say is not known.
            return;
        }
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

    boolean isStruck(Element element) {
        return !struck.isEmpty() && struck.contains(element);
    }

    Optional<Raised> raised(Element element) {
        return Optional.ofNullable(raised.get(element));
    }

    boolean isInline(Element element) {
        return !inline.isEmpty() && inline.contains(element);
    }
}
