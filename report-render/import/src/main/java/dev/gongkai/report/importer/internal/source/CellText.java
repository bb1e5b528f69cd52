package dev.gongkai.report.importer.internal.source;

import java.util.ArrayList;
import java.util.List;

/** The text of a cell while it is put together, and what stands in the cell and is not text. */
final class CellText {

    private final StringBuilder text = new StringBuilder();
    private final List<FlowItem> later = new ArrayList<>();

    void line(String line) {
        if (!line.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n").append(line);
        }
    }

    void later(FlowItem item) {
        later.add(item);
    }

    String text() {
        return text.toString();
    }

    List<FlowItem> later() {
        return later;
    }
}
