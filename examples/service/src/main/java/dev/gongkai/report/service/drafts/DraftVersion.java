package dev.gongkai.report.service.drafts;

import java.time.OffsetDateTime;

/**
 * A version of a draft (版本); each save makes one, and none is ever changed.
 *
 * @param revision its number
 * @param state the state of the draft then
 * @param note what was done
 * @param author who saved it
 * @param saved when
 */
public record DraftVersion(long revision, DraftState state, String note, String author, OffsetDateTime saved) {}
