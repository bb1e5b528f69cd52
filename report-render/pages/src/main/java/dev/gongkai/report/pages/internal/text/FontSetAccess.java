package dev.gongkai.report.pages.internal.text;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Opens font sets to the page formats of this library. The class of font sets is public, its faces are not; so it
 * leaves the key here when it is loaded.
 */
public final class FontSetAccess {

    private static volatile @Nullable Function<Object, FaceSource> key;

    private FontSetAccess() {}

    /** To be called once, by the class of font sets. */
    public static void leaveKey(Function<Object, FaceSource> opening) {
        key = opening;
    }

    /** The faces of a font set. */
    public static FaceSource open(Object fontSet) {
        return Objects.requireNonNull(key).apply(fontSet);
    }
}
