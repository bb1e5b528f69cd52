package dev.gongkai.report.series;

import dev.gongkai.report.form.Identity;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What one year leaves to the next (跨年衔接): an identity across years with what both sides come to, such as requests
 * carried in against those carried forward.
 *
 * @param year the later year
 * @param identity the identity of its edition
 * @param left what the left side comes to
 * @param right what the right side comes to
 */
public record Handover(int year, Identity identity, BigDecimal left, BigDecimal right) {
    /** Checks that nothing is missing. */
    public Handover {
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(right, "right");
    }

    /**
     * Whether the years hang together.
     *
     * @return whether both sides are equal
     */
    public boolean holds() {
        return left.compareTo(right) == 0;
    }
}
