package dev.gongkai.report.service.drafts;

import java.util.Base64;
import java.util.UUID;

/**
 * A Word document that a colleague worked on (待定的 Word 文档), until it is decided what of it is taken.
 *
 * @param revision the version that the draft had when it came
 * @param author who brought it
 * @param document its bytes
 */
public record WordUpload(long revision, String author, byte[] document) {

    static WordUpload ofText(long revision, String author, String text) {
        return new WordUpload(revision, author, Base64.getDecoder().decode(text));
    }

    /**
     * Tells it from others: a page that was made of another one does not decide on this one.
     *
     * @return some letters
     */
    public String mark() {
        return UUID.nameUUIDFromBytes(document).toString();
    }

    String text() {
        return Base64.getEncoder().encodeToString(document);
    }
}
