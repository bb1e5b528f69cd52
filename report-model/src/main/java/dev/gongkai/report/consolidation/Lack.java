package dev.gongkai.report.consolidation;

import java.util.Comparator;
import java.util.Objects;

/**
 * An agency whose report has no number for a cell that is summed (缺数).
 *
 * @param agency the agency's name
 * @param cause why there is none
 */
public record Lack(String agency, Absence cause) implements Comparable<Lack> {

    private static final Comparator<Lack> ORDER =
            Comparator.comparing(Lack::agency).thenComparing(Lack::cause);

    /** Why a report has no number for a cell. */
    public enum Absence {
        /** 空白: the cell is blank. */
        BLANK,
        /** 格式不同: the report is of an edition in which nothing is declared to be the same. */
        OTHER_EDITION
    }

    /** Checks that nothing is missing. */
    public Lack {
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(cause, "cause");
    }

    @Override
    public int compareTo(Lack other) {
        return ORDER.compare(this, other);
    }
}
