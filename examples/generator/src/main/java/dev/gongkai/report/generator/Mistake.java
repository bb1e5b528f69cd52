package dev.gongkai.report.generator;

import dev.gongkai.report.generator.internal.text.Statement;
import org.jspecify.annotations.Nullable;

/** A kind of mistake that agencies make (错误类型). */
public enum Mistake {
    /** Requests received are entered under the wrong applicant: two columns of table 3 do not balance, 总计 does. */
    BALANCE(true),
    /** One outcome of table 3 is wrong. */
    OUTCOME(true),
    /** The total of the requests received is wrong. */
    APPLICANTS(true),
    /** A number of the row （七）总计 is wrong. */
    OUTCOME_TOTAL(true),
    /** A total of table 4 is wrong. */
    PROCEEDINGS(true),
    /** What is carried in is not what the year before carried forward. */
    CARRIED(true),
    /** Normative documents issued do not lead from last year's stock to this year's. */
    STOCK(true),
    /** A number is missing. */
    BLANK(false),
    /** A count is no whole number. */
    FRACTION(false),
    /** Fees are in 元 instead of 万元. */
    FEE_UNIT(false),
    /** The title has last year's number. */
    TITLE(false),
    /** The date of writing is too late, or too early. */
    DATE(false),
    /** The words state another number of requests received than table 3. */
    TEXT_RECEIVED(Statement.RECEIVED, "text.requests"),
    /** The words state another number of requests carried forward than table 3. */
    TEXT_CARRIED_FORWARD(Statement.CARRIED_FORWARD, "text.requests"),
    /** The words state another number of documents issued than table 2. */
    TEXT_DOCUMENTS(Statement.DOCUMENTS_ISSUED, "text.normative"),
    /** The words state another number of licences than table 2. */
    TEXT_LICENSES(Statement.LICENSES, "text.licenses"),
    /** The words state another number of penalties than table 2. */
    TEXT_PENALTIES(Statement.PENALTIES, "text.licenses"),
    /** The words state another number of reconsiderations than table 4. */
    TEXT_RECONSIDERATIONS(Statement.RECONSIDERATION, "text.proceedings"),
    /** The first sentence is still about last year. */
    YEAR(Statement.YEAR, "text.year"),
    /** The statistical period begins a year too early. */
    PERIOD(Statement.PERIOD, "form.period"),
    /** The notice of the other edition is cited. */
    CITATION(Statement.NOTICE, "form.citation");

    private final boolean arithmetic;
    private final @Nullable Statement statement;
    private final String rule;

    Mistake(boolean arithmetic) {
        this.arithmetic = arithmetic;
        this.statement = null;
        this.rule = "";
    }

    Mistake(Statement statement, String rule) {
        this.arithmetic = false;
        this.statement = statement;
        this.rule = rule;
    }

    /**
     * Whether it breaks an identity (勾稽关系) of the form, within the tables or across years.
     *
     * @return true if arithmetic alone finds it
     */
    public boolean isArithmetic() {
        return arithmetic;
    }

    /** What is misstated, or null if the mistake is none of the words. */
    @Nullable
    Statement statement() {
        return statement;
    }

    /** The rule that finds a misstatement. */
    String rule() {
        return rule;
    }
}
