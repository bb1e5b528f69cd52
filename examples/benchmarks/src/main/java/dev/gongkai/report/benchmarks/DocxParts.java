package dev.gongkai.report.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What the peers need not think up: the parts of the library's own document that are the same in each, and the widths of
 * its tables.
 *
 * @param parts the contents of the archive's entries by name, the body excepted
 * @param section the properties of the section, as they stand at the end of the body
 * @param edges of each table: where its columns begin, and where the last one ends, in twips
 */
record DocxParts(Map<String, byte[]> parts, String section, List<int[]> edges) {

    static final String BODY = "word/document.xml";

    static DocxParts of(byte[] docx) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        String body = new String(parts.remove(BODY), StandardCharsets.UTF_8);
        String section = body.substring(body.lastIndexOf("<w:sectPr>"), body.lastIndexOf("</w:body>"));
        return new DocxParts(parts, section, DocxText.edges(docx));
    }

    String text(String part) {
        return new String(parts.get(part), StandardCharsets.UTF_8);
    }
}
