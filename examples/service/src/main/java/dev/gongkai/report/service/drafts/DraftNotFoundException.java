package dev.gongkai.report.service.drafts;

import java.io.Serial;

/** There is no such draft, or it is somebody else's (草稿不存在): who asks is not told which. */
public final class DraftNotFoundException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** For whatever of a draft is asked for and not there. */
    public DraftNotFoundException() {
        super("no such draft");
    }
}
