package dev.gongkai.report.validate.internal.claim;

import dev.gongkai.report.validate.rule.Subject;
import java.util.ArrayList;
import java.util.List;

/** What a report's texts tell of its tables, worked out once for all rules. */
final class Tellings {

    private Tellings() {}

    /** The claims that tell a number of a table, in order. */
    static List<Told> of(Subject subject) {
        return subject.shared(Told.class, Tellings::find);
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
