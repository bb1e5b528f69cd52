package dev.gongkai.report.pages.internal.layout;

import dev.gongkai.report.document.Figure;
import dev.gongkai.report.internal.picture.PictureSize;
import dev.gongkai.report.model.Picture;
import dev.gongkai.report.pages.internal.picture.PreparedPicture;
import dev.gongkai.report.render.internal.DocumentPictures;
import java.util.HashMap;
import java.util.Map;

/** The pictures of a document; what is shown again is prepared, and stored in the file, once. */
final class PictureCache {

    private final DocumentPictures judged;
    private final Map<Picture, PreparedPicture> pictures = new HashMap<>();

    PictureCache(DocumentPictures judged) {
        this.judged = judged;
    }

    PictureSize size(Figure figure) {
        return judged.size(figure);
    }

    PreparedPicture prepare(Figure figure) {
        return pictures.computeIfAbsent(figure.picture(), any -> PreparedPicture.of(judged.file(figure)));
    }
}
