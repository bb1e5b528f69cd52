package dev.gongkai.report.generator;

import dev.gongkai.report.generator.internal.agencies.Seat;
import dev.gongkai.report.model.Agency;
import org.jspecify.annotations.Nullable;

/**
 * An agency of the register (机关名录中的机关).
 *
 * @param code its 统一社会信用代码, 18 characters with a valid check character
 * @param name its full name, another for each agency
 * @param kind what it is
 * @param level its level
 * @param superior the code of the agency above it, or null for the one at the top
 */
public record RegisteredAgency(
        String code,
        String name,
        Agency.Kind kind,
        Agency.Level level,
        @Nullable String superior) {

    static RegisteredAgency of(Seat seat) {
        return new RegisteredAgency(seat.code(), seat.name(), seat.kind(), seat.level(), seat.superior());
    }
}
