package dev.gongkai.report.service.api;

import dev.gongkai.report.service.reports.Renderings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What is sent back, with a tag that follows from its content. */
final class Answers {

    private Answers() {}

    static ResponseEntity<byte[]> document(Renderings.Rendered rendered, String name) {
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(Renderings.fileName(name, rendered.extension()), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(rendered.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .cacheControl(CacheControl.noCache())
                .eTag(tag(rendered.content()))
                .body(rendered.content());
    }

    static ResponseEntity<byte[]> json(byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache())
                .eTag(tag(content))
                .body(content);
    }

    private static String tag(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
