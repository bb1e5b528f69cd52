package dev.gongkai.report.generator.internal.text;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.generator.internal.Dice;
import dev.gongkai.report.generator.internal.agencies.Seat;
import dev.gongkai.report.generator.internal.numbers.YearRecord;
import dev.gongkai.report.model.Agency;

/** All that a section of the text draws on. */
record Story(Seat seat, Agency agency, YearRecord now, YearRecord before, Voice voice, Dice dice) {

    int year() {
        return now.tables().year();
    }

    Form form() {
        return now.tables().form();
    }

    /** A clause behind a comma, or nothing. */
    static String behindComma(String clause) {
        return clause.isEmpty() ? "" : "，" + clause;
    }
}
