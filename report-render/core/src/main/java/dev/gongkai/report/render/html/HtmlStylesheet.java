package dev.gongkai.report.render.html;

import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.Theme.Role;
import dev.gongkai.report.render.Theme.TextStyle;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.stream.Collectors;

/** Prints a theme as CSS for screens and paper; everything is scoped to the class {@code gongkai}. */
final class HtmlStylesheet {

    private static final Set<String> GENERIC = Set.of("serif", "sans-serif", "monospace", "cursive", "fantasy");

    /** Browsers measure in whole parts of pixels: a hundredth of a point less, or the last line of a page finds no room. */
    private static final double FITTING = 0.01;

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    private final Theme theme;
    private final HtmlFurniture furniture;
    private final boolean charts;
    private final double body;

    /** @param charts whether there may be charts */
    HtmlStylesheet(Theme theme, boolean charts) {
        this.theme = theme;
        this.furniture = new HtmlFurniture(theme);
        this.charts = charts;
        this.body = theme.style(Role.BODY).size();
    }

    /** The rules for the article, wherever it stands. */
    String article() {
        return look() + ScreenStyles.IN_A_PAGE + paper() + besides();
    }

    /** The rules for the article in a page of others, whose own rules do not reach it. */
    String fragment() {
        return ShieldedStyles.of(
                look() + ScreenStyles.IN_A_FRAGMENT + paper() + besides() + (charts ? ChartStylesheet.dashes() : ""));
    }

    private String besides() {
        return (charts ? ChartStylesheet.css(theme) : "") + furniture.article(face(Role.TITLE));
    }

    /** Sizes follow the reader's own, and no table is set too small to read. */
    private String look() {
        return """
                @font-face{font-family:gongkai-latin;src:local('Times New Roman'),local('Liberation Serif'),\
                local('Nimbus Roman');unicode-range:U+20-7E}
                .gongkai{display:block;box-sizing:border-box;color:var(--gongkai-ink);\
                %s;font-size:1.125rem;line-height:1.8;overflow-wrap:break-word;line-break:strict}
                .gongkai *{box-sizing:border-box}
                .gongkai article{max-width:56rem;margin:0 auto;padding:2.5rem 3rem;background:var(--gongkai-paper)}
                .gongkai h1,.gongkai h2,.gongkai h3,.gongkai h4,.gongkai h5,.gongkai h6,.gongkai p,.gongkai figure{margin:0;\
                font-size:inherit;font-weight:normal}
                .gongkai p,.gongkai h2,.gongkai h3,.gongkai h4,.gongkai h5,.gongkai h6,.gongkai .run-in{text-indent:2em;\
                white-space:pre-wrap}
                .gongkai p,.gongkai .run-in{text-align:justify}
                .gongkai h2,.gongkai h3,.gongkai h4,.gongkai h5,.gongkai h6{break-after:avoid}
                .gongkai .title{margin:0 0 1em;%s;font-size:%sem;line-height:1.5;text-align:center;text-indent:0}
                .gongkai .title span{display:inline-block;text-wrap:balance;white-space:pre-wrap}
                %s\
                .gongkai .run-in>*{display:inline;text-indent:0;unicode-bidi:isolate}
                .gongkai .note{%s;font-size:.875em;line-height:1.6}
                .gongkai figure{margin:1em 0;text-align:center;break-inside:avoid}
                .gongkai img{max-width:100%%;height:auto;vertical-align:top}
                .gongkai figcaption{%s;font-size:.875em;line-height:1.6;white-space:pre-wrap}
                .gongkai .table{position:relative;margin:.75em 0}
                .gongkai table{width:100%%;border:solid var(--gongkai-line);border-width:1px 0 0 1px;border-collapse:separate;\
                border-spacing:0;%s;font-size:.875em;line-height:1.4}
                .gongkai table.dense{%s;font-size:.75em}
                .gongkai caption{padding:0 0 .4em;%s;font-size:1em;white-space:pre-wrap}
                .gongkai caption.unseen{position:absolute;width:1px;height:1px;padding:0;overflow:hidden;clip-path:inset(50%%);\
                white-space:nowrap}
                .gongkai th,.gongkai td{padding:.25em .3em;border:solid var(--gongkai-line);border-width:0 1px 1px 0;\
                font-weight:normal;text-align:center;\
                vertical-align:middle;overflow-wrap:anywhere;white-space:pre-wrap}
                .gongkai td.long{overflow-wrap:break-word}
                .gongkai .dense td.long{overflow-wrap:anywhere;font-size:.9em;letter-spacing:-.03em}
                .gongkai .dense td.longer,.gongkai .dense td.longest{padding:.25em 0;font-size:.74em;letter-spacing:-.05em}
                .gongkai th{text-wrap:balance}
                .gongkai th.leaf{text-align:left;text-wrap:wrap}
                .gongkai col.group{width:3.4em}
                .gongkai col.label{width:16em}
                .gongkai table.dense{table-layout:fixed;min-width:46rem}
                .gongkai table.dense:has(td.long){min-width:50rem}
                .gongkai table.dense:has(td.longest){min-width:64rem}
                .gongkai .table:has(.dense td.longest){overflow:auto}
                .gongkai col.group+col.group{width:5.9em}
                .gongkai .signature{width:fit-content;margin:1.8em 2em 0 auto}
                .gongkai .signature.short{margin-right:4em}
                .gongkai .signature p{text-indent:0;text-align:left;text-wrap:balance}
                .gongkai .signature p+p{margin:0 -2em 0 2em}
                """.formatted(
                        face(Role.BODY),
                        face(Role.TITLE),
                        number(theme.style(Role.TITLE).size() / body),
                        headings(),
                        face(Role.NOTE),
                        face(Role.CAPTION),
                        face(Role.TABLE),
                        face(Role.DENSE_TABLE),
                        face(Role.CAPTION));
    }

    /** On paper sizes are true. */
    private String paper() {
        return """
                @media print{.gongkai{--gongkai-ink:#000;--gongkai-paper:#fff;--gongkai-line:#000;font-size:%spt;line-height:%spt}\
                .gongkai .contents,.gongkai .skip,.gongkai .tools{display:none}\
                .gongkai article{max-width:none;padding:0}.gongkai .title{line-height:1.5}%s%s\
                .gongkai table.dense,.gongkai table.dense:has(td.long),.gongkai table.dense:has(td.longest){min-width:0;\
                break-inside:avoid}.gongkai .dense td.long{font-size:.8em;letter-spacing:-.06em}\
                .gongkai .dense td.longer{font-size:.63em}.gongkai .dense td.longest{font-size:.5em}\
                .gongkai .table:has(.dense td.longest){overflow:visible}\
                .gongkai table:not(.dense) tbody:not(:only-of-type){break-inside:avoid}\
                .gongkai tbody:first-of-type,.gongkai tbody:first-of-type>:first-child{break-before:avoid}\
                .gongkai table{border:0;border-collapse:collapse}\
                .gongkai th,.gongkai td{padding:1.5pt 1.5pt;border:.5pt solid #000}\
                .gongkai .dense td.long{padding:1.5pt 0}\
                .gongkai tr{break-inside:avoid}.gongkai thead{display:table-header-group}\
                .gongkai p{orphans:2;widows:2}.gongkai .signature{break-before:avoid;break-inside:avoid}}
                """.formatted(number(body), number(theme.page().linePitch() - FITTING), trueSizes(), tracking());
    }

    /** What brings as many characters into a line as the page says. */
    private String tracking() {
        double tracking =
                theme.page().typeWidth() * POINTS_PER_MILLIMETRE / theme.page().characters() - body;
        return ".gongkai p,.gongkai .run-in,.gongkai h2,.gongkai h3,.gongkai h4,.gongkai h5,.gongkai h6{letter-spacing:"
                + number(tracking) + "pt}.gongkai .note,.gongkai .head p{letter-spacing:0}";
    }

    private String headings() {
        StringBuilder css = new StringBuilder();
        for (int level = 1; level <= 4; level++) {
            css.append(".gongkai .level-")
                    .append(level)
                    .append('{')
                    .append(face(Theme.heading(level)))
                    .append("}\n");
        }
        return css.toString();
    }

    private String trueSizes() {
        return size(".table table", Role.TABLE)
                + size(".table table.dense", Role.DENSE_TABLE)
                + size("caption", Role.CAPTION)
                + size("figcaption", Role.CAPTION)
                + size(".note", Role.NOTE)
                + size(".level-1", Role.HEADING_1)
                + size(".level-2", Role.HEADING_2)
                + size(".level-3", Role.HEADING_3)
                + size(".level-4", Role.HEADING_4);
    }

    private String size(String selector, Role role) {
        return ".gongkai " + selector + "{font-size:" + number(theme.style(role).size()) + "pt}";
    }

    /** The rules for a page that holds nothing but the article. */
    String page() {
        Theme.PageSetup page = theme.page();
        return """
                html{color-scheme:light dark;background:#eee}
                @supports (color:light-dark(#000,#fff)){html{background:light-dark(#eee,#0e0f10)}}
                body{margin:0}
                @media screen and (min-width:74rem){.gongkai:has(>.contents){display:grid;grid-template-columns:\
                minmax(12rem,16rem) minmax(0,56rem);gap:1.5rem;justify-content:center}.gongkai>.contents{position:sticky;\
                top:0;align-self:start;max-height:100vh;margin:0;overflow:auto;background:none}\
                .gongkai>.contents ul{display:block}}
                @media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
                @page{size:%smm %smm;margin:%smm %smm %smm %smm}
                %s\
                @media print{html{color-scheme:light;background:none}}
                %s\
                """.formatted(
                        number(page.width()),
                        number(page.height()),
                        number(page.top()),
                        number(page.right()),
                        number(page.bottom()),
                        number(page.left()),
                        margins(),
                        furniture.page(face(Role.HEADING_1)));
    }

    /** The middle of the page number is 7 mm below the type area, one character in from its outer edge where it has rules. */
    private String margins() {
        TextStyle number = theme.style(Role.PAGE_NUMBER);
        String place = ";font-family:" + faces(number) + ";font-size:" + number(number.size())
                + "pt;line-height:1;vertical-align:top;padding-top:calc(7mm - " + number(number.size() / 2) + "pt)";
        String in = number(number.size());
        String numbers = switch (theme.furniture().pageNumbering()) {
            case DASHED -> {
                String footer = "content:'— ' counter(page) ' —'" + place;
                yield "@page :right{@bottom-right{" + footer + ";padding-right:" + in
                        + "pt}}\n@page :left{@bottom-left{" + footer + ";padding-left:" + in + "pt}}\n";
            }
            case PLAIN -> "@page{@bottom-center{content:counter(page)" + place + "}}\n";
            case OF_TOTAL -> "@page{@bottom-center{content:'第' counter(page) '页 共' counter(pages) '页'" + place + "}}\n";
            case NONE -> "";
        };
        String header = theme.furniture().header();
        if (header == null) {
            return numbers;
        }
        TextStyle small = theme.style(Role.TABLE);
        return numbers + "@page{@top-center{content:'" + CssText.string(header) + "';font-family:" + faces(small)
                + ";font-size:"
                + number(small.size()) + "pt;line-height:1;vertical-align:top;padding-top:15mm}}\n"
                + (theme.furniture().hasHead() ? "@page :first{@top-center{content:none}}\n" : "");
    }

    private String face(Role role) {
        return "font-family:" + faces(theme.style(role));
    }

    /** Latin letters and digits come from a serif face; quotation marks and dashes do not, they are Chinese here. */
    private static String faces(TextStyle style) {
        return style.faces().stream()
                .map(face -> GENERIC.contains(face) ? face : "'" + CssText.string(face) + "'")
                .collect(Collectors.joining(",", "gongkai-latin,", ""));
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
