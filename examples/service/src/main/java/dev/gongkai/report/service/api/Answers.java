package dev.gongkai.report.service.api;

import dev.gongkai.report.service.config.FileNames;
import dev.gongkai.report.service.reports.Renderings;
import dev.gongkai.report.service.spool.Spool;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What is sent back, with a tag that follows from its content. */
final class Answers {

    private Answers() {}

    static ResponseEntity<Spool> document(Spool content, Renderings.Rendered rendered, String name) {
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(FileNames.of(name, rendered.extension()), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(rendered.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .cacheControl(CacheControl.noCache())
                .eTag(content.tag())
                .body(content);
    }

    static ResponseEntity<Spool> json(Spool content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache())
                .eTag(content.tag())
                .body(content);
    }
}
