package dev.gongkai.report.validate.internal.claim;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Mention;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.rule.Findings;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.text.NumberInText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A claim that tells a number of a table (文中的表内数).
 *
 * @param claim the claim
 * @param table what messages call the number
 * @param manner how the words speak of it
 * @param meant the cells that the number may be the sum of; the first is the one that the words name
 */
record Told(Claim claim, String table, Mention.Manner manner, List<List<CellKey>> meant) {

    private static final Pattern OF_ITSELF = Pattern.compile("本级|[省市州盟县区旗镇乡]政府(?!信息)");

    /** The table that it is a number of. */
    Part part() {
        return meant.get(0).get(0).part();
    }

    /** What the cells of the report say; the first is that of the cells that the words name. */
    List<Optional<BigDecimal>> values(Report report) {
        return meant.stream().map(cells -> TableNumbers.sum(report, cells)).toList();
    }

    /** Compares with what the table says; several values may be right, of which the first must be known. */
    void compare(Report report, Findings findings) {
        Optional<BigDecimal> first = TableNumbers.sum(report, meant.get(0));
        if (first.isPresent() && !agreesWithAny(report)) {
            String expected = first.get().toPlainString();
            String actual = claim.value().toPlainString();
            findings.add(
                    severity(report, first.get()),
                    claim.passage().place(claim.number().start(), claim.number().end()),
                    new Message(
                            "文中“" + claim.quotation() + "”，" + table + "为 " + expected,
                            "the text says " + actual + ", the table " + expected),
                    expected,
                    actual);
        }
    }

    private Severity severity(Report report, BigDecimal table) {
        if (manner == Mention.Manner.PART) {
            // Its words have all been read.
            return Severity.WARNING;
        }
        return isOfItself(table) ? Severity.INFORMATION : PlainWords.severity(claim, part(), report);
    }

    /** “全市收到1386件，其中市政府本级52件”: the table's is the agency's own, and this number that of all below it. */
    private boolean isOfItself(BigDecimal table) {
        List<NumberInText> numbers = claim.passage().numbers();
        int at = Between.indexOf(numbers, claim.number());
        return numbers.subList(Math.max(0, at - Between.NEAR), Math.min(numbers.size(), at + Between.NEAR)).stream()
                .anyMatch(other -> other.sentence().equals(claim.number().sentence())
                        && other.unit().equals(claim.number().unit())
                        && other.value().compareTo(table) == 0
                        && OF_ITSELF.matcher(other.subject()).find());
    }

    private boolean agreesWithAny(Report report) {
        for (List<CellKey> cells : meant) {
            if (TableNumbers.sum(report, cells).filter(claim::agrees).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
