package dev.gongkai.report.service.drafts;

import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.Waivers;
import org.jspecify.annotations.Nullable;

/**
 * A draft with all that belongs to it (打开的草稿).
 *
 * @param draft what the list says of it
 * @param report its latest version
 * @param previous last year's report, or null
 * @param waivers the findings that are accepted
 */
public record OpenDraft(
        ReportDraft draft, Report report, @Nullable Report previous, Waivers waivers) {}
