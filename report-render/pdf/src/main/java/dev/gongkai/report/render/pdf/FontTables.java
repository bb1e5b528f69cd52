package dev.gongkai.report.render.pdf;

import dev.gongkai.report.Message;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of a face.
 *
 * @param source which font it is, for messages
 * @param byTag the tables by their tags
 */
record FontTables(String source, Map<String, FontTable> byTag) {

    FontTables {
        byTag = Map.copyOf(byTag);
    }

    Optional<FontTable> find(String tag) {
        return Optional.ofNullable(byTag.get(tag));
    }

    FontTable get(String tag) throws InvalidFontException {
        FontTable table = byTag.get(tag);
        if (table == null) {
            throw new InvalidFontException(source, new Message("缺少 " + tag + " 表", "table " + tag + " is missing"));
        }
        return table;
    }
}
