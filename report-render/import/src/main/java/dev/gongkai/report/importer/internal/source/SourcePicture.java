package dev.gongkai.report.importer.internal.source;

import dev.gongkai.report.importer.reading.Origin;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A picture.
 *
 * @param name the name of its file as far as it is known, or an empty text
 * @param bytes what the file holds, or null where it is elsewhere
 * @param alternative its alternative text, or an empty text
 * @param role what the format knows of its place
 * @param origin where it stands
 */
public record SourcePicture(String name, byte @Nullable [] bytes, String alternative, BlockRole role, Origin origin)
        implements SourceBlock {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SourcePicture that
                && name.equals(that.name)
                && Arrays.equals(bytes, that.bytes)
                && alternative.equals(that.alternative)
                && role == that.role
                && origin.equals(that.origin);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
