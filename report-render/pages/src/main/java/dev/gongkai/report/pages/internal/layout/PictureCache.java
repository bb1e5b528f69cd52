package dev.gongkai.report.pages.internal.layout;

import dev.gongkai.report.model.Picture;
import dev.gongkai.report.pages.internal.picture.PictureException;
import dev.gongkai.report.pages.internal.picture.PreparedPicture;
import java.util.HashMap;
import java.util.Map;

/** The pictures of a document; what is shown again is prepared, and stored in the file, once. */
final class PictureCache {

    private final DocumentLocator locator;
    private final Map<Picture, PreparedPicture> pictures = new HashMap<>();

    PictureCache(DocumentLocator locator) {
        this.locator = locator;
    }

    /** Prepares a picture; one that cannot be shown is an error that says where it stands. */
    PreparedPicture prepare(Picture picture) {
        try {
            PreparedPicture known = pictures.get(picture);
            if (known == null) {
                known = PreparedPicture.of(picture);
                pictures.put(picture, known);
            }
            return known;
        } catch (PictureException e) {
            throw locator.failure(e.text(), e);
        }
    }
}
