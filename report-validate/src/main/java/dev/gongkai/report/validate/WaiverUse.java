package dev.gongkai.report.validate;

import dev.gongkai.report.validate.rule.Finding;
import java.util.List;
import java.util.Objects;

/**
 * What became of a waiver in one validation (免予处理的适用).
 *
 * <pre>{@code
 * result.waivers().stream().filter(use -> use.status() == WaiverUse.Status.STALE).forEach(this::askAgain);
 * }</pre>
 *
 * @param waiver the waiver
 * @param status what became of it
 * @param findings the findings that it accepts, which are then not among {@link ValidationResult#findings}; of a stale
 *     one the findings that stay, since their value is another; of an unused one none
 */
public record WaiverUse(Waiver waiver, Status status, List<Finding> findings) {

    /** What may become of a waiver. */
    public enum Status {
        /** 已适用: it accepts findings. */
        ACCEPTED,
        /** 已失效: the rule still finds something there, but another value; a person has to decide again. */
        STALE,
        /** 未使用: the rule finds nothing there. */
        UNUSED
    }

    /** Copies the findings. */
    public WaiverUse {
        Objects.requireNonNull(waiver, "waiver");
        Objects.requireNonNull(status, "status");
        findings = List.copyOf(findings);
    }
}
