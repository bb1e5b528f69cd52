package dev.gongkai.report.generator.internal.agencies;

import dev.gongkai.report.model.Agency;
import org.jspecify.annotations.Nullable;

/**
 * An agency's seat in the nation (机关在行政层级中的位置).
 *
 * @param index its number
 * @param code its 统一社会信用代码
 * @param name its full name
 * @param self what its report calls it
 * @param place the name of its place
 * @param kind what it is
 * @param level its level
 * @param region the six digits of its place
 * @param topic what it does
 * @param superior the code of the agency above it, or null for the one at the top
 */
public record Seat(
        int index,
        String code,
        String name,
        String self,
        String place,
        Agency.Kind kind,
        Agency.Level level,
        int region,
        Topic topic,
        @Nullable String superior) {}
