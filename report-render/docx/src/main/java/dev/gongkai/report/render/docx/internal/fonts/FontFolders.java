package dev.gongkai.report.render.docx.internal.fonts;

import dev.gongkai.report.pages.FontSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads the faces that options name. */
public final class FontFolders {

    private FontFolders() {}

    /**
     * The faces of some folders, then those on the class path.
     *
     * @param whole whether they are embedded whole: then those are of use, too, of which no document may have a part
     */
    public static FontSet read(List<Path> folders, boolean whole) throws IOException {
        if (folders.isEmpty()) {
            return FontSet.bundled();
        }
        FontSet.Builder fonts = FontSet.builder();
        if (whole) {
            fonts.indivisible();
        }
        for (Path folder : folders) {
            fonts.folder(folder);
        }
        return fonts.bundled().build();
    }
}
