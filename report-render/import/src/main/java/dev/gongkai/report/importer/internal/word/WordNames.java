package dev.gongkai.report.importer.internal.word;

import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.util.Map;

/**
 * How a part writes the names of Word's elements.
 *
 * @param prefix the prefix with its colon, such as {@code w:}
 * @param namespace the transitional or the strict one
 */
record WordNames(String prefix, String namespace) {

    static final String TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /** Those of a part, by its root. */
    static WordNames of(String part, String xml) throws MalformedSourceException {
        XmlTags tags = new XmlTags(xml);
        XmlTags.TagKind kind = tags.next();
        while (kind == XmlTags.TagKind.TEXT) {
            kind = tags.next();
        }
        for (Map.Entry<String, String> attribute : tags.attributes().entrySet()) {
            String value = attribute.getValue();
            if (attribute.getKey().startsWith("xmlns:") && (value.equals(TRANSITIONAL) || value.equals(STRICT))) {
                return new WordNames(attribute.getKey().substring(6) + ":", value);
            }
        }
        throw new MalformedSourceException(
                part,
                "此部件的写法少见，不能写入批注；请用 Word 或 WPS 另存后再试",
                "this part is written in a rare way that takes no comments; save the file with Word or WPS",
                null);
    }

    boolean isStrict() {
        return namespace.equals(STRICT);
    }

    /** The name without the prefix, where it is one of Word's; else as it is. */
    String local(String name) {
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }
}
