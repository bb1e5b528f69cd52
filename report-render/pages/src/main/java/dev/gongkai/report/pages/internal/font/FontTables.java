package dev.gongkai.report.pages.internal.font;

import dev.gongkai.report.Message;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of a face.
 *
 * @param source which font it is, for messages
 * @param byTag the tables by their tags
 */
public record FontTables(String source, Map<String, FontTable> byTag) {

    public FontTables {
        byTag = Map.copyOf(byTag);
    }

    public Optional<FontTable> find(String tag) {
        return Optional.ofNullable(byTag.get(tag));
    }

    public FontTable get(String tag) throws UnusableFontException {
        FontTable table = byTag.get(tag);
        if (table == null) {
            throw new UnusableFontException(source, new Message("缺少 " + tag + " 表", "table " + tag + " is missing"));
        }
        return table;
    }
}
