package dev.gongkai.report.consolidation;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Sums as bytes: a number of reports, then a cell after the other in the form's order. Most cells are counts for which nobody
 * lacks a number, and take a byte; an odd first number says that there is more to a cell.
 */
final class SumsBytes {

    /** So many digits, and one bit, are sure to go into a long. */
    private static final int SHORT = 17;

    private SumsBytes() {}

    static byte[] write(String form, long reports, BigDecimal[] stated, Map<Integer, CellSum> lacking) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(stated.length + 32);
        text(form, out);
        number(reports, out);
        for (int i = 0; i < stated.length; i++) {
            BigDecimal value = stated[i];
            CellSum lacks = lacking.get(i);
            if (lacks == null && value.scale() == 0 && value.signum() >= 0 && value.precision() <= SHORT) {
                number(value.longValue() << 1, out);
                continue;
            }
            int scale = value.scale();
            byte[] digits = value.unscaledValue().toByteArray();
            // The sign of the scale last, so that a small number stays one.
            number(((long) ((scale << 1) ^ (scale >> 31)) & 0xFFFF_FFFFL) << 1 | 1, out);
            bytes(digits, out);
            number(lacks == null ? 0 : lacks.lacking(), out);
            if (lacks != null) {
                number(lacks.lacks().size(), out);
                for (Lack lack : lacks.lacks()) {
                    text(lack.agency(), out);
                    out.write(lack.cause().ordinal());
                }
            }
        }
        return out.toByteArray();
    }

    private static void number(long value, ByteArrayOutputStream out) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private static void bytes(byte[] bytes, ByteArrayOutputStream out) {
        number(bytes.length, out);
        out.write(bytes, 0, bytes.length);
    }

    private static void text(String text, ByteArrayOutputStream out) {
        bytes(text.getBytes(StandardCharsets.UTF_8), out);
    }

    /** What was written, piece by piece. */
    static final class Reading {
        private final ByteBuffer in;

        Reading(byte[] bytes) {
            this.in = ByteBuffer.wrap(bytes);
        }

        /** Fills in the sums of the cells and who lacks a number, and tells of how many reports they are. */
        long read(String form, BigDecimal[] stated, Map<Integer, CellSum> lacking) {
            try {
                String written = text();
                if (!written.equals(form)) {
                    throw new IllegalArgumentException("bytes: sums in edition " + written + ", not in " + form);
                }
                long reports = number();
                for (int i = 0; i < stated.length; i++) {
                    long first = number();
                    if ((first & 1) == 0) {
                        stated[i] = BigDecimal.valueOf(first >>> 1);
                        continue;
                    }
                    int scale = (int) (first >>> 1);
                    stated[i] = new BigDecimal(new BigInteger(bytes()), (scale >>> 1) ^ -(scale & 1));
                    long lacks = number();
                    if (lacks > 0) {
                        lacking.put(i, new CellSum(stated[i], lacks, lacks()));
                    }
                }
                if (in.hasRemaining() || reports < 0) {
                    throw new IllegalArgumentException("bytes: no sums of edition " + form);
                }
                return reports;
            } catch (BufferUnderflowException | NumberFormatException | IndexOutOfBoundsException e) {
                throw new IllegalArgumentException("bytes: no sums of edition " + form, e);
            }
        }

        private List<Lack> lacks() {
            List<Lack> lacks = new ArrayList<>();
            for (long left = number(); left > 0; left--) {
                String agency = text();
                lacks.add(new Lack(agency, Lack.Absence.values()[in.get()]));
            }
            return lacks;
        }

        private long number() {
            long value = 0;
            for (int shift = 0; shift < Long.SIZE; shift += 7) {
                byte next = in.get();
                value |= (long) (next & 0x7F) << shift;
                if (next >= 0) {
                    return value;
                }
            }
            throw new IllegalArgumentException("bytes: a number has no end");
        }

        private byte[] bytes() {
            long length = number();
            if (length < 0 || length > in.remaining()) {
                throw new BufferUnderflowException();
            }
            byte[] bytes = new byte[(int) length];
            in.get(bytes);
            return bytes;
        }

        private String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }
    }
}
