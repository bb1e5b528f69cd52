package dev.gongkai.report.cli.render;

import dev.gongkai.report.Message;
import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.FindingGroup;
import dev.gongkai.report.validate.ReportValidator;
import dev.gongkai.report.validate.ValidationResult;
import dev.gongkai.report.validate.rule.Severity;
import java.util.Locale;
import java.util.stream.Collectors;

/** The validation before rendering. */
record ReportCheck(ReportValidator validator, boolean force) {

    /** Whether a report may be rendered: it has no errors, or that is to be overlooked. */
    boolean isFit(Report report, Rendering rendering) {
        ValidationResult result = validator.validate(report);
        switch (result.verdict()) {
            case VALID -> {
                return true;
            }
            case INCOMPLETE -> {
                rendering.notes().add(Messages.both("render.incomplete"));
                return true;
            }
            case INVALID -> {
                String key = force ? "render.forced" : "render.invalid";
                Message message = new Message(
                        new Messages(Locale.CHINA).get(key, findings(result, Locale.CHINA)),
                        new Messages(Locale.ENGLISH).get(key, findings(result, Locale.ENGLISH)));
                (force ? rendering.notes() : rendering.failures()).add(message);
                return force;
            }
        }
        throw new IllegalStateException("a verdict without a case");
    }

    private static String findings(ValidationResult result, Locale locale) {
        return result.groups().stream()
                .filter(group -> group.severity() == Severity.ERROR)
                .map(group -> line(group, locale))
                .collect(Collectors.joining("\n"));
    }

    /** What is wrong and where; of many places that are wrong alike the first one. */
    private static String line(FindingGroup group, Locale locale) {
        int places = group.findings().size();
        return new Messages(locale)
                .get(
                        places == 1 ? "render.finding" : "render.findings",
                        group.findings().get(0).place().text(),
                        places,
                        group.message().in(locale),
                        group.rule());
    }
}
