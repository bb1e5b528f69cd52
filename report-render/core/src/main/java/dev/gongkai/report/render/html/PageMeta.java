package dev.gongkai.report.render.html;

import static dev.gongkai.report.render.internal.XmlBuffer.utf8;

import dev.gongkai.report.document.Document;
import dev.gongkai.report.render.internal.XmlBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a page says of itself: the tags of government sites (政府网站网页标签) and Dublin Core, as far as they follow from the
 * report. When a page is published and where is for the site to say.
 */
final class PageMeta {

    private static final byte[] DUBLIN_CORE =
            utf8("<link rel=\"schema.DC\" href=\"http://purl.org/dc/elements/1.1/\">\n");
    private static final byte[] META = utf8("<meta name=\"");
    private static final byte[] CONTENT = utf8("\" content=\"");
    private static final byte[] END = utf8("\">\n");

    private PageMeta() {}

    /** Writes the tags; what is given replaces what follows from the report. */
    static void write(Document.Info info, Map<String, String> given, XmlBuffer out) {
        out.markup(DUBLIN_CORE);
        Map<String, String> meta = new LinkedHashMap<>();
        meta.put("ArticleTitle", info.title());
        meta.put("ContentSource", info.agency());
        meta.put("Keywords", String.join(",", info.keywords()));
        meta.put("Author", info.agency());
        meta.put("Description", info.description());
        meta.put("DC.title", info.title());
        meta.put("DC.creator", info.agency());
        meta.put("DC.publisher", info.agency());
        meta.put("DC.subject", String.join(";", info.keywords()));
        meta.put("DC.description", info.description());
        if (info.date() != null) {
            meta.put("DC.date", info.date().toString());
        }
        meta.put("DC.type", "Text");
        meta.put("DC.format", "text/html");
        meta.put("DC.language", info.language());
        meta.put("DC.coverage", Integer.toString(info.year()));
        meta.putAll(given);
        meta.forEach((name, content) ->
                out.markup(META).text(name).markup(CONTENT).text(content).markup(END));
    }
}
