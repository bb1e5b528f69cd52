package dev.gongkai.report.importer.internal.source;

import dev.gongkai.report.importer.internal.source.SourceBlock.BlockRole;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import org.jspecify.annotations.Nullable;

/** A picture. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FlowPicture(String name, byte @Nullable [] bytes, String alternative, BlockRole role) implements FlowItem {

    @Override
    public void emit(SourceBuilder to) throws MalformedSourceException {
        to.picture(name, bytes, alternative, role);
    }

    @Override
    public void emit(CellText to) {
        to.later(this);
    }

    @Override
    public int weight() {
        return 0;
    }
}
