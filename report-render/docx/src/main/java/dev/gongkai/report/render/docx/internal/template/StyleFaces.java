package dev.gongkai.report.render.docx.internal.template;

import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.Theme.Role;
import java.util.Map;

/**
 * The faces that the styles of a document name where it brings them along.
 *
 * @param theme a theme of which each style names the face that is in the document first
 * @param latin the face of letters and digits by the kind of text; Times New Roman where there is none
 * @param whole whether the document has all of each face, and keeps it so when it is saved
 */
public record StyleFaces(Theme theme, Map<Role, String> latin, boolean whole) {
    public StyleFaces {
        latin = Map.copyOf(latin);
    }
}
