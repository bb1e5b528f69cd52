package dev.gongkai.report.render.docx.internal.fonts;

import static dev.gongkai.report.render.internal.XmlBuffer.utf8;

import dev.gongkai.report.pages.internal.font.EmbeddableFont;
import dev.gongkai.report.pages.internal.font.OpenTypeFace;
import dev.gongkai.report.render.docx.internal.write.ZipBuffer;
import java.util.BitSet;

/**
 * A font as it stands in a document.
 *
 * @param whole whether it is all of its face
 */
record EmbeddedFile(String key, ZipBuffer.Entry entry, boolean whole) {

    /** Of some characters of a face. */
    static EmbeddedFile subset(OpenTypeFace face, BitSet characters, String name) {
        return of(EmbeddableFont.of(face, characters, name), false);
    }

    /** Of all of a face. */
    static EmbeddedFile whole(OpenTypeFace face, String name) {
        return of(EmbeddableFont.whole(face, name), true);
    }

    private static EmbeddedFile of(byte[] font, boolean whole) {
        FontKey key = FontKey.of(font);
        return new EmbeddedFile(key.toString(), ZipBuffer.entry("font", key.obfuscated(font)), whole);
    }

    ZipBuffer.Entry entry(String name) {
        return new ZipBuffer.Entry(utf8(name), entry.crc(), entry.size(), entry.data());
    }
}
