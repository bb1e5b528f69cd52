package dev.gongkai.report.service.reports;

import dev.gongkai.report.Explained;
import dev.gongkai.report.Message;
import dev.gongkai.report.Problem;
import java.io.IOException;
import java.io.Serial;
import java.util.List;

/** A file that is not even looked into (拒收的文件). */
public final class RefusedUploadException extends IOException implements Explained {

    @Serial
    private static final long serialVersionUID = 1;

    private final Message reason;

    RefusedUploadException(Message reason) {
        super(reason.zh());
        this.reason = reason;
    }

    @Override
    public List<Problem> problems() {
        return List.of(Problem.of(reason));
    }
}
