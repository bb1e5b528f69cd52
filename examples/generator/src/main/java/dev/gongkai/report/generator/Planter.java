package dev.gongkai.report.generator;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.ProactiveItem;
import dev.gongkai.report.form.ProactiveMeasure;
import dev.gongkai.report.form.ProceedingKind;
import dev.gongkai.report.form.ProceedingResult;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.generator.internal.Dice;
import dev.gongkai.report.generator.internal.text.Slip;
import dev.gongkai.report.generator.internal.text.Statement;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Report;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Plants one mistake into a report that is right. None of them touches what the next year's report is compared with: each
 * stays within its report.
 */
final class Planter {

    private static final List<Applicant> APPLICANTS = List.of(
            Applicant.NATURAL_PERSON,
            Applicant.COMMERCIAL_ENTERPRISE,
            Applicant.LEGAL_SERVICES_ORGANIZATION,
            Applicant.OTHER_ORGANIZATION);

    private static final List<RequestRow> OUTCOMES = List.of(
            RequestRow.DISCLOSED,
            RequestRow.PARTIALLY_DISCLOSED,
            RequestRow.WITHHELD_PROCESS_INFORMATION,
            RequestRow.UNAVAILABLE_NOT_HELD,
            RequestRow.NOT_PROCESSED_PETITION);

    private static final List<ProceedingKind> PROCEEDINGS = List.of(
            ProceedingKind.RECONSIDERATION,
            ProceedingKind.DIRECT_LITIGATION,
            ProceedingKind.LITIGATION_AFTER_RECONSIDERATION);

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private final String code;
    private final Report right;
    private final @Nullable Report previous;
    private final Function<Slip, Report> writer;
    private final Dice dice;

    /**
     * Begins with a report.
     *
     * @param code its agency's code
     * @param right the report
     * @param previous last year's as it was given out, or null for the first
     * @param writer writes the same report with a misstatement
     * @param dice choose
     */
    Planter(String code, Report right, @Nullable Report previous, Function<Slip, Report> writer, Dice dice) {
        this.code = code;
        this.right = right;
        this.previous = previous;
        this.writer = writer;
        this.dice = dice;
    }

    /** Plants the first mistake of some that is possible here; some always are. */
    GeneratedReport plant() {
        List<Mistake> mistakes = new ArrayList<>(Arrays.asList(Mistake.values()));
        while (!mistakes.isEmpty()) {
            Mistake mistake = mistakes.remove(dice.below(mistakes.size()));
            Statement statement = mistake.statement();
            GeneratedReport planted = statement == null ? plant(mistake) : misstate(mistake, statement);
            if (planted != null) {
                return planted;
            }
        }
        throw new IllegalStateException("no mistake is possible in the report of " + right.agency());
    }

    private @Nullable GeneratedReport plant(Mistake mistake) {
        return switch (mistake) {
            case BALANCE -> wrongApplicant();
            case OUTCOME -> wrongNumber(mistake, CellKey.of(dice.pick(OUTCOMES), dice.pick(APPLICANTS)));
            case APPLICANTS -> wrongNumber(mistake, CellKey.of(RequestRow.RECEIVED, Applicant.TOTAL));
            case OUTCOME_TOTAL -> wrongNumber(mistake, CellKey.of(RequestRow.TOTAL, dice.pick(APPLICANTS)));
            case PROCEEDINGS -> wrongNumber(mistake, CellKey.of(dice.pick(PROCEEDINGS), ProceedingResult.TOTAL));
            case CARRIED -> carried();
            case STOCK -> stock();
            case BLANK -> blank();
            case FRACTION -> fraction();
            case FEE_UNIT -> feeUnit();
            case TITLE -> title();
            case DATE -> date();
            default -> throw new IllegalArgumentException("mistake: one of the words, " + mistake);
        };
    }

    private BigDecimal value(CellKey key) {
        return Objects.requireNonNull(right.cell(key).value());
    }

    private static void add(Report.Builder report, Report from, CellKey key, long delta) {
        BigDecimal value = Objects.requireNonNull(from.cell(key).value());
        report.set(key, Cell.of(value.add(BigDecimal.valueOf(delta))));
    }

    private GeneratedReport wrongNumber(Mistake mistake, CellKey key) {
        long delta = delta(value(key).longValueExact());
        Report.Builder report = right.toBuilder();
        add(report, right, key, delta);
        return identities(mistake, key, report.build());
    }

    /** Up to nine more or fewer, but not below zero. */
    private long delta(long value) {
        long delta = dice.between(1, 9);
        return delta <= value && dice.chance(0.5) ? -delta : delta;
    }

    private @Nullable GeneratedReport wrongApplicant() {
        CellKey from = CellKey.of(RequestRow.RECEIVED, Applicant.NATURAL_PERSON);
        CellKey to = CellKey.of(RequestRow.RECEIVED, dice.pick(APPLICANTS.subList(1, APPLICANTS.size())));
        if (value(from).signum() == 0) {
            return null;
        }
        Report.Builder report = right.toBuilder();
        add(report, right, from, -1);
        add(report, right, to, 1);
        return identities(Mistake.BALANCE, from, report.build());
    }

    /** What is carried in is wrong, and what is received makes up for it: nothing is amiss within the year. */
    private @Nullable GeneratedReport carried() {
        long received =
                value(CellKey.of(RequestRow.RECEIVED, Applicant.NATURAL_PERSON)).longValueExact();
        if (previous == null || received == 0) {
            return null;
        }
        Report.Builder report = right.toBuilder();
        for (Applicant applicant : List.of(Applicant.NATURAL_PERSON, Applicant.TOTAL)) {
            add(report, right, CellKey.of(RequestRow.CARRIED_IN, applicant), 1);
            add(report, right, CellKey.of(RequestRow.RECEIVED, applicant), -1);
        }
        return identities(Mistake.CARRIED, CellKey.of(RequestRow.CARRIED_IN, Applicant.NATURAL_PERSON), report.build());
    }

    private @Nullable GeneratedReport stock() {
        if (previous == null || !previous.form().equals(Form.EDITION_2021)) {
            return null;
        }
        CellKey issued = CellKey.of(ProactiveItem.NORMATIVE_DOCUMENTS, ProactiveMeasure.ISSUED);
        CellKey inForce = CellKey.of(ProactiveItem.NORMATIVE_DOCUMENTS, ProactiveMeasure.IN_FORCE);
        long stock = Objects.requireNonNull(previous.cell(inForce).value()).longValueExact();
        // More than the stock before would be another mistake too.
        long delta = stock > 0
                ? 1 + dice.below((int) Math.min(9, stock))
                : -value(issued).longValueExact();
        if (delta == 0) {
            return null;
        }
        Report.Builder report = right.toBuilder();
        add(report, right, issued, delta);
        return identities(Mistake.STOCK, issued, report.build());
    }

    private GeneratedReport identities(Mistake mistake, CellKey changed, Report wrong) {
        String was = right.cell(changed).toString();
        String is = wrong.cell(changed).toString();
        List<PlantedError> errors = BrokenIdentities.of(wrong, previous).stream()
                .map(broken -> new PlantedError(
                        code, right.year(), mistake, broken.rule(), broken.pointer(), changed.pointer(), was, is))
                .toList();
        return new GeneratedReport(code, wrong, errors);
    }

    private GeneratedReport one(Mistake mistake, String rule, String pointer, String was, String is, Report wrong) {
        PlantedError error = new PlantedError(code, right.year(), mistake, rule, pointer, pointer, was, is);
        return new GeneratedReport(code, wrong, List.of(error));
    }

    private GeneratedReport cell(Mistake mistake, String rule, CellKey key, Cell wrong) {
        Report report = right.toBuilder().set(key, wrong).build();
        return one(mistake, rule, key.pointer(), right.cell(key).toString(), wrong.toString(), report);
    }

    private GeneratedReport blank() {
        return cell(Mistake.BLANK, "table.blank", CellKey.of(dice.pick(OUTCOMES), dice.pick(APPLICANTS)), Cell.BLANK);
    }

    private GeneratedReport fraction() {
        CellKey key = CellKey.of(ProactiveItem.COMPULSORY_MEASURES, ProactiveMeasure.DECISIONS);
        return cell(Mistake.FRACTION, "table.range", key, Cell.of(value(key).add(new BigDecimal("0.5"))));
    }

    private @Nullable GeneratedReport feeUnit() {
        CellKey key = CellKey.of(ProactiveItem.FEES, ProactiveMeasure.AMOUNT);
        if (!right.form().table(Part.PROACTIVE).cells().contains(key)
                || value(key).signum() == 0) {
            return null;
        }
        BigDecimal yuan = value(key).multiply(TEN_THOUSAND).stripTrailingZeros();
        return cell(Mistake.FEE_UNIT, "fee.unit", key, Cell.of(yuan));
    }

    private GeneratedReport title() {
        String wrong = right.form().title(right.agency().name(), right.year() - 1);
        Report report = right.toBuilder().title(wrong).build();
        return one(Mistake.TITLE, "form.title", "/title", right.title(), wrong, report);
    }

    private @Nullable GeneratedReport date() {
        Agency agency = right.agency();
        if (agency.level() == Agency.Level.TOWNSHIP) {
            return null;
        }
        boolean local = agency.level() != Agency.Level.NATIONAL && agency.kind() != Agency.Kind.OTHER;
        int month = agency.kind() == Agency.Kind.DEPARTMENT ? 2 : 4;
        LocalDate wrong = local
                ? LocalDate.of(right.year() + 1, month, 1 + dice.below(28))
                : LocalDate.of(right.year(), 12, 1 + dice.below(31));
        LocalDate was =
                Objects.requireNonNull(Objects.requireNonNull(right.signature()).date());
        Report report = right.toBuilder().signedOn(wrong).build();
        return one(Mistake.DATE, "form.deadline", "/signature/date", was.toString(), wrong.toString(), report);
    }

    private @Nullable GeneratedReport misstate(Mistake mistake, Statement statement) {
        // Requests received may be told with those carried in: such a number would be right.
        long least = statement == Statement.RECEIVED
                ? value(CellKey.of(RequestRow.CARRIED_IN, Applicant.TOTAL)).longValueExact()
                : 0;
        Slip slip = new Slip(statement, least + dice.between(1, 9));
        Report report = writer.apply(slip);
        String was = slip.was();
        String is = slip.is();
        String pointer = slip.pointer();
        return was == null || is == null || pointer == null
                ? null
                : one(mistake, mistake.rule(), pointer, was, is, report);
    }
}
