package dev.gongkai.report.render.docx.internal.fonts;

import dev.gongkai.report.pages.FontSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads the faces that options name. */
public final class FontFolders {

    private FontFolders() {}

    /** The faces of some folders, then those on the class path. */
    public static FontSet read(List<Path> folders) throws IOException {
        if (folders.isEmpty()) {
            return FontSet.bundled();
        }
        FontSet.Builder fonts = FontSet.builder();
        for (Path folder : folders) {
            fonts.folder(folder);
        }
        return fonts.bundled().build();
    }
}
