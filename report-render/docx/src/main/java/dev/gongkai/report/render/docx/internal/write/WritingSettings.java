package dev.gongkai.report.render.docx.internal.write;

import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.docx.internal.format.WordMeasures;

/**
 * What does not depend on the document that is written.
 *
 * @param controls whether it can be filled in like a form
 * @param blank whether it is a form that nobody has filled in yet
 * @param used the ids of controls and pictures up to here are somebody else's
 */
public record WritingSettings(Theme theme, WordMeasures measures, boolean controls, boolean blank, int used) {}
