package dev.gongkai.report.pages.internal.layout;

import dev.gongkai.report.model.Picture;
import dev.gongkai.report.pages.internal.picture.PdfPicture;
import dev.gongkai.report.pages.internal.picture.PictureException;
import java.util.HashMap;
import java.util.Map;

/** The pictures of a document; what is shown again is prepared, and stored in the file, once. */
final class PictureCache {

    private final DocumentLocator locator;
    private final Map<Picture, PdfPicture> pictures = new HashMap<>();

    PictureCache(DocumentLocator locator) {
        this.locator = locator;
    }

    /** Prepares a picture; one that cannot be shown is an error that says where it stands. */
    PdfPicture prepare(Picture picture) {
        try {
            PdfPicture known = pictures.get(picture);
            if (known == null) {
                known = PdfPicture.of(picture);
                pictures.put(picture, known);
            }
            return known;
        } catch (PictureException e) {
            throw locator.failure(e.text(), e);
        }
    }
}
