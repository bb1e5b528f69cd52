package dev.gongkai.report.pages.internal.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The faces of a kind of text, the best first: each character is set in the first that has it.
 *
 * @param latin the face of letters, digits, signs of ASCII and the yuan before an amount, or null for that of the others
 * @param faces the faces
 */
public record FaceChain(@Nullable Face latin, List<Face> faces) {

    private static final int ASCII = 0x7F;

    /** As dark as the amount behind it. */
    private static final int YUAN = '￥';

    public FaceChain {
        faces = List.copyOf(faces);
    }

    /** The face to set a character in, or null if none has it. */
    public @Nullable Face face(int codePoint) {
        if ((codePoint < ASCII || codePoint == YUAN) && latin != null && latin.has(codePoint)) {
            return latin;
        }
        for (Face face : faces) {
            if (face.has(codePoint)) {
                return face;
            }
        }
        return null;
    }
}
