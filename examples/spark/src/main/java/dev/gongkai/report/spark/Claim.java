package dev.gongkai.report.spark;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.model.TableData;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** What an agency reports for a year; several that are alike count once, and those that differ not at all. */
final class Claim {

    /**
     * What the tables say is told by its hash; {@code times} is how often it was reported, {@code alike} whether all say the same,
     * {@code sums} the numbers, as sums of one report.
     */
    static final StructType ROW = ReportRows.fields("year#", "family", "code", "content", "times#", "alike?", "sums*");

    /** The columns in which the claims of one agency stand together, and always in one order. */
    static final String[] ORDER = {"year", "family", "code", "content", "sums", "times", "alike"};

    private static final int KEY = 3;
    private static final int CONTENT = 3;
    private static final int TIMES = 4;
    private static final int ALIKE = 5;
    private static final int SUMS = 6;

    private Claim() {}

    /**
     * What the tables say, numbers, remarks and notes, as a hash. Where every cell has a number, and the edition is its year's,
     * {@code sums} has them all already and nobody's name; else, and for remarks, it is spelt out.
     */
    static String content(Report report, byte[] sums) {
        StringBuilder text = new StringBuilder();
        boolean whole = report.form().equals(Form.forYear(report.year()));
        for (TableForm form : report.form().tables()) {
            TableData table = report.table(form.part());
            int numbers = 0;
            boolean remarks = !table.notes().isEmpty();
            for (Cell cell : table.cells().values()) {
                numbers += cell.value() == null ? 0 : 1;
                remarks |= cell.remark() != null;
            }
            whole &= numbers == form.cells().size();
            if (remarks) {
                spell(table, text);
            }
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(whole ? sums : report.form().id().getBytes(StandardCharsets.UTF_8));
            if (!whole) {
                // All of it: a table that is full says something too.
                text.setLength(0);
                report.form().tables().forEach(form -> spell(report.table(form.part()), text));
            }
            return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void spell(TableData table, StringBuilder text) {
        text.append('\n').append(table.form().part());
        int place = 0;
        for (CellKey key : table.form().cells()) {
            Cell cell = table.cells().get(key);
            if (cell != null) {
                text.append('\n').append(place).append('=');
                if (cell.value() != null) {
                    text.append(cell.value());
                }
                if (cell.remark() != null) {
                    text.append('#').append(cell.remark());
                }
            }
            place++;
        }
        table.notes().forEach(note -> text.append("\nnote=").append(note));
    }

    /** One claim for each agency and year, of rows that stand in {@link #ORDER}. */
    static Iterator<Row> merged(Iterator<Row> rows) {
        return RowRuns.merged(rows, KEY, Claim::one);
    }

    private static Row one(List<Row> alikeOrNot) {
        Row first = alikeOrNot.get(0);
        long times = 0;
        boolean alike = true;
        for (Row row : alikeOrNot) {
            times += row.getLong(TIMES);
            alike &= row.getBoolean(ALIKE) && first.getString(CONTENT).equals(row.getString(CONTENT));
        }
        return RowFactory.create(
                first.get(0), first.get(1), first.get(2), first.get(CONTENT), times, alike, first.getAs(SUMS));
    }
}
