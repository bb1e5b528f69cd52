package dev.gongkai.report.cli.fresh;

import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.form.Form;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The year, by which the edition of the form is chosen. */
final class YearOption {

    @Option(names = "--year", required = true, paramLabel = "YEAR", descriptionKey = "blank.year")
    private int year;

    int year() {
        return year;
    }

    /** The edition. A year without one is a wrong argument. */
    Form form(Messages messages, CommandSpec spec) {
        try {
            return Form.forYear(year);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), messages.get("blank.year.none", String.valueOf(year)));
        }
    }
}
