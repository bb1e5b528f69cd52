package dev.gongkai.report.validate.rule;

import dev.gongkai.report.Message;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one rule says what it found in one report (意见收集).
 *
 * <pre>{@code
 * findings.add(Place.of("/other", "六、其他需要报告的事项"), new Message("没有内容", "nothing in it"), null, null);
 * }</pre>
 *
 * <p>Belongs to one thread, and to one run of the rule.
 */
public final class Findings {

    private final RuleInfo rule;
    private final Severity severity;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Unassessed> unassessed = new ArrayList<>();

    /**
     * Begins to collect; the validator does so for each rule, a test of a rule for itself.
     *
     * @param rule what the rule is
     * @param severity how grave its findings are
     */
    public Findings(RuleInfo rule, Severity severity) {
        this.rule = rule;
        this.severity = severity;
    }

    /**
     * Adds a finding of the rule's severity.
     *
     * @param place where it is
     * @param message what is wrong
     * @param expected what was expected, or null
     * @param actual what stands there, or null
     */
    public void add(Place place, Message message, @Nullable String expected, @Nullable String actual) {
        add(severity, place, message, expected, actual);
    }

    /**
     * Adds a finding that is less grave than the rule's own, where a rule knows both.
     *
     * @param lesser the severity; a graver one than the rule's is the rule's
     * @param place where it is
     * @param message what is wrong
     * @param expected what was expected, or null
     * @param actual what stands there, or null
     */
    public void add(Severity lesser, Place place, Message message, @Nullable String expected, @Nullable String actual) {
        Severity own = lesser.compareTo(severity) < 0 ? severity : lesser;
        findings.add(new Finding(rule.id(), own, place, message, expected, actual, rule.legalBasis()));
    }

    /**
     * Says that an instance of the rule could not be decided from what the report states, such as a sum with a blank.
     *
     * @param place where
     * @param why why
     */
    public void undecidable(Place place, Message why) {
        unassessed.add(new Unassessed(rule.id(), Unassessed.Cause.UNDECIDABLE, place, why));
    }

    /**
     * Says that the rule was not asked: it needs something that was not given, such as last year's report.
     *
     * @param why what is missing
     */
    public void notGiven(Message why) {
        unassessed.add(new Unassessed(rule.id(), Unassessed.Cause.NOT_GIVEN, Place.of("", "全文"), why));
    }

    /**
     * What was found so far.
     *
     * @return in the order in which it was said
     */
    public List<Finding> found() {
        return List.copyOf(findings);
    }

    /**
     * What could not be decided so far.
     *
     * @return in the order in which it was said
     */
    public List<Unassessed> unassessed() {
        return List.copyOf(unassessed);
    }
}
