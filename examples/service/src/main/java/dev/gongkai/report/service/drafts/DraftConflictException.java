package dev.gongkai.report.service.drafts;

import java.io.Serial;

/** Somebody else has saved the draft since (编辑冲突), or moved it on; nothing was saved. */
public final class DraftConflictException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    DraftConflictException() {
        super("saved by somebody else");
    }
}
