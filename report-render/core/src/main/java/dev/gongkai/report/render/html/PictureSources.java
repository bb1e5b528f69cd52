package dev.gongkai.report.render.html;

import static dev.gongkai.report.render.internal.XmlBuffer.utf8;

import dev.gongkai.report.model.Picture;
import dev.gongkai.report.render.internal.XmlBuffer;

/** Where the pictures of a page are (图片地址). */
interface PictureSources {

    /** In the page itself. */
    PictureSources WITHIN = new PictureSources() {
        private final byte[] data = utf8("data:");
        private final byte[] base64 = utf8(";base64,");

        @Override
        public void write(Picture picture, XmlBuffer out) {
            out.markup(data).text(picture.type().mediaType()).markup(base64).markup(picture.base64());
        }
    };

    /** Writes the address of a picture. */
    void write(Picture picture, XmlBuffer out);
}
