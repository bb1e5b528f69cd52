package dev.gongkai.report.spark;

import dev.gongkai.report.consolidation.CellSum;
import dev.gongkai.report.consolidation.Lack;
import dev.gongkai.report.consolidation.Sums;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sums as bytes, for the way between executors: exact, and the same bytes for the same sums. */
final class SumsBytes {

    private SumsBytes() {}

    static byte[] of(Sums sums) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(sums.form().id());
            out.writeLong(sums.reports());
            for (CellSum cell : sums.cells().values()) {
                byte[] digits = cell.stated().unscaledValue().toByteArray();
                out.writeByte(cell.stated().scale());
                out.writeByte(digits.length);
                out.write(digits);
                out.writeLong(cell.lacking());
                if (cell.lacking() > 0) {
                    out.writeByte(cell.lacks().size());
                    for (Lack lack : cell.lacks()) {
                        out.writeUTF(lack.agency());
                        out.writeByte(lack.cause().ordinal());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Sums read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String id = in.readUTF();
            Form form = Form.editions().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            long reports = in.readLong();
            Map<CellKey, CellSum> cells = new LinkedHashMap<>();
            for (var table : form.tables()) {
                for (CellKey key : table.cells()) {
                    int scale = in.readByte();
                    byte[] digits = in.readNBytes(in.readByte());
                    BigDecimal stated = new BigDecimal(new BigInteger(digits), scale);
                    long lacking = in.readLong();
                    List<Lack> lacks = new ArrayList<>();
                    for (int i = lacking > 0 ? in.readByte() : 0; i > 0; i--) {
                        String agency = in.readUTF();
                        lacks.add(new Lack(agency, Lack.Absence.values()[in.readByte()]));
                    }
                    cells.put(key, new CellSum(stated, lacking, lacks));
                }
            }
            return Sums.of(form, reports, cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
