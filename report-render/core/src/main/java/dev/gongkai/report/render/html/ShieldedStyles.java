package dev.gongkai.report.render.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * Shields a style sheet from that of the page around: all rules stand in a layer and are important, and what the page says
 * of the elements within is taken back first. Important rules in layers are stronger than important ones outside.
 */
final class ShieldedStyles {

    /** Shapes keep what their attributes say, which would be taken back as well; pictures have a style of their own. */
    private static final String RESET = """
            .gongkai{all:initial;color-scheme:inherit}
            .gongkai :where(:not(svg :is(rect,path))){all:revert}
            .gongkai :where(:not(svg *))::before,.gongkai :where(:not(svg *))::after{all:revert}
            .gongkai :where(:not(svg *))::first-letter,.gongkai :where(:not(svg *))::first-line{all:revert}
            .gongkai svg :is(rect,path){display:inline;visibility:visible;opacity:1;fill-opacity:1;stroke-opacity:1;\
            stroke-dasharray:none;stroke-linejoin:miter;stroke-linecap:butt;rx:auto;ry:auto;transform:none;filter:none;\
            clip-path:none;mask:none;mix-blend-mode:normal;paint-order:normal;vector-effect:none;animation:none;\
            transition:none;pointer-events:auto;margin:0;padding:0;border:0;float:none;position:static;box-sizing:content-box;\
            min-width:0;min-height:0;max-width:none;max-height:none;overflow:visible;background:none;box-shadow:none;\
            text-shadow:inherit;color:inherit;font:inherit;letter-spacing:inherit;word-spacing:inherit;text-align:inherit;\
            text-indent:inherit;text-transform:inherit;white-space:inherit;list-style:inherit;cursor:inherit}
            """;

    private static final Pattern REM = Pattern.compile("(?<![\\w-])([0-9]*\\.?[0-9]+)rem\\b");

    private static final int PIXELS = 16;

    private static final String IMPORTANT = "!important";

    private final String css;
    private final StringBuilder out;

    private ShieldedStyles(String css) {
        this.css = css;
        this.out = new StringBuilder(css.length() * 3 / 2);
    }

    /** The style sheet, shielded. */
    static String of(String css) {
        int rules = css.indexOf("\n", css.indexOf("@font-face")) + 1;
        return css.substring(0, rules)
                + "@layer gongkai{\n"
                + new ShieldedStyles(RESET + inPixels(css.substring(rules))).important()
                + "}\n";
    }

    /** The size of the letters of the page around, which rem is a multiple of, is that page's affair. */
    private static String inPixels(String rules) {
        return REM.matcher(rules)
                .replaceAll(size -> BigDecimal.valueOf(Double.parseDouble(size.group(1)) * PIXELS)
                                .setScale(2, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString()
                        + "px");
    }

    /** Each declaration, which ends with a semicolon or the brace of its rule, is made important. */
    private String important() {
        Deque<Boolean> rules = new ArrayDeque<>();
        int start = 0;
        int parentheses = 0;
        char quote = 0;
        for (int i = 0; i < css.length(); i++) {
            char c = css.charAt(i);
            if (c == '\\') {
                i++;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(' || c == ')') {
                parentheses += c == '(' ? 1 : -1;
            } else if (parentheses == 0 && (c == '{' || c == '}' || c == ';')) {
                String text = css.substring(start, i);
                out.append(text);
                if (c == '{') {
                    rules.push(!text.strip().startsWith("@"));
                } else {
                    if (!text.isBlank() && Boolean.TRUE.equals(rules.peek())) {
                        out.append(IMPORTANT);
                    }
                    if (c == '}') {
                        rules.pop();
                    }
                }
                out.append(c);
                start = i + 1;
            }
        }
        return out.append(css.substring(start)).toString();
    }
}
