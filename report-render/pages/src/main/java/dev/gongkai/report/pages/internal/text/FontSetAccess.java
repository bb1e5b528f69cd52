package dev.gongkai.report.pages.internal.text;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets page formats of this library have the faces of a font set, which are not part of its public API: the class of font
 * sets leaves a function here when it is loaded.
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
