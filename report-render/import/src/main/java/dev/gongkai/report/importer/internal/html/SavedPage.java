package dev.gongkai.report.importer.internal.html;

import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A web page that a browser or Word saved with all that belongs to it in one file (单个文件网页, MHTML, RFC 2557): the pages
 * among its parts. What is no page, such as pictures and styles, is not read.
 *
 * @param pages the page itself, and behind it those of its frames
 */
record SavedPage(List<Page> pages) {

    /**
     * A page.
     *
     * @param content its bytes
     * @param charset the charset that its part names, or null
     * @param names the addresses by which frames call it
     */
    record Page(byte[] content, @Nullable String charset, List<String> names) {}

    private static final Pattern BOUNDARY =
            Pattern.compile("boundary\\s*=\\s*(?:\"([^\"]+)\"|([^\\s;]+))", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*\"?([\\w.:-]{2,20})", Pattern.CASE_INSENSITIVE);
    private static final String TYPE = "content-type";

    /** The pages of a file. */
    static SavedPage of(byte[] file) throws MalformedSourceException {
        String all = new String(file, StandardCharsets.ISO_8859_1);
        int body = behindHeaders(all, 0);
        Map<String, String> headers = headers(all.substring(0, body));
        String type = headers.getOrDefault(TYPE, "");
        List<Page> pages = new ArrayList<>();
        Matcher boundary = BOUNDARY.matcher(type);
        if (boundary.find()) {
            String mark = "--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
            int at = all.indexOf(mark, body);
            while (at >= 0) {
                int end = all.indexOf("\n" + mark, at + mark.length());
                part(all.substring(at + mark.length(), end < 0 ? all.length() : end))
                        .ifPresent(pages::add);
                at = end < 0 ? -1 : end + 1;
            }
        } else {
            page(headers, all.substring(body)).ifPresent(pages::add);
        }
        if (pages.isEmpty()) {
            throw new MalformedSourceException(
                    "这是单个文件网页（.mht）或邮件，其中没有网页", "this is a web page in one file (.mht) or a mail, with no page in it");
        }
        return new SavedPage(pages);
    }

    private static Optional<Page> part(String part) {
        int line = part.indexOf('\n') + 1;
        int body = behindHeaders(part, line);
        return page(headers(part.substring(line, body)), part.substring(body));
    }

    private static Optional<Page> page(Map<String, String> headers, String content) {
        String type = headers.getOrDefault(TYPE, "");
        String kind = type.toLowerCase(Locale.ROOT);
        if (!kind.startsWith("text/html") && !kind.startsWith("application/xhtml")) {
            return Optional.empty();
        }
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        byte[] decoded =
                switch (headers.getOrDefault("content-transfer-encoding", "").toLowerCase(Locale.ROOT)) {
                    case "base64" -> Base64.getMimeDecoder().decode(whole(bytes));
                    case "quoted-printable" -> quoted(bytes);
                    default -> bytes;
                };
        Matcher charset = CHARSET.matcher(type);
        List<String> names = new ArrayList<>();
        Optional.ofNullable(headers.get("content-location")).ifPresent(names::add);
        Optional.ofNullable(headers.get("content-id")).ifPresent(id -> names.add("cid:" + id.replaceAll("^<|>$", "")));
        return Optional.of(new Page(decoded, charset.find() ? charset.group(1) : null, names));
    }

    /** Without the last characters where a file was cut off within four of them, and without what is none. */
    private static byte[] whole(byte[] base64) {
        String text = new String(base64, StandardCharsets.ISO_8859_1).replaceAll("[^A-Za-z0-9+/]", "");
        int last = text.length() % 4 == 1 ? text.length() - 1 : text.length();
        return text.substring(0, last).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] quoted(byte[] text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length);
        for (int i = 0; i < text.length; i++) {
            if (text[i] != '=') {
                out.write(text[i]);
                continue;
            }
            int high = i + 2 < text.length ? Character.digit(text[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text[i + 2], 16);
            if (low >= 0) {
                out.write(high << 4 | low);
                i += 2;
            } else {
                int end = endOfLine(text, i + 1);
                if (end < 0) {
                    out.write('=');
                } else {
                    i = end;
                }
            }
        }
        return out.toByteArray();
    }

    /** The end of a line of which nothing but blanks is left; less than zero where there is more. */
    private static int endOfLine(byte[] text, int from) {
        int at = from;
        while (at < text.length && (text[at] == ' ' || text[at] == '\t' || text[at] == '\r')) {
            at++;
        }
        return at >= text.length || text[at] == '\n' ? at : -1;
    }

    private static int behindHeaders(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            int next = end < 0 ? text.length() : end + 1;
            if (text.substring(at, next).isBlank()) {
                return next;
            }
            at = next;
        }
        return text.length();
    }

    private static Map<String, String> headers(String text) {
        Map<String, String> headers = new TreeMap<>();
        for (String line : text.replaceAll("\\r?\\n[ \\t]+", " ").split("\\r?\\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }
}
