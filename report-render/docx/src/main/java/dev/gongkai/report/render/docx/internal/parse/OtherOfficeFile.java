package dev.gongkai.report.render.docx.internal.parse;

import dev.gongkai.report.Message;
import dev.gongkai.report.render.docx.internal.format.UnreadableDocxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Calls files of other office formats by their names, by what they hold: endings of names change easily. */
public final class OtherOfficeFile {

    /** What files of the old formats begin with, and documents with a password. */
    private static final long OLE = 0xD0CF11E0A1B11AE1L;

    private static final String SAVE_ZH = "，请另存为 .docx";
    private static final String SAVE_EN = "; save it as .docx";

    private static final Message PASSWORD =
            new Message("文档加了密码，请去掉密码后再保存", "the document has a password; save it without");

    private static final Message OLD =
            new Message("这是旧格式的 Office 文档" + SAVE_ZH, "this is an Office document of an old format" + SAVE_EN);

    /** By the stream that only this kind has; its name stands in the file in UTF-16. */
    private static final Map<String, Message> OLD_KINDS = Map.of(
            "WordDocument",
            new Message(
                    "这是 Word 97-2003 文档（.doc 或 .wps）" + SAVE_ZH, "this is a Word 97-2003 document (.doc)" + SAVE_EN),
            "Workbook",
            new Message(
                    "这是 Excel 97-2003 工作簿（.xls），不是 Word 文档",
                    "this is an Excel 97-2003 workbook (.xls), not a document"),
            "PowerPoint Document",
            new Message(
                    "这是 PowerPoint 97-2003 演示文稿（.ppt），不是 Word 文档", "this is a presentation (.ppt), not a document"));

    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

    /** By what follows in their media type. */
    private static final List<Map.Entry<String, Message>> OPEN_DOCUMENTS = List.of(
            Map.entry(
                    "text",
                    new Message("这是 OpenDocument 文档（.odt）" + SAVE_ZH, "this is an OpenDocument text (.odt)" + SAVE_EN)),
            Map.entry(
                    "spreadsheet",
                    new Message("这是 OpenDocument 表格（.ods），不是 Word 文档", "this is a spreadsheet (.ods), not a document")),
            Map.entry("", new Message("这是 OpenDocument 文件，不是 Word 文档", "this is an OpenDocument file, not of Word")));

    private static final Map<String, Message> PACKAGES = Map.of(
            "xl/workbook.xml",
                    new Message("这是 Excel 工作簿（.xlsx），不是 Word 文档", "this is a workbook (.xlsx), not a document"),
            "ppt/presentation.xml",
                    new Message(
                            "这是 PowerPoint 演示文稿（.pptx），不是 Word 文档", "this is a presentation (.pptx), not a document"));

    private static final String MEDIA_TYPE = "mimetype";
    private static final int MAX_MEDIA_TYPE = 256;

    private OtherOfficeFile() {}

    /** Refuses what is no archive. */
    public static void refuse(byte[] file) throws UnreadableDocxException {
        if (file.length < Long.BYTES || ByteBuffer.wrap(file).getLong() != OLE) {
            return;
        }
        if (contains(file, "EncryptedPackage")) {
            throw new UnreadableDocxException("", PASSWORD.zh(), PASSWORD.en());
        }
        for (Map.Entry<String, Message> kind : OLD_KINDS.entrySet()) {
            if (contains(file, kind.getKey())) {
                throw UnreadableDocxException.foreign(kind.getValue());
            }
        }
        throw UnreadableDocxException.foreign(OLD);
    }

    /** Refuses archives that are another format. */
    public static void refuse(PackageParts parts) throws UnreadableDocxException {
        for (Map.Entry<String, Message> kind : PACKAGES.entrySet()) {
            if (parts.has(kind.getKey())) {
                throw UnreadableDocxException.foreign(kind.getValue());
            }
        }
        if (!parts.has(MEDIA_TYPE)) {
            return;
        }
        String type = new String(parts.part(MEDIA_TYPE, MAX_MEDIA_TYPE), StandardCharsets.US_ASCII);
        for (Map.Entry<String, Message> kind : OPEN_DOCUMENTS) {
            if (type.startsWith(OPEN_DOCUMENT + kind.getKey())) {
                throw UnreadableDocxException.foreign(kind.getValue());
            }
        }
    }

    private static boolean contains(byte[] file, String name) {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_16LE);
        for (int at = 0; at <= file.length - wanted.length; at++) {
            int same = 0;
            while (same < wanted.length && file[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return true;
            }
        }
        return false;
    }
}
