package dev.gongkai.report.spark;

import dev.gongkai.report.consolidation.Sums;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.model.Report;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What an agency reports for a year; several that are alike count once, and those that differ not at all.
 *
 * @param content what the tables say, as a hash
 * @param times how often it was reported
 * @param alike whether all say the same
 * @param sums the numbers, as sums of one report
 */
record Claim(String content, long times, boolean alike, byte[] sums) implements Serializable {

    static Claim of(Report report, Sums none) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (TableForm table : report.form().tables()) {
                digest.update(report.table(table.part()).cells().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(report.table(table.part()).notes().toString().getBytes(StandardCharsets.UTF_8));
            }
            digest.update(report.form().id().getBytes(StandardCharsets.UTF_8));
            return new Claim(
                    HexFormat.of().formatHex(digest.digest(), 0, 16), 1, true, SumsBytes.of(none.plus(report)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Both, in whichever order they come. */
    Claim plus(Claim other) {
        Claim first = content.compareTo(other.content) <= 0 ? this : other;
        boolean same = alike && other.alike && content.equals(other.content);
        return new Claim(first.content, times + other.times, same, first.sums);
    }
}
