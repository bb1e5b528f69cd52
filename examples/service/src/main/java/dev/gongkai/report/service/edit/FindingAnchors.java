package dev.gongkai.report.service.edit;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.model.Report;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which field a finding is about, by its JSON pointer. */
final class FindingAnchors {

    private static final Set<String> AGENCY =
            Set.of("name", "code", "kind", "level", "website", "address", "phone", "email", "superior");

    private final Map<String, String> cells = new HashMap<>();

    FindingAnchors(Report report) {
        for (TableForm table : report.form().tables()) {
            for (CellKey key : table.cells()) {
                String id = FieldNames.id(FieldNames.cell(key));
                cells.put(key.pointer(), id);
                cells.putIfAbsent("/" + key.part().key() + "/" + key.line(), id);
            }
        }
    }

    String of(String pointer) {
        String[] steps = pointer.split("/");
        if (steps.length < 2) {
            return "title";
        }
        String first = steps[1];
        if (first.equals("agency")) {
            return "agency-" + (steps.length > 2 && AGENCY.contains(steps[2]) ? steps[2] : "name");
        }
        if (first.equals("signature")) {
            return steps.length > 2 && steps[2].equals("agency") ? "signature-agency" : "signature-date";
        }
        if (first.equals("headings") && steps.length > 2) {
            return "part-" + steps[2];
        }
        for (Part part : Part.values()) {
            if (part.key().equals(first)) {
                return part.isTable() ? table(part, pointer, steps) : narrative(first, steps);
            }
        }
        return first.equals("preamble") ? narrative(first, steps) : "title";
    }

    private String table(Part part, String pointer, String[] steps) {
        if (steps.length > 2 && steps[2].equals("notes")) {
            return FieldNames.id(FieldNames.notes(part));
        }
        String exact = cells.get(pointer);
        if (exact == null && steps.length > 4) {
            exact = cells.get("/" + steps[1] + "/" + steps[2] + "/" + steps[3]);
        }
        return exact == null ? FieldNames.part(part) : exact;
    }

    private String narrative(String part, String[] steps) {
        if (steps.length > 3 && steps[2].matches("[0-9]{1,5}")) {
            int block = Integer.parseInt(steps[2]);
            if (steps[3].equals("alt")) {
                return FieldNames.id(FieldNames.alt(part, block));
            }
            if (steps[3].equals("table")) {
                return FieldNames.id(FieldNames.rows(part, block));
            }
        }
        return FieldNames.id(FieldNames.narrative(part));
    }
}
