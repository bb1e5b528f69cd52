package dev.gongkai.report.validate.internal.claim;

import dev.gongkai.report.validate.rule.Subject;
import dev.gongkai.report.validate.text.NumberInText;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What a report's texts tell of its tables, worked out once for all rules. */
final class Tellings {

    private Tellings() {}

    /** The claims that tell a number of a table, in order. */
    static List<Told> of(Subject subject) {
        return subject.shared(Told.class, Tellings::find);
    }

    /** The claims that tell of one number of a passage, in order: texts have very many, which are not gone through for each. */
    static List<Told> about(Subject subject, NumberInText number) {
        return subject.shared(ByNumber.class, Tellings::byNumber).get(0).told.getOrDefault(number, List.of());
    }

    private record ByNumber(Map<NumberInText, List<Told>> told) {}

    private static List<ByNumber> byNumber(Subject subject) {
        Map<NumberInText, List<Told>> told = new IdentityHashMap<>();
        for (Told each : of(subject)) {
            told.computeIfAbsent(each.claim().number(), any -> new ArrayList<>(1))
                    .add(each);
        }
        return List.of(new ByNumber(told));
    }

    private static List<Told> find(Subject subject) {
        List<Told> all = new ArrayList<>();
        TableNumbers numbers = new TableNumbers(subject.report());
        ToldParts parts = new ToldParts(subject.report());
        List<Claim> claims = Claim.of(subject);
        for (Claim claim : claims) {
            int before = all.size();
            RequestsInText.tell(claim, numbers, all);
            ProceedingsInText.tell(claim, numbers, all);
            DocumentsInText.tell(claim, numbers, all);
            DecisionsInText.tell(claim, numbers, all);
            for (int i = before; i < all.size(); i++) {
                parts.whole(all.get(i));
            }
            if (all.size() == before) {
                parts.other(claim);
            }
        }
        return merged(claims, all, parts.told());
    }

    private static List<Told> merged(List<Claim> claims, List<Told> wholes, List<Told> parts) {
        if (parts.isEmpty()) {
            return wholes;
        }
        List<Told> all = new ArrayList<>(wholes.size() + parts.size());
        int whole = 0;
        int part = 0;
        for (Claim claim : claims) {
            while (whole < wholes.size() && wholes.get(whole).claim() == claim) {
                all.add(wholes.get(whole++));
            }
            if (part < parts.size() && parts.get(part).claim() == claim) {
                all.add(parts.get(part++));
            }
        }
        return all;
    }
}
