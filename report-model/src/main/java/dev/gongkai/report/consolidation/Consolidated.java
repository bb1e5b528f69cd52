package dev.gongkai.report.consolidation;

import dev.gongkai.report.Problem;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The reports of an agency and of all below it, summed up (汇总结果), with all that is to be known of the sums.
 *
 * <pre>{@code
 * consolidated.report();                        // the sums, without words: those are for people to write
 * consolidated.unsummed();                      // cells that are blank because a report is
 * consolidated.missing();                       // who did not report
 * consolidated.problems().forEach(p -> show(p.located().in(locale)));
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Consolidated {

    private final SumFacts facts;
    private final Report report;

    Consolidated(SumFacts facts) {
        this.facts = facts;
        this.report = facts.tree().whole().report(facts.agency(), facts.year());
    }

    /**
     * The agency for which was summed up.
     *
     * @return as the register has it, where there is one
     */
    public Agency agency() {
        return facts.agency();
    }

    /**
     * The year.
     *
     * @return four digits
     */
    public int year() {
        return facts.year();
    }

    /**
     * The edition in which was summed up.
     *
     * @return the edition
     */
    public Form form() {
        return facts.form();
    }

    /**
     * The summed report (汇总报告): its tables; the words are for people to write.
     *
     * @return a report in which the cells that could not be summed are blank
     */
    public Report report() {
        return report;
    }

    /**
     * The sums, which can be added to others.
     *
     * @return the sums of all reports that are counted
     */
    public Sums sums() {
        return facts.tree().whole();
    }

    /**
     * The reports that are counted, without their words.
     *
     * @return in the order of their agencies' codes
     */
    public List<Report> parts() {
        return facts.parts();
    }

    /**
     * The cells that could not be summed.
     *
     * @return each with the sum of what is stated and whose report states nothing, in the form's order
     */
    public Map<CellKey, CellSum> unsummed() {
        return facts.unsummed();
    }

    /**
     * The agencies that are to report and did not.
     *
     * @return in the order of the register; none without a register
     */
    public List<Agency> missing() {
        return facts.missing();
    }

    /**
     * The agencies of which there were several reports.
     *
     * @return in the order of their codes
     */
    public List<Repeated> repeated() {
        return facts.repeated();
    }

    /**
     * The reports that are not counted, or not compared.
     *
     * @return each with the reason
     */
    public List<SetAside> setAside() {
        return facts.setAside();
    }

    /**
     * The consolidated reports that were there already.
     *
     * @return each against the sums
     */
    public List<StatedSum> stated() {
        return facts.stated();
    }

    /**
     * The identities of the form that single reports break: where a sum does not balance, one of these is why.
     *
     * @return agency by agency
     */
    public List<Imbalance> imbalances() {
        return facts.imbalances();
    }

    /**
     * The parts of another edition that state numbers for which this edition has no cell.
     *
     * @return the cells of their edition, by agency
     */
    public Map<Agency, List<CellKey>> leftOut() {
        return facts.leftOut();
    }

    /**
     * The agencies whose report looks as if it summed up those below already: no number of it is less than theirs.
     *
     * @return in the order of their codes; none without a register
     */
    public List<Agency> likeSums() {
        return facts.likeSums();
    }

    /**
     * The agencies right below one, for going into the sums.
     *
     * @param above the agency for which was summed up, or one below it
     * @return as the register has them; without one, all that report are right below
     */
    public List<Agency> inferiors(Agency above) {
        return facts.tree().inferiors(above);
    }

    /**
     * The sums of an agency and all below it.
     *
     * @param of the agency for which was summed up, or one below it
     * @return the sums; none where there is no such agency
     */
    public Optional<Sums> sums(Agency of) {
        return facts.tree().sums(of);
    }

    /**
     * The agency's own report.
     *
     * @param of the agency
     * @return the report without its words; none where it did not report
     */
    public Optional<Report> own(Agency of) {
        return facts.tree().own(of);
    }

    /**
     * The key figures of the agencies right below and their sum, to be put where the words of the report want it.
     *
     * @return a table with a row for each agency, a number and a dash for what is not stated
     */
    public Narrative.SmallTable keyFigures() {
        return KeyFigureTable.of(facts.agency(), facts.year(), facts.tree());
    }

    /**
     * Whether the sums are what they claim to be: nobody is missing, nothing is blank, and nothing was set aside for a
     * reason that puts them in doubt.
     *
     * @return whether {@link #problems} are none
     */
    public boolean isComplete() {
        return problems().isEmpty();
    }

    /**
     * All that puts the sums in doubt, for people.
     *
     * @return each with the agency it is about
     */
    public List<Problem> problems() {
        return ConsolidationProblems.of(facts);
    }
}
