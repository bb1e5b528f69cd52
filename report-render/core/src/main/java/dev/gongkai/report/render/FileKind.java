package dev.gongkai.report.render;

import dev.gongkai.report.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What a file is by the bytes that it begins with (文件类型): names change easily. */
enum FileKind {
    EMPTY("是空文件", "is empty", false),
    JSON("是 JSON", "is JSON", false),
    PDF("是 PDF", "is a PDF", true),
    ODF("是 OpenDocument 文档（如 .odt），请另存为 .docx", "is an OpenDocument file such as .odt; save it as .docx", true),
    DOCX("是 Word 文档", "is a Word document", true),
    XLSX("是 Excel 工作簿", "is an Excel workbook", true),
    ZIP("是压缩文件", "is an archive", false),
    OLE("是旧格式的 Office 文档（如 .doc、.wps、.xls）", "is an Office document of the old format such as .doc or .xls", true),
    RTF("是 RTF 文档，请另存为 .docx", "is an RTF document; save it as .docx", false),
    HTML("是网页", "is a web page", true),
    PICTURE("是图片", "is a picture", false),
    OTHER("不是可以识别的文件", "is no file of a known kind", true);

    private static final String GROUP = "dev.gongkai.report:";

    /** The artifacts that render, by the ending of their files. */
    private static final Map<String, String> RENDERERS =
            Map.of("docx", "report-render-docx", "pdf", "report-render-pdf");

    /** How much may stand before the header of a PDF, and how much of a text is looked at. */
    private static final int START = 1024;

    /** How much of the end of an archive is looked at: more than the names in any document take. */
    private static final int DIRECTORY = 1 << 16;

    private final Message name;

    /** Whether the artifact for files of others reads it. */
    private final boolean importable;

    FileKind(String zh, String en, boolean importable) {
        this.name = new Message(zh, en);
        this.importable = importable;
    }

    /** The coordinates of the artifact that writes files with an ending. */
    static Optional<String> artifact(String ending) {
        return Optional.ofNullable(RENDERERS.get(ending)).map(GROUP::concat);
    }

    /** The kind of a file. */
    static FileKind of(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file);
                InputStream in = Channels.newInputStream(channel)) {
            FileKind kind = of(new String(in.readNBytes(START), StandardCharsets.ISO_8859_1));
            if (kind != ZIP) {
                return kind;
            }
            // Some programs put the parts that say it after others: all names stand at the end once more.
            channel.position(Math.max(0, channel.size() - DIRECTORY));
            return archive(new String(in.readNBytes(DIRECTORY), StandardCharsets.ISO_8859_1));
        }
    }

    private static FileKind of(String start) {
        if (start.isEmpty()) {
            return EMPTY;
        }
        if (start.startsWith("PK\u0003\u0004")) {
            return archive(start);
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return OLE;
        }
        if (start.startsWith("{\\rtf")) {
            return RTF;
        }
        if (start.startsWith("\u0089PNG") || start.startsWith("\u00FF\u00D8\u00FF") || start.startsWith("GIF8")) {
            return PICTURE;
        }
        if (start.contains("%PDF-")) {
            return PDF;
        }
        // Signs of byte order, and the zeros between the letters of UTF-16.
        String text =
                start.replaceAll("[\u00EF\u00BB\u00BF\u00FE\u00FF\u0000]", "").stripLeading();
        if (text.startsWith("{")) {
            return JSON;
        }
        return text.startsWith("<") ? HTML : OTHER;
    }

    /** Office documents say what they are in their first entries; the rest is for the readers to see. */
    private static FileKind archive(String start) {
        if (start.contains("mimetypeapplication/vnd.oasis.opendocument")) {
            return ODF;
        }
        if (start.contains("xl/")) {
            return XLSX;
        }
        return start.contains("word/") || start.contains("[Content_Types].xml") ? DOCX : ZIP;
    }

    /** Whether the reader of a format is asked; what is surely of another kind is not called broken. */
    boolean mayBeOurs() {
        return switch (this) {
            case PDF, DOCX, ZIP, HTML, OTHER -> true;
            case EMPTY, JSON, ODF, XLSX, OLE, RTF, PICTURE -> false;
        };
    }

    /** Why no reader took a file of this kind. */
    Message notRead() {
        String own = this == DOCX ? "docx" : this == PDF ? "pdf" : "";
        if (!own.isEmpty() && DocumentFormat.of(own).isEmpty()) {
            return needs(GROUP + RENDERERS.get(own));
        }
        return importable ? needs(GROUP + "report-import") : name;
    }

    private Message needs(String artifact) {
        return new Message(
                name.zh() + "，读取它需要依赖 " + artifact, name.en() + "; reading it needs the dependency " + artifact);
    }
}
