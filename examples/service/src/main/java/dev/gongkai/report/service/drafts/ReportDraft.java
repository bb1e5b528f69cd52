package dev.gongkai.report.service.drafts;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A draft in the list (草稿).
 *
 * @param id its name in addresses
 * @param owner who began it
 * @param agency the agency that reports
 * @param year the year reported on
 * @param state how far it is
 * @param revision the number of its latest version
 * @param updated when that was saved
 */
public record ReportDraft(
        UUID id, String owner, String agency, int year, DraftState state, long revision, OffsetDateTime updated) {

    /**
     * Whether it may be changed.
     *
     * @return false once it is checked
     */
    public boolean isOpen() {
        return state == DraftState.DRAFT;
    }
}
