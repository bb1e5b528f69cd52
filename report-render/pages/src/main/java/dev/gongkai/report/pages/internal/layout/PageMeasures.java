package dev.gongkai.report.pages.internal.layout;

import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.Theme.Role;

/**
 * A theme's measures in points; heights run from the top of the page downwards.
 *
 * @param pageWidth the width of the paper
 * @param pageHeight the height of the paper
 * @param left where the type area begins
 * @param top where the type area begins
 * @param width the width of the type area
 * @param height the height of the type area
 * @param pitch the distance from line to line of the text
 * @param tracking what is added to a character of the text so that a full line has as many as the page says
 */
public record PageMeasures(
        double pageWidth,
        double pageHeight,
        double left,
        double top,
        double width,
        double height,
        double pitch,
        double tracking) {

    static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    /** Half the height of a Chinese character, which stands from 0.12 em below the base line to 0.88 em above. */
    static final double MIDDLE = 0.38;

    static PageMeasures of(Theme theme) {
        Theme.PageSetup page = theme.page();
        double width = page.typeWidth() * POINTS_PER_MILLIMETRE;
        return new PageMeasures(
                page.width() * POINTS_PER_MILLIMETRE,
                page.height() * POINTS_PER_MILLIMETRE,
                page.left() * POINTS_PER_MILLIMETRE,
                page.top() * POINTS_PER_MILLIMETRE,
                width,
                page.typeHeight() * POINTS_PER_MILLIMETRE,
                page.linePitch(),
                width / page.characters() - theme.style(Role.BODY).size());
    }

    /** How far below the top of a line its base line is: its characters stand in its middle. */
    static double baseline(double pitch, double size) {
        return pitch / 2 + MIDDLE * size;
    }

    double bottom() {
        return top + height;
    }
}
