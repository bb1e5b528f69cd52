package dev.gongkai.report.render.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** The script of interactive pages, the same for all reports, and hashes that policies name scripts and styles by. */
final class PageScript {

    static final byte[] BYTES = bytes();

    static final String HASH = hash(BYTES, "");

    private PageScript() {}

    private static byte[] bytes() {
        try (InputStream in = PageScript.class.getResourceAsStream("interactive.js")) {
            if (in == null) {
                throw new IllegalStateException("a resource is missing: interactive.js");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The hash of what stands in an element, as a source in a policy.
     *
     * @param before what stands before it, from the end of the tag on
     */
    static String hash(byte[] content, String before) {
        MessageDigest digest = PictureFolder.sha256();
        digest.update(before.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest.digest(content)) + "'";
    }
}
