package dev.gongkai.report.render.pdf.internal.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The files that are attached to a PDF document: those of its name tree, and those associated with it. */
final class PdfAttachments {

    private final PdfObjects objects;
    private final String name;
    private final Set<Long> found = new HashSet<>();

    private PdfAttachments(PdfObjects objects, String name) {
        this.objects = objects;
        this.name = name;
    }

    /** The bytes of the only attachment of a name. */
    static byte[] find(PdfObjects objects, String name, int most) throws UnreadablePdfException {
        return new PdfAttachments(objects, name).find(most);
    }

    private byte[] find(int most) throws UnreadablePdfException {
        if (objects.trailer("Encrypt") != PdfValue.NULL) {
            throw new RejectedPdfException("PDF 文件已加密，请先去除密码", "the PDF file is encrypted; remove its password first");
        }
        PdfValue catalogue = objects.trailer("Root");
        if (!(catalogue instanceof PdfValue.Dictionary)) {
            throw new BrokenPdfException("找不到文档目录", "its catalogue cannot be found");
        }
        for (PdfValue item : objects.field(catalogue, "AF").items()) {
            file(item);
        }
        tree(objects.field(objects.field(catalogue, "Names"), "EmbeddedFiles"));
        if (found.isEmpty()) {
            throw RejectedPdfException.foreign(
                    "PDF 文件中没有附件 " + name + "：不是由本库生成，或附件已被删除",
                    "the PDF file has no attachment " + name + ": it was not made by this library, or lost it");
        }
        if (found.size() > 1) {
            throw new RejectedPdfException(
                    "PDF 文件中有 " + found.size() + " 个附件 " + name + "，应只有一个",
                    "the PDF file has " + found.size() + " attachments " + name + ", one is expected");
        }
        PdfValue stream =
                objects.resolve(new PdfValue.Reference(found.iterator().next()));
        if (!stream.isStream()) {
            throw new BrokenPdfException("附件 " + name + " 没有内容", "the attachment " + name + " has no content");
        }
        return objects.decode(stream, most);
    }

    /** Walks the name tree; a node that was seen before is passed over. */
    private void tree(PdfValue root) throws UnreadablePdfException {
        Set<Long> seen = new HashSet<>();
        Deque<PdfValue> nodes = new ArrayDeque<>(List.of(root));
        while (!nodes.isEmpty()) {
            PdfValue next = nodes.remove();
            if (next instanceof PdfValue.Reference && !seen.add(next.number())) {
                continue;
            }
            PdfValue node = objects.resolve(next);
            for (PdfValue kid : objects.field(node, "Kids").items()) {
                objects.budget().entry();
                nodes.add(kid);
            }
            List<PdfValue> names = objects.field(node, "Names").items();
            for (int i = 1; i < names.size(); i += 2) {
                file(names.get(i));
            }
        }
    }

    private void file(PdfValue reference) throws UnreadablePdfException {
        PdfValue specification = objects.resolve(reference);
        if (!isNamed(objects.field(specification, "UF")) && !isNamed(objects.field(specification, "F"))) {
            return;
        }
        PdfValue embedded = objects.field(specification, "EF");
        for (String key : List.of("UF", "F")) {
            PdfValue stream = embedded.field(key);
            if (stream instanceof PdfValue.Reference) {
                found.add(stream.number());
                return;
            }
        }
    }

    private boolean isNamed(PdfValue value) {
        if (!(value instanceof PdfValue.Bytestring string)) {
            return false;
        }
        String bytes = string.bytes();
        if (bytes.startsWith("\u00FE\u00FF")) {
            return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_16).equals(name);
        }
        return bytes.equals(name) || bytes.equals("\u00EF\u00BB\u00BF" + name);
    }
}
