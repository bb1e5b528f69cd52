package dev.gongkai.report.consolidation;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Conversion;
import dev.gongkai.report.model.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sums of an agency and of each one below it, as the register has them; without one, all are right below. */
final class ConsolidationTree {

    /** A few cells may be less by chance. */
    private static final int FEWEST_CELLS = 5;

    private final Agency top;
    private final Form form;
    private final @Nullable AgencyRegister register;
    private final List<Report> parts;
    private final Map<String, Report> own = new HashMap<>();
    private final Map<String, Sums> sums = new HashMap<>();
    private final Sums whole;

    ConsolidationTree(Agency top, Form form, List<Report> parts, @Nullable AgencyRegister register) {
        this.top = top;
        this.form = form;
        this.register = register;
        this.parts = parts;
        for (Report part : parts) {
            own.put(key(part.agency()), part);
        }
        Sums none = Sums.none(form);
        if (register == null) {
            Sums all = none;
            for (Report part : parts) {
                all = all.plus(part);
            }
            whole = all;
        } else {
            // From below: who stands behind is never above who stands before.
            List<Agency> agencies = register.below(top);
            for (int i = agencies.size() - 1; i >= 0; i--) {
                Agency agency = agencies.get(i);
                Report report = own.get(key(agency));
                Sums sum = report == null ? none : none.plus(report);
                for (Agency inferior : register.inferiors(agency)) {
                    sum = sum.plus(sums.get(key(inferior)));
                }
                sums.put(key(agency), sum);
            }
            whole = sums.get(key(top));
        }
    }

    private static String key(Agency agency) {
        return agency.code() == null ? "/" + agency.name() : agency.code();
    }

    Sums whole() {
        return whole;
    }

    Form form() {
        return form;
    }

    boolean hasRegister() {
        return register != null;
    }

    /** An agency may be asked for as its report states it, and so by its name alone. */
    private String known(Agency agency) {
        return key(register == null ? agency : register.find(agency).orElse(agency));
    }

    private boolean isTop(Agency agency) {
        return known(agency).equals(key(top));
    }

    List<Agency> inferiors(Agency agency) {
        if (register != null) {
            return register.find(agency).map(register::inferiors).orElse(List.of());
        }
        // The agency's own report is among the parts, and it is not below itself.
        return isTop(agency)
                ? parts.stream()
                        .map(Report::agency)
                        .filter(part -> !isTop(part))
                        .toList()
                : List.of();
    }

    /** The sums of an agency with all below it. */
    Optional<Sums> sums(Agency agency) {
        if (isTop(agency)) {
            return Optional.of(whole);
        }
        String key = known(agency);
        Sums sum = sums.get(key);
        if (sum == null && own.containsKey(key)) {
            sum = Sums.none(form).plus(own.get(key));
        }
        return Optional.ofNullable(sum);
    }

    Optional<Report> own(Agency agency) {
        return Optional.ofNullable(own.get(known(agency)));
    }

    /** Whether no number of an agency's own report is less than what those below it state, and these state some. */
    boolean looksLikeSum(Report part) {
        if (register == null || register.inferiors(part.agency()).isEmpty()) {
            return false;
        }
        Sums below = Sums.none(form);
        for (Agency inferior : register.inferiors(part.agency())) {
            below = below.plus(sums.get(key(inferior)));
        }
        Report converted = Conversion.of(part, form).report();
        int more = 0;
        for (Map.Entry<CellKey, CellSum> cell : below.cells().entrySet()) {
            BigDecimal own = converted.cell(cell.getKey()).value();
            if (cell.getValue().stated().signum() > 0) {
                more++;
                if (own == null || own.compareTo(cell.getValue().stated()) < 0) {
                    return false;
                }
            }
        }
        return more >= FEWEST_CELLS;
    }

    /** Those that cannot be compared are set aside. */
    List<StatedSum> compare(List<Report> stated, int year, List<SetAside> setAside) {
        List<StatedSum> compared = new ArrayList<>();
        List<Report> ordered = new ArrayList<>(stated);
        ordered.sort(Comparator.comparing(report -> report.agency().toString()));
        for (Report report : ordered) {
            Agency agency = report.agency();
            Optional<Agency> known = register != null
                    ? register.find(agency)
                    : Optional.of(top)
                            .filter(t -> key(t).equals(key(agency)) || t.name().equals(agency.name()));
            boolean within = known.isPresent() && (register == null || sums.containsKey(key(known.get())));
            if (report.year() != year || !within) {
                setAside.add(new SetAside(
                        agency,
                        report.year(),
                        report.year() != year
                                ? SetAside.Reason.OTHER_YEAR
                                : known.isEmpty() ? SetAside.Reason.UNREGISTERED : SetAside.Reason.ELSEWHERE));
                continue;
            }
            StatedCheck check = StatedCheck.of(report, sums(known.get()).orElseThrow());
            if (check.differs()) {
                below(known.get())
                        .forEach(part ->
                                check.part(part.agency(), Sums.none(form).plus(part)));
            }
            compared.add(check.result());
        }
        return compared;
    }

    /** The reports that are summed up for an agency. */
    private List<Report> below(Agency agency) {
        return register == null
                ? parts
                : register.below(agency).stream()
                        .flatMap(each -> own(each).stream())
                        .toList();
    }
}
