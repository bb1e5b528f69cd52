package dev.gongkai.report.consolidation;

import dev.gongkai.report.model.Agency;
import java.util.Objects;

/**
 * A report that is not counted (未计入的报告).
 *
 * @param agency the agency, as the report states it
 * @param year the year of the report
 * @param reason why
 */
public record SetAside(Agency agency, int year, Reason reason) {

    /** Why a report is not counted. */
    public enum Reason {
        /** 年度不符: it is of another year. */
        OTHER_YEAR,
        /** 不在名录中: the register has no such agency; without one, it is not that for which is summed up. */
        UNREGISTERED,
        /** 不属于该机关: the register has the agency, but elsewhere. */
        ELSEWHERE
    }

    /** Checks that nothing is missing. */
    public SetAside {
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(reason, "reason");
    }
}
