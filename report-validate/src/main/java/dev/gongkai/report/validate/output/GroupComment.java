package dev.gongkai.report.validate.output;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.validate.FindingGroup;
import dev.gongkai.report.validate.rule.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Findings that say the same, in the words of one comment in a document (批注文字).
 *
 * <pre>{@code
 * result.groups().forEach(group -> FileComment.of(
 *         group.findings().get(0).place().pointer(), GroupComment.text(report.form(), group, Locale.ENGLISH)));
 * }</pre>
 */
public final class GroupComment {

    /** How many places of a group are named. */
    private static final int NAMED = 5;

    private GroupComment() {}

    /**
     * The comment on a group: how grave it is and which rule says so, what is wrong where, and the legal basis.
     *
     * @param form the edition of the report
     * @param group the findings
     * @param locale the reader's language
     * @return several lines
     */
    public static String text(Form form, FindingGroup group, Locale locale) {
        List<Message> lines = new ArrayList<>();
        Message severity = ResultWords.severity(group.severity());
        lines.add(new Message("【" + severity.zh() + "】" + group.rule(), "[" + severity.en() + "] " + group.rule()));
        List<Finding> findings = group.findings();
        if (findings.size() == 1) {
            one(findings.get(0), lines);
        } else {
            int cells = Math.max(group.cells(form), findings.size());
            boolean more = findings.size() > NAMED;
            lines.add(group.message());
            lines.add(new Message(
                    "共 " + cells + " 处：" + places(findings, "；", Locale.CHINESE) + (more ? "等" : ""),
                    cells + " places: " + places(findings, "; ", Locale.ENGLISH) + (more ? " and others" : "")));
        }
        List<String> basis = findings.stream()
                .map(Finding::legalBasis)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        if (!basis.isEmpty()) {
            lines.add(new Message("依据：" + String.join("；", basis), "Basis: " + String.join("; ", basis)));
        }
        return lines.stream().map(line -> line.in(locale)).collect(Collectors.joining("\n"));
    }

    private static void one(Finding finding, List<Message> lines) {
        Message message = finding.message();
        String where = PlaceText.in(finding.place(), Locale.ENGLISH);
        lines.add(new Message(
                finding.place().text() + "：" + message.zh(), (where.isEmpty() ? "" : where + ": ") + message.en()));
        if (finding.expected() != null) {
            ResultWords.values(finding).ifPresent(lines::add);
        }
    }

    private static String places(List<Finding> findings, String separator, Locale locale) {
        return findings.stream()
                .limit(NAMED)
                .map(finding -> PlaceText.in(finding.place(), locale))
                .collect(Collectors.joining(separator));
    }
}
