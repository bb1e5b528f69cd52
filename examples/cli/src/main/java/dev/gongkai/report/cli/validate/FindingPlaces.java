package dev.gongkai.report.cli.validate;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where on a page the mark of a finding can stand, by the JSON pointer of what was found. */
final class FindingPlaces {

    private final Report report;

    /** The cells, and for each line its first cell. */
    private final Map<String, String> cells = new HashMap<>();

    FindingPlaces(Report report) {
        this.report = report;
        report.form().tables().forEach(table -> table.cells().forEach(this::add));
    }

    private void add(CellKey key) {
        cells.put(key.pointer(), key.pointer());
        cells.putIfAbsent("/" + key.part().key() + "/" + key.line(), key.pointer());
    }

    /** The pointer of the cell, block, part or signature that shows the mark; empty for the title. */
    String mark(String pointer) {
        String[] steps = pointer.split("/");
        if (steps.length < 2) {
            return "";
        }
        if (steps[1].equals("signature")) {
            return report.signature() == null ? "" : "/signature";
        }
        if (steps[1].equals("headings") && steps.length > 2) {
            return "/" + steps[2];
        }
        if (steps[1].equals("preamble")) {
            return block(report.preamble(), "", steps);
        }
        for (Part part : Part.values()) {
            if (part.key().equals(steps[1])) {
                String own = "/" + part.key();
                return part.isTable() ? cell(pointer, own, steps) : block(report.narrative(part), own, steps);
            }
        }
        return "";
    }

    private String cell(String pointer, String part, String[] steps) {
        String exact = cells.get(pointer);
        if (exact != null || steps.length < 4) {
            return exact == null ? part : exact;
        }
        return cells.getOrDefault(part + "/" + steps[2] + "/" + steps[3], part);
    }

    private static String block(Narrative narrative, String part, String[] steps) {
        List<Narrative.Block> blocks = narrative.blocks();
        if (steps.length > 2 && steps[2].matches("[0-9]{1,6}")) {
            int index = Integer.parseInt(steps[2]);
            boolean text = index < blocks.size()
                    && (blocks.get(index) instanceof Narrative.Paragraph
                            || blocks.get(index) instanceof Narrative.SubHeading);
            if (text) {
                return "/" + steps[1] + "/" + index;
            }
        }
        return part;
    }
}
