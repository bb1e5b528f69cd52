package dev.gongkai.report.importer.internal.open;

import dev.gongkai.report.importer.internal.html.HtmlSourceReader;
import dev.gongkai.report.importer.internal.office.OfficeArchive;
import dev.gongkai.report.importer.internal.read.SourceKind;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Tells what a file is by its content; names change, and half of all files under {@code .doc} are something else. */
final class FileSniffer {

    private static final int HEAD = 4096;

    /** Where a text's first table has begun at the latest. */
    private static final int TABLE = 1 << 20;

    private static final Pattern TABLE_BEGINS = Pattern.compile("<table[\\s>]", Pattern.CASE_INSENSITIVE);

    /** The rule below the head of a table in Markdown, in which cells have line breaks as pages have them: two cells of it. */
    private static final Pattern PIPED = Pattern.compile("(?m)^[ \\t]*\\|(?:[ \\t]*:?-{3,}:?[ \\t]*\\|){2}");

    private static final Pattern TABLE_ENDS = Pattern.compile("</t[dr]>", Pattern.CASE_INSENSITIVE);

    /** A PDF may have some bytes before its header. */
    private static final int PDF_HEAD = 1024;

    private static final Pattern MARKUP = Pattern.compile(
            "<(!doctype\\s+html|html|head|body|meta|title|div|p|table|span|h[1-6]|center|section|article|font|style|script"
                    + "|link|ul|ol|b|strong|tbody|tr|td|form|br|a|img|iframe|main|pre)(?![\\w:-])",
            Pattern.CASE_INSENSITIVE);

    private record Magic(String bytes, String zh, String en) {}

    private static final String PICTURE_ZH = "这是图片，没有可读的文字；请取得文字版文件，或先作文字识别";
    private static final String PICTURE_EN =
            "this is a picture, it holds no text; get a file with text, or have the text recognized first";
    private static final String ARCHIVE_ZH = "这是压缩包，请先解压，再读取其中的文件";
    private static final String ARCHIVE_EN = "this is an archive; unpack it and read the files within";

    private static final List<Magic> REFUSED = List.of(
            new Magic("{\\rtf", "这是 RTF 文件，请用 Word 或 WPS 另存为 .docx", "this is an RTF file; save it as .docx"),
            new Magic("\u0089PNG", PICTURE_ZH, PICTURE_EN),
            new Magic("\u00FF\u00D8\u00FF", PICTURE_ZH, PICTURE_EN),
            new Magic("GIF8", PICTURE_ZH, PICTURE_EN),
            new Magic("II*\0", PICTURE_ZH, PICTURE_EN),
            new Magic("MM\0*", PICTURE_ZH, PICTURE_EN),
            new Magic("BM", PICTURE_ZH, PICTURE_EN),
            new Magic("Rar!", ARCHIVE_ZH, ARCHIVE_EN),
            new Magic("7z\u00BC\u00AF", ARCHIVE_ZH, ARCHIVE_EN),
            new Magic("\u001F\u008B", ARCHIVE_ZH, ARCHIVE_EN));

    private FileSniffer() {}

    static SourceKind kind(byte[] file) throws MalformedSourceException {
        if (file.length == 0) {
            throw new MalformedSourceException("文件是空的", "the file is empty");
        }
        String head = new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\u0003\u0004")) {
            return packed(file);
        }
        if (head.startsWith("PK\u0005\u0006")) {
            throw new MalformedSourceException("压缩包是空的", "the archive is empty");
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return CompoundNames.kind(file);
        }
        int pdf = head.indexOf("%PDF-");
        if (pdf >= 0 && pdf < PDF_HEAD) {
            return SourceKind.PDF;
        }
        boolean wide = isWide(head);
        for (Magic magic : REFUSED) {
            boolean letters = magic.bytes().equals("BM");
            if (head.startsWith(magic.bytes()) && (!letters || isBitmap(file))) {
                throw new MalformedSourceException(magic.zh(), magic.en());
            }
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            throw new MalformedSourceException(PICTURE_ZH, PICTURE_EN);
        }
        if (!wide && head.indexOf('\0') >= 0) {
            throw new MalformedSourceException(
                    "不能识别的文件：不是文字、网页、Word、WPS、Excel 或 PDF 文件",
                    "not a file that is known here: no text, web page, Word, WPS, Excel or PDF file");
        }
        return marked(wide ? head.replace("\0", "") : head, file);
    }

    private static SourceKind packed(byte[] file) throws MalformedSourceException {
        OfficeArchive archive = OfficeArchive.open(file);
        String types = archive.has("[Content_Types].xml") ? archive.text("[Content_Types].xml") : "";
        String mime = archive.has("mimetype") ? archive.text("mimetype").strip() : "";
        if (types.contains("wordprocessingml.document.main+xml")
                || types.contains("wordprocessingml.template.main+xml")
                || types.contains("ms-word.document.macroEnabled.main+xml")
                || types.contains("ms-word.template.macroEnabledTemplate.main+xml")) {
            return SourceKind.DOCX;
        }
        if (types.contains("spreadsheetml.sheet.main+xml")
                || types.contains("spreadsheetml.template.main+xml")
                || types.contains("ms-excel.sheet.macroEnabled.main+xml")
                || types.contains("ms-excel.template.macroEnabled.main+xml")) {
            return SourceKind.XLSX;
        }
        if (mime.startsWith("application/vnd.oasis.opendocument.text")) {
            return SourceKind.ODT;
        }
        if (types.contains("presentationml") || mime.contains("opendocument.presentation")) {
            throw new MalformedSourceException("这是演示文稿，不是年度报告", "this is a presentation, not an annual report");
        }
        if (types.contains("ms-excel.sheet.binary") || mime.contains("opendocument.spreadsheet")) {
            throw new MalformedSourceException("请将表格另存为 .xlsx", "save the workbook as .xlsx");
        }
        if (archive.has("OFD.xml")) {
            throw new MalformedSourceException(
                    "这是 OFD 文件，请取得 Word 或 PDF 文件，或用阅读器转换为 PDF",
                    "this is an OFD file; get the Word or PDF file, or convert it to PDF");
        }
        throw new MalformedSourceException(ARCHIVE_ZH, ARCHIVE_EN);
    }

    /** Text of two bytes a character, by its mark or by every other byte of its beginning being zero at markup. */
    private static boolean isWide(String head) {
        if (head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF")) {
            return true;
        }
        return head.length() >= 4
                && (head.charAt(0) == '<' && head.charAt(1) == 0 && head.charAt(3) == 0
                        || head.charAt(0) == 0 && head.charAt(1) == '<' && head.charAt(2) == 0);
    }

    /** Whether a text has a table as pages have them, which may come long after the head of the file. */
    private static boolean holdsTable(byte[] file) {
        String text = whole(file);
        int table = TABLE_BEGINS
                .matcher(text)
                .results()
                .limit(1)
                .mapToInt(MatchResult::start)
                .findFirst()
                .orElse(-1);
        return table >= 0 && TABLE_ENDS.matcher(text).find(table);
    }

    private static String whole(byte[] file) {
        return new String(file, 0, Math.min(file.length, TABLE), StandardCharsets.ISO_8859_1);
    }

    private static boolean isBitmap(byte[] file) {
        return file.length > 26 && file[6] == 0 && file[7] == 0 && file[8] == 0 && file[9] == 0;
    }

    private static SourceKind marked(String head, byte[] file) throws MalformedSourceException {
        String text = head.replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .stripLeading();
        if (HtmlSourceReader.isSaved(text)) {
            return SourceKind.HTML;
        }
        String small = text.toLowerCase(Locale.ROOT);
        if (small.startsWith("<?xml") && !small.contains("<html")) {
            boolean word = small.contains("progid=\"word.document\"")
                    || small.contains("<w:worddocument")
                    || small.contains("<pkg:package");
            if (word) {
                throw new MalformedSourceException(
                        "这是 Word 的 XML 文件，请另存为 .docx", "this is a Word document in XML; save it as .docx");
            }
            throw new MalformedSourceException("这是 XML 文件，不能作为年度报告读取", "this is XML, not a report");
        }
        if (text.startsWith("{") && text.matches("(?s)\\{\\s*\"[^\"]*\"\\s*:.*")) {
            throw new MalformedSourceException(
                    "这是 JSON 文件；本库的年度报告 JSON 请直接读取，不用导入",
                    "this is JSON; a report in this library's JSON is read as it is, not imported");
        }
        boolean begins = text.startsWith("<") && MARKUP.matcher(text).find();
        boolean within = MARKUP.matcher(text).results().limit(4).count() >= 4;
        return begins
                        || holdsTable(file)
                        || within && !PIPED.matcher(whole(file)).find()
                ? SourceKind.HTML
                : SourceKind.TEXT;
    }
}
