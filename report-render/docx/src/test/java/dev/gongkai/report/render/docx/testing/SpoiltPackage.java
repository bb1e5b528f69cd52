package dev.gongkai.report.render.docx.testing;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.docx.DocxRenderer;
import dev.gongkai.report.render.internal.XmlBuffer;
import dev.gongkai.report.render.testing.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A small document as an archive, to be spoilt. */
public final class SpoiltPackage {

    public static final String BODY = "word/document.xml";

    public static final byte[] DOCX = Samples.bytes(
            DocxRenderer.create(),
            Report.builder(Form.EDITION_2021, 2021, Agency.of("示例市教育局")).build());

    private SpoiltPackage() {}

    public static Map<String, byte[]> parts(byte[] docx) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] withPartOfBytes(String part, byte[] content) {
        Map<String, byte[]> parts = parts(DOCX);
        parts.put(part, content);
        return zip(parts);
    }

    public static byte[] withPart(String part, String content) {
        return withPartOfBytes(part, XmlBuffer.utf8(content));
    }

    public static byte[] withEditedPart(String part, UnaryOperator<String> edit) {
        String before = new String(parts(DOCX).get(part), StandardCharsets.UTF_8);
        return withPart(part, edit.apply(before));
    }

    public static byte[] withRenamedPart(String part, String name) {
        Map<String, byte[]> parts = parts(DOCX);
        parts.put(name, parts.remove(part));
        return zip(parts);
    }

    public static byte[] withByte(int at, int value) {
        byte[] bytes = DOCX.clone();
        bytes[at] = (byte) value;
        return bytes;
    }

    /** Where the archive's directory tells of a part. */
    public static int directoryEntryOf(String part) {
        return header(part, 'P', 'K', 1, 2) - 46;
    }

    public static int localHeaderOf(String part) {
        return header(part, 'P', 'K', 3, 4) - 30;
    }

    private static int header(String part, int... signature) {
        byte[] name = XmlBuffer.utf8(part);
        int before = signature[2] == 1 ? 46 : 30;
        for (int at = before; at + name.length <= DOCX.length; at++) {
            boolean found = Arrays.equals(DOCX, at, at + name.length, name, 0, name.length);
            for (int i = 0; i < 4; i++) {
                found &= DOCX[at - before + i] == signature[i];
            }
            if (found) {
                return at;
            }
        }
        throw new IllegalStateException(part);
    }

    public static void insertBefore(Map<String, byte[]> parts, String part, String before, String added) {
        String text = new String(parts.get(part), StandardCharsets.UTF_8);
        parts.put(part, XmlBuffer.utf8(text.replace(before, added + before)));
    }
}
