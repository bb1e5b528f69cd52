package dev.gongkai.report.render.docx.internal.compare;

import dev.gongkai.report.model.Picture;
import java.util.HashMap;
import java.util.Map;

/** Pictures by what is to be seen: two of the same content are one, whatever their names. */
public final class ShownPictures {

    /** One that is seen; compared by identity, for contents are large and shown often. */
    static final class Image {
        private final Picture picture;

        private Image(Picture picture) {
            this.picture = picture;
        }

        /** The picture, without a name. */
        Picture picture() {
            return picture;
        }
    }

    private final Map<Picture, Image> images = new HashMap<>();

    Image of(Picture picture) {
        Picture nameless = picture.name().isEmpty() ? picture : Picture.of(picture.content());
        return images.computeIfAbsent(nameless, Image::new);
    }
}
