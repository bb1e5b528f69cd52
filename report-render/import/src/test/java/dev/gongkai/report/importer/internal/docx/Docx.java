package dev.gongkai.report.importer.internal.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes packages for tests, of parts as they are. */
public final class Docx {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private Docx() {}

    /** A document of the XML of its body. */
    public static byte[] of(String body) {
        return of(body, Map.of());
    }

    /** The same, with further parts that the document refers to by the kind {@code numbering}, {@code footer} … */
    public static byte[] of(String body, Map<String, String> more) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
        StringBuilder links = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        more.keySet()
                .forEach(kind -> links.append(
                        "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s.xml\"/>"
                                .formatted(kind, kind, kind)));
        parts.put("word/_rels/document.xml.rels", links + "</Relationships>");
        parts.put(
                "word/document.xml",
                "<w:document xmlns:w=\"%s\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\"><w:body>%s</w:body></w:document>"
                        .formatted(W, body));
        more.forEach((kind, xml) ->
                parts.put("word/" + kind + ".xml", xml.replaceFirst("<(w:\\w+)", "<$1 xmlns:w=\"" + W + "\"")));
        return zip(parts);
    }

    /** An archive of texts. */
    public static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
