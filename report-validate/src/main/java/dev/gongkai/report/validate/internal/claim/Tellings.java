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
        for (Claim claim : Claim.of(subject)) {
            RequestsInText.tell(claim, numbers, all);
            ProceedingsInText.tell(claim, numbers, all);
            DocumentsInText.tell(claim, numbers, all);
            DecisionsInText.tell(claim, numbers, all);
        }
        return all;
    }
}
