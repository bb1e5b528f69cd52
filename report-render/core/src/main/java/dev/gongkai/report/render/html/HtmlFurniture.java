package dev.gongkai.report.render.html;

import dev.gongkai.report.internal.picture.PictureSize;
import dev.gongkai.report.model.Picture;
import dev.gongkai.report.render.Furniture;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.internal.FirstPageHead;
import dev.gongkai.report.render.internal.HalfEms;
import dev.gongkai.report.render.internal.WatermarkMeasures;
import dev.gongkai.report.render.internal.XmlBuffer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows besides the report: the head above the title and the watermark everywhere, header and page numbers where
 * it is printed.
 */
final class HtmlFurniture {

    private static final double PIXELS_PER_MILLIMETRE = 96 / 25.4;
    private static final double PIXELS_PER_POINT = 96 / 72.0;

    /** Between two watermarks, in ems of them. */
    private static final int WATERMARK_ROOM = 3;

    private static final int WATERMARK_SIZE = 64;

    private final Theme theme;
    private final Furniture furniture;

    HtmlFurniture(Theme theme) {
        this.theme = theme;
        this.furniture = theme.furniture();
    }

    /**
     * What stands above the title, in two pieces: the address of the letterhead stands between them, where there is one.
     *
     * @param before the markup up to the address; empty where there is no head
     * @param picture the letterhead, or null
     * @param after the markup behind the address
     */
    record Head(byte[] before, @Nullable Picture picture, byte[] after) {

        void write(PictureSources pictures, XmlBuffer out) {
            out.markup(before);
            if (picture != null) {
                pictures.write(picture, out);
            }
            out.markup(after);
        }
    }

    /** What stands above the title; nothing where there is no head. */
    Head head() {
        if (!furniture.hasHead()) {
            return new Head(new byte[0], null, new byte[0]);
        }
        FirstPageHead head = FirstPageHead.of(theme);
        XmlBuffer before = new XmlBuffer(256).markup(XmlBuffer.utf8("<header class=\"head\">\n"));
        XmlBuffer after = new XmlBuffer(1 << 10);
        Furniture.Letterhead letterhead = furniture.letterhead();
        PictureSize size = head.pictureSize();
        Picture picture = letterhead == null || size == null ? null : letterhead.picture();
        if (letterhead != null && size != null) {
            before.markup(XmlBuffer.utf8("<img src=\""));
            after.markup(XmlBuffer.utf8("\" width=\"" + pixels(size.width()) + "\" height=\"" + pixels(size.height())
                            + "\" alt=\""))
                    .text(letterhead.alt())
                    .markup(XmlBuffer.utf8("\">\n"));
        }
        if (!head.lines().isEmpty()) {
            after.markup(XmlBuffer.utf8("<p>"));
            head.lines()
                    .forEach(line ->
                            after.markup(XmlBuffer.utf8("<span>")).text(line).markup(XmlBuffer.utf8("</span>")));
            after.markup(XmlBuffer.utf8("</p>\n"));
        }
        after.markup(XmlBuffer.utf8("</header>\n"));
        return new Head(bytes(before), picture, bytes(after));
    }

    private static byte[] bytes(XmlBuffer buffer) {
        return Arrays.copyOf(buffer.array(), buffer.size());
    }

    private static long pixels(double millimetres) {
        return Math.max(1, Math.round(millimetres * PIXELS_PER_MILLIMETRE));
    }

    /**
     * The rules for the article.
     *
     * @param face the faces of the red head, as a declaration
     */
    String article(String face) {
        StringBuilder css = new StringBuilder();
        if (furniture.hasHead()) {
            FirstPageHead head = FirstPageHead.of(theme);
            css.append(String.format(
                    Locale.ROOT,
                    """
                    .gongkai .head{margin:0 0 2em;text-align:center}
                    .gongkai .head p{margin:.5em 0 0;padding:0 0 .2em;border-bottom:2px solid #c00;text-indent:0;\
                    text-align:center;color:#c00;%s;font-size:min(%.1frem,7vw);line-height:1.3}
                    .gongkai .head span{display:inline-block}
                    @media print{.gongkai .head{height:%.1fpt;margin:0;position:relative}\
                    .gongkai .head p{position:absolute;left:0;right:0;top:%.1fpt;margin:0;padding:0 0 4mm;color:#f00;\
                    border-bottom:1.5pt solid #f00;font-size:%.1fpt;line-height:%.1f}}
                    """,
                    face,
                    head.size() * PIXELS_PER_POINT / 16,
                    head.height(),
                    head.linesTop(),
                    head.size(),
                    FirstPageHead.LINE));
        }
        if (furniture.watermark() != null) {
            css.append(".gongkai article{background-image:url(\"")
                    .append(watermark(furniture.watermark()))
                    .append(
                            "\");background-position:top center;print-color-adjust:exact;-webkit-print-color-adjust:exact}\n");
        }
        return css.toString();
    }

    /**
     * The rules for a page that is printed: one watermark on each sheet, as in the other formats.
     *
     * @param face the faces of the watermark, as a declaration
     */
    String page(String face) {
        String words = furniture.watermark();
        if (words == null) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                """
                @media print{html .gongkai article{background:none}\
                html .gongkai article::before{content:'%s';position:fixed;z-index:-1;left:50%%;top:50%%;\
                transform:translate(-50%%,-50%%) rotate(-%.0fdeg);white-space:pre;line-height:1;letter-spacing:0;\
                color:#%06x;print-color-adjust:exact;-webkit-print-color-adjust:exact;%s;font-size:%.1fpt}}
                """,
                CssText.string(words),
                WatermarkMeasures.TURN,
                WatermarkMeasures.GREY,
                face,
                WatermarkMeasures.size(words, theme.page()));
    }

    /** A picture that is repeated behind the whole text. */
    private static String watermark(String words) {
        double ems = HalfEms.of(words) / 2.0 + WATERMARK_ROOM;
        long side = Math.round(ems * WATERMARK_SIZE * Math.sqrt(0.5));
        XmlBuffer text = new XmlBuffer(256).text(words);
        String escaped = new String(text.array(), 0, text.size(), StandardCharsets.UTF_8);
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' width='" + side + "' height='" + side
                + "'><text x='50%' y='50%' text-anchor='middle' dominant-baseline='middle' fill='#808080'"
                + " fill-opacity='.16' font-size='" + WATERMARK_SIZE
                + "' font-family='sans-serif' transform='rotate(-45 "
                + side / 2 + " " + side / 2 + ")'>" + escaped + "</text></svg>";
        return "data:image/svg+xml,"
                + URLEncoder.encode(svg, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
