package dev.gongkai.report.consolidation;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Conversion;
import dev.gongkai.report.model.Report;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that came of summing up; {@link Consolidated} tells it. */
record SumFacts(
        Agency agency,
        int year,
        ConsolidationTree tree,
        List<Report> parts,
        List<Agency> missing,
        List<Repeated> repeated,
        List<SetAside> setAside,
        List<StatedSum> stated) {

    /** Copies the lists. */
    SumFacts {
        parts = List.copyOf(parts);
        missing = List.copyOf(missing);
        repeated = List.copyOf(repeated);
        setAside = List.copyOf(setAside);
        stated = List.copyOf(stated);
    }

    Form form() {
        return tree.form();
    }

    Map<CellKey, CellSum> unsummed() {
        Map<CellKey, CellSum> cells = new LinkedHashMap<>(tree.whole().cells());
        cells.values().removeIf(sum -> sum.lacking() == 0);
        return Collections.unmodifiableMap(cells);
    }

    List<Imbalance> imbalances() {
        return parts.stream().flatMap(part -> Imbalance.of(part).stream()).toList();
    }

    List<Agency> likeSums() {
        return parts.stream().filter(tree::looksLikeSum).map(Report::agency).toList();
    }

    Map<Agency, List<CellKey>> leftOut() {
        Map<Agency, List<CellKey>> leftOut = new LinkedHashMap<>();
        for (Report part : parts) {
            List<CellKey> cells = Conversion.of(part, form()).leftOut();
            if (!cells.isEmpty()) {
                leftOut.put(part.agency(), cells);
            }
        }
        return Collections.unmodifiableMap(leftOut);
    }
}
