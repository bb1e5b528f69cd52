package dev.gongkai.report.generator.internal.numbers;

import static java.util.Map.entry;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.generator.internal.Dice;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Report;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Table 3: requests that are received, answered, and carried forward, by applicant. */
final class RequestNumbers {

    /** How often requests end so, beside each other; what an edition adds is rare. */
    private static final Map<RequestRow, Double> OUTCOMES = Map.ofEntries(
            entry(RequestRow.DISCLOSED, 44.0),
            entry(RequestRow.PARTIALLY_DISCLOSED, 9.0),
            entry(RequestRow.WITHHELD_STATE_SECRET, 0.2),
            entry(RequestRow.WITHHELD_OTHER_LAW, 0.8),
            entry(RequestRow.WITHHELD_SECURITY_AND_STABILITY, 0.2),
            entry(RequestRow.WITHHELD_THIRD_PARTY_RIGHTS, 1.0),
            entry(RequestRow.WITHHELD_INTERNAL_AFFAIRS, 1.3),
            entry(RequestRow.WITHHELD_PROCESS_INFORMATION, 2.0),
            entry(RequestRow.WITHHELD_ENFORCEMENT_FILE, 1.6),
            entry(RequestRow.WITHHELD_ADMINISTRATIVE_INQUIRY, 1.6),
            entry(RequestRow.UNAVAILABLE_NOT_HELD, 19.0),
            entry(RequestRow.UNAVAILABLE_NEEDS_CREATION, 3.0),
            entry(RequestRow.UNAVAILABLE_STILL_UNCLEAR, 1.2),
            entry(RequestRow.NOT_PROCESSED_PETITION, 4.0),
            entry(RequestRow.NOT_PROCESSED_REPEATED, 2.5),
            entry(RequestRow.NOT_PROCESSED_PUBLICATION, 0.2),
            entry(RequestRow.NOT_PROCESSED_EXCESSIVE, 0.4),
            entry(RequestRow.NOT_PROCESSED_REISSUE, 0.5),
            entry(RequestRow.OTHER_NOT_RECTIFIED, 2.5),
            entry(RequestRow.OTHER_FEE_UNPAID, 0.1),
            entry(RequestRow.OTHER_OTHER, 5.0),
            entry(RequestRow.OTHER_DISPOSED, 7.0));

    private static final double RARE = 0.3;

    private static final Applicant[] APPLICANTS = {
        Applicant.NATURAL_PERSON,
        Applicant.COMMERCIAL_ENTERPRISE,
        Applicant.RESEARCH_INSTITUTION,
        Applicant.PUBLIC_INTEREST_ORGANIZATION,
        Applicant.LEGAL_SERVICES_ORGANIZATION,
        Applicant.OTHER_ORGANIZATION
    };

    /** Of organizations, in the order above. */
    private static final double[] ORGANIZATIONS = {0, 0.55, 0.03, 0.05, 0.25, 0.12};

    private static final Map<Form, RequestNumbers> FORMS = Map.of(
            Form.EDITION_2019, new RequestNumbers(Form.EDITION_2019),
            Form.EDITION_2021, new RequestNumbers(Form.EDITION_2021));

    private final RequestRow[] rows;
    private final double[] weights;

    private RequestNumbers(Form form) {
        Set<String> others = new HashSet<>(List.of(
                RequestRow.RECEIVED.name(),
                RequestRow.CARRIED_IN.name(),
                RequestRow.TOTAL.name(),
                RequestRow.CARRIED_FORWARD.name()));
        rows = form.table(Part.REQUESTS).lines().keySet().stream()
                .filter(line -> !others.contains(line))
                .map(RequestRow::new)
                .toArray(RequestRow[]::new);
        weights = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            weights[i] = OUTCOMES.getOrDefault(rows[i], RARE);
        }
    }

    /** Sets all numbers that are no totals and not zero. */
    static void fill(Report.Builder report, Form form, Habits habits, @Nullable YearRecord before, Dice dice) {
        RequestNumbers numbers = FORMS.get(form);
        if (numbers == null) {
            throw new IllegalArgumentException("form: no edition of this library, " + form.id());
        }
        double[] shares = ORGANIZATIONS.clone();
        for (int i = 0; i < shares.length; i++) {
            shares[i] *= 1 - habits.natural();
        }
        shares[0] = habits.natural();
        long[] received = dice.split(dice.count(habits.requests() * dice.factor(0.15)), shares);
        long[] carriedIn = new long[received.length];
        if (before == null) {
            carriedIn = dice.split(dice.count(habits.requests() * habits.delay()), shares);
        } else {
            for (int i = 0; i < carriedIn.length; i++) {
                carriedIn[i] = before.value(CellKey.of(RequestRow.CARRIED_FORWARD, APPLICANTS[i]))
                        .longValueExact();
            }
        }
        for (int i = 0; i < received.length; i++) {
            long[] done = dice.split(received[i] + carriedIn[i], habits.delay(), 1 - habits.delay());
            set(report, RequestRow.RECEIVED, i, received[i]);
            set(report, RequestRow.CARRIED_IN, i, carriedIn[i]);
            set(report, RequestRow.CARRIED_FORWARD, i, done[0]);
            if (done[1] > 0) {
                long[] outcomes = dice.split(done[1], numbers.weights);
                for (int row = 0; row < outcomes.length; row++) {
                    set(report, numbers.rows[row], i, outcomes[row]);
                }
            }
        }
    }

    private static void set(Report.Builder report, RequestRow row, int applicant, long value) {
        if (value > 0) {
            report.set(CellKey.of(row, APPLICANTS[applicant]), Cell.of(value));
        }
    }
}
