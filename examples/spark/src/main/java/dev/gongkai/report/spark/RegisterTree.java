package dev.gongkai.report.spark;

import dev.gongkai.report.consolidation.AgencyRegister;
import dev.gongkai.report.model.Agency;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What executors need of the register, in a form that travels: who is above whom. */
final class RegisterTree implements Serializable {

    private static final long serialVersionUID = 1;

    private final HashMap<String, String> superiors = new HashMap<>();
    private final HashMap<String, String> codes = new HashMap<>();
    private final HashMap<String, String> names = new HashMap<>();
    private final HashSet<String> tops = new HashSet<>();

    RegisterTree(AgencyRegister register) {
        Set<String> twice = new HashSet<>();
        for (Agency agency : register.agencies()) {
            String code = String.valueOf(agency.code());
            if (agency.superior() == null) {
                tops.add(code);
            } else {
                superiors.put(code, agency.superior());
            }
            names.put(code, agency.name());
            if (codes.put(agency.name(), code) != null) {
                twice.add(agency.name());
            }
        }
        twice.forEach(codes::remove);
    }

    /** The agency of a report: that of its code, or else that of its name; null where the register has none. */
    @Nullable
    String code(Agency agency) {
        String code = agency.code() == null ? codes.get(agency.name()) : agency.code();
        return code != null && (superiors.containsKey(code) || tops.contains(code)) ? code : null;
    }

    String name(String code) {
        return names.getOrDefault(code, code);
    }

    /** What is summed up together: the agencies right below one. */
    String family(String code) {
        return superiors.getOrDefault(code, "");
    }

    /** An agency and all above it. */
    List<String> above(String code) {
        List<String> above = new ArrayList<>();
        for (String at = code; at != null; at = superiors.get(at)) {
            above.add(at);
        }
        return above;
    }

    /** How many agencies there are below some: those whose sums are told. */
    Map<String, Integer> inferiors() {
        Map<String, Integer> inferiors = new HashMap<>();
        superiors.values().forEach(code -> inferiors.merge(code, 1, Integer::sum));
        return inferiors;
    }
}
