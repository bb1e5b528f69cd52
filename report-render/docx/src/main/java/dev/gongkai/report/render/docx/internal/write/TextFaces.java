package dev.gongkai.report.render.docx.internal.write;

import dev.gongkai.report.render.Theme.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Is told what is written in which kind of text, and says which of it needs another face than its style names. */
public interface TextFaces {

    /** Faces that are looked for on the machine: the style's for all of a text. */
    TextFaces OF_THE_MACHINE = (role, text) -> List.of(new Piece(text, null));

    /**
     * A piece of a text.
     *
     * @param face the face that it needs, or null for that of the style
     */
    record Piece(String text, @Nullable String face) {}

    /** The face of letters and digits. */
    default String latin(Role role) {
        return "Times New Roman";
    }

    /** A text in pieces, which together are the text. */
    List<Piece> pieces(Role role, String text);
}
