package dev.gongkai.report.consolidation;

import dev.gongkai.report.model.Agency;
import java.util.Objects;

/**
 * An agency of which there were several reports for the year (重复报送).
 *
 * @param agency the agency
 * @param times how many there were
 * @param alike whether all state the same in the tables; then they are counted once, and otherwise not at all, for nothing
 *     says which one holds
 */
public record Repeated(Agency agency, int times, boolean alike) {
    /** Checks that nothing is missing. */
    public Repeated {
        Objects.requireNonNull(agency, "agency");
    }
}
