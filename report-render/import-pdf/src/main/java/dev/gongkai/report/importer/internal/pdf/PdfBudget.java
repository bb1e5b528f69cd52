package dev.gongkai.report.importer.internal.pdf;

import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** What a file may take of the machine. */
final class PdfBudget {

    /** Pages: the longest report seen has 60. */
    static final int MAX_PAGES = 500;

    /** Glyphs of all pages. */
    private static final int MAX_GLYPHS = 2_000_000;

    /** Rules of a page: maps and charts have thousands. */
    private static final int MAX_RULES = 40_000;

    /** Forms that are painted, over all pages. */
    private static final int MAX_FORMS = 50_000;

    private static final int MAX_STATES = 1_000;

    /** Forms within forms, and patterns of them. */
    static final int MAX_NESTING = 12;

    /** A normal report takes less than one; the machine may be busy. */
    private static final long SECONDS = 30;

    /** Bytes that all streams but pictures unpack to. */
    private static final long MAX_UNPACKED = 256L << 20;

    /** Bytes of streams in the old compression, whose unpacked size cannot be told in advance. */
    private static final int MAX_LZW = 2 << 20;

    private static final int DICTIONARY = 2048;

    /** No program does so but one that wants to use up a machine. */
    private static final Pattern TWICE =
            Pattern.compile("\\[[^\\]]*/(?:FlateDecode|Fl|LZWDecode|LZW)\\s*/(?:FlateDecode|Fl|LZWDecode|LZW)");

    private final long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    private int glyphs;
    private int rules;
    private int forms;

    /** A form that is painted: forms in forms are more than they look. */
    void form() {
        forms++;
        if (forms > MAX_FORMS) {
            throw new ExhaustedException("图形过多：至多 " + MAX_FORMS + " 个", "too many forms: at most " + MAX_FORMS);
        }
        time();
    }

    /** How many states of the graphics are kept; the standard asks for 28. */
    void states(int depth) {
        if (depth > MAX_STATES) {
            throw new ExhaustedException(
                    "图形状态嵌套过深：至多 " + MAX_STATES + " 层",
                    "states of graphics are nested too deeply: at most " + MAX_STATES);
        }
    }

    void glyph() {
        glyphs++;
        if (glyphs > MAX_GLYPHS) {
            throw new ExhaustedException(
                    "文字过多：至多 " + MAX_GLYPHS + " 字", "too much text: at most " + MAX_GLYPHS + " glyphs");
        }
        if ((glyphs & 0xFF) == 0) {
            time();
        }
    }

    /** Whether a rule still counts: pages with more have drawings rather than tables. */
    boolean rule() {
        rules++;
        if ((rules & 0xFF) == 0) {
            time();
        }
        return rules <= MAX_RULES;
    }

    /** Whether rules of this page did not count any more. */
    boolean rulesLeftOut() {
        return rules > MAX_RULES;
    }

    void page() {
        rules = 0;
        time();
    }

    void time() {
        if (System.nanoTime() > end) {
            throw new ExhaustedException(
                    "读取超过 " + SECONDS + " 秒，已停止；文件可能有问题",
                    "reading took more than " + SECONDS
                            + " seconds and was stopped; something may be wrong with the file");
        }
    }

    /** Ends the engine's work in the middle; translated where it was begun. */
    static final class ExhaustedException extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final transient String zh;
        private final transient String en;

        ExhaustedException(String zh, String en) {
            super(en);
            this.zh = zh;
            this.en = en;
        }

        MalformedSourceException explained() {
            return new MalformedSourceException("", zh, en, this);
        }
    }

    /** The engine unpacks a stream as a whole, however large it gets; so what they unpack to is added up before. */
    static void checkStreams(byte[] file) throws MalformedSourceException {
        long left = MAX_UNPACKED;
        long old = 0;
        byte[] buffer = new byte[1 << 16];
        int at = find(file, "stream", 0);
        while (at >= 0) {
            int start = at + 6;
            boolean opens = start < file.length && (file[start] == '\r' || file[start] == '\n');
            boolean closes = at >= 3 && file[at - 1] == 'd' && file[at - 2] == 'n' && file[at - 3] == 'e';
            if (opens && !closes) {
                start += file[start] == '\r' && start + 1 < file.length && file[start + 1] == '\n' ? 2 : 1;
                int from = Math.max(0, at - DICTIONARY);
                String dictionary = new String(file, from, at - from, StandardCharsets.ISO_8859_1);
                dictionary = dictionary.substring(Math.max(0, dictionary.lastIndexOf(" obj")));
                int end = find(file, "endstream", start);
                int length = (end < 0 ? file.length : end) - start;
                if (TWICE.matcher(dictionary).find()) {
                    throw new MalformedSourceException("PDF 内容重复压缩，不予读取", "the PDF's content is packed twice");
                }
                if (dictionary.contains("LZW")) {
                    old += length;
                } else if (!dictionary.contains("/Image")) {
                    left -= unpacked(file, start, length, buffer, left);
                }
                if (left < 0 || old > MAX_LZW) {
                    throw new MalformedSourceException(
                            "解压后过大：至多 %s MB".formatted(MAX_UNPACKED >> 20),
                            "unpacks to too much: at most %s MB".formatted(MAX_UNPACKED >> 20));
                }
            }
            at = find(file, "stream", start);
        }
    }

    /** What a stream unpacks to, as far as it matters. */
    private static long unpacked(byte[] bytes, int start, int length, byte[] buffer, long left) {
        Inflater inflater = new Inflater();
        long total = 0;
        try {
            inflater.setInput(bytes, start, length);
            while (!inflater.finished() && total <= left) {
                int count = inflater.inflate(buffer);
                if (count == 0) {
                    break;
                }
                total += count;
            }
            return total;
        } catch (DataFormatException e) {
            // Packed in another way, or broken: the engine takes what it can get, and so does this.
            return total;
        } finally {
            inflater.end();
        }
    }

    private static int find(byte[] bytes, String word, int from) {
        byte[] sought = word.getBytes(StandardCharsets.ISO_8859_1);
        outer:
        for (int at = from; at <= bytes.length - sought.length; at++) {
            for (int i = 0; i < sought.length; i++) {
                if (bytes[at + i] != sought[i]) {
                    continue outer;
                }
            }
            return at;
        }
        return -1;
    }
}
