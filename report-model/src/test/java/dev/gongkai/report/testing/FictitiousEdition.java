package dev.gongkai.report.testing;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Head;
import dev.gongkai.report.form.Mention;
import dev.gongkai.report.form.Notice;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.RequestRow;

/** An edition that was never issued: a row and a column more than that of 2021, and nothing else is declared. */
public final class FictitiousEdition {

    /** The row more, one of the requests that are refused. */
    public static final RequestRow ROW = new RequestRow("withheldFictitious");

    /** The label of {@link #ROW}. */
    public static final String ROW_LABEL = "9.属于虚构事项";

    /** How texts speak of {@link #ROW}. */
    public static final String ROW_NAME = "虚构不公开";

    /** The column more, one of the organizations. */
    public static final Applicant COLUMN = new Applicant("mediaOrganization");

    /** The label of {@link #COLUMN}. */
    public static final String COLUMN_LABEL = "新闻媒体";

    /** The edition. */
    public static final Form FORM = Form.EDITION_2021.toBuilder("2031")
            .notice(new Notice("关于虚构格式的通知", "虚构函〔2031〕1号"))
            .years(2031, null)
            .table(Form.EDITION_2021
                    .table(Part.REQUESTS)
                    .withHeadAfter(
                            RequestRow.WITHHELD_ADMINISTRATIVE_INQUIRY,
                            Head.of(ROW_LABEL, ROW).mentionedAs(Mention.name(ROW_NAME)))
                    .withHeadAfter(Applicant.OTHER_ORGANIZATION, Head.of(COLUMN_LABEL, COLUMN)))
            .build();

    private FictitiousEdition() {}
}
