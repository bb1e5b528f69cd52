package dev.gongkai.report.render.docx.internal.write;

import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.docx.internal.format.WordMeasures;

/**
 * What the writers of one document have in common.
 *
 * @param controls whether it can be filled in like a form
 * @param blank whether it is a form that nobody has filled in yet
 * @param used the ids of controls and pictures up to here are somebody else's
 * @param faces who decides on the faces of texts
 */
public record WritingSettings(
        Theme theme, WordMeasures measures, boolean controls, boolean blank, int used, TextFaces faces) {}
