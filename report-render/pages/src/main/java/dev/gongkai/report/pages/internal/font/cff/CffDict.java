package dev.gongkai.report.pages.internal.font.cff;

import dev.gongkai.report.pages.internal.font.FontTable;
import dev.gongkai.report.pages.internal.font.UnusableFontException;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Operators with their operands in a table {@code CFF}: DICT. Operands stay as they are coded. */
final class CffDict {

    static final int CHARSET = 15;
    static final int CHAR_STRINGS = 17;
    static final int PRIVATE = 18;
    static final int SUBRS = 19;
    static final int DEFAULT_WIDTH = 20;
    static final int NOMINAL_WIDTH = 21;
    static final int FONT_BBOX = 5;
    static final int FONT_MATRIX = escaped(7);
    static final int CHAR_STRING_TYPE = escaped(6);
    static final int ROS = escaped(30);
    static final int CID_COUNT = escaped(34);
    static final int FD_ARRAY = escaped(36);
    static final int FD_SELECT = escaped(37);

    private static final int ESCAPE = 12;
    private static final int LAST_OPERATOR = 21;
    private static final int INT32 = 29;
    private static final int REAL = 30;
    private static final int BEYOND_TWO_BYTES = 1132;

    private static final String[] REAL_SIGNS = {
        "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "E", "E-", "?", "-"
    };

    /** Enough for all sizes of an em. */
    private static final MathContext REAL_DIGITS = new MathContext(9);

    private final Map<Integer, byte[]> operands = new LinkedHashMap<>();

    static CffDict read(FontTable table, byte[] data) throws UnusableFontException {
        CffDict dict = new CffDict();
        int start = 0;
        int at = 0;
        while (at < data.length) {
            int first = data[at] & 0xFF;
            if (first > LAST_OPERATOR) {
                at = afterOperand(data, at);
                continue;
            }
            byte[] operand = Arrays.copyOfRange(data, start, at);
            at++;
            if (first == ESCAPE) {
                if (at == data.length) {
                    throw table.invalid("DICT 已截断", "a DICT is cut short");
                }
                first = escaped(data[at++] & 0xFF);
            }
            dict.operands.put(first, operand);
            start = at;
        }
        if (at > data.length) {
            throw table.invalid("DICT 已截断", "a DICT is cut short");
        }
        return dict;
    }

    private static int escaped(int operator) {
        return ESCAPE << 8 | operator;
    }

    private static int afterOperand(byte[] data, int at) {
        int first = data[at] & 0xFF;
        if (first == INT32) {
            return at + 5;
        }
        if (first == REAL) {
            int end = at + 1;
            while (end < data.length && (data[end] & 0xF) != 0xF && (data[end] & 0xF0) != 0xF0) {
                end++;
            }
            return end + 1;
        }
        return at + CffNumber.length(first);
    }

    boolean has(int operator) {
        return operands.containsKey(operator);
    }

    /** A whole number among the operands of an operator, or a default if it is not there. */
    int number(int operator, int which, int otherwise) {
        byte[] data = operands.get(operator);
        if (data == null) {
            return otherwise;
        }
        int at = 0;
        for (int i = 0; i < which && at < data.length; i++) {
            at = afterOperand(data, at);
        }
        return at < data.length && afterOperand(data, at) <= data.length ? number(data, at) : otherwise;
    }

    private static int number(byte[] data, int at) {
        int first = data[at] & 0xFF;
        if (first == INT32) {
            return ByteBuffer.wrap(data).getInt(at + 1);
        }
        if (first == REAL) {
            return (int) Math.rint(real(data, at));
        }
        // What else is reserved means nothing.
        return CffNumber.begins(first) && first != CffNumber.FIXED ? CffNumber.value(data, at) : 0;
    }

    /** A fraction: its digits and signs, half a byte each. What is none is 0. */
    private static double real(byte[] data, int at) {
        StringBuilder text = new StringBuilder();
        for (int i = 2; i < 2 * (data.length - at); i++) {
            int nibble = data[at + i / 2] >> (i % 2 == 0 ? 4 : 0) & 0xF;
            if (nibble == 0xF) {
                break;
            }
            text.append(REAL_SIGNS[nibble]);
        }
        try {
            return Double.parseDouble(text.toString());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Takes over an operator of another, if it has it. */
    CffDict copy(CffDict other, int operator) {
        byte[] data = other.operands.get(operator);
        if (data != null) {
            operands.put(operator, data);
        }
        return this;
    }

    /** Takes over all of another but an operator. */
    CffDict copyAllBut(CffDict other, int operator) {
        operands.putAll(other.operands);
        operands.remove(operator);
        return this;
    }

    /** Sets whole numbers, none of them negative, as short as they can be. */
    CffDict put(int operator, int... numbers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int number : numbers) {
            if (number < CffNumber.TWO_BYTES) {
                out.write(number + CffNumber.ZERO);
            } else if (number < BEYOND_TWO_BYTES) {
                out.write((number - CffNumber.TWO_BYTES >> 8) + CffNumber.POSITIVE);
                out.write(number - CffNumber.TWO_BYTES);
            } else {
                writePlace(out, number);
            }
        }
        operands.put(operator, out.toByteArray());
        return this;
    }

    /** Sets the matrix that makes ems of units. */
    CffDict putMatrix(int unitsPerEm) {
        String scale = BigDecimal.ONE
                .divide(BigDecimal.valueOf(unitsPerEm), REAL_DIGITS)
                .stripTrailingZeros()
                .toPlainString();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < 6; i++) {
            if (i % 3 == 0) {
                writeReal(out, scale);
            } else {
                out.write(CffNumber.ZERO);
            }
        }
        operands.put(FONT_MATRIX, out.toByteArray());
        return this;
    }

    private static void writeReal(ByteArrayOutputStream out, String digits) {
        out.write(REAL);
        int high = -1;
        for (int i = 0; i <= digits.length() || high >= 0; i++) {
            int nibble = i >= digits.length() ? 0xF : digits.charAt(i) == '.' ? 0xA : digits.charAt(i) - '0';
            if (high >= 0) {
                out.write(high << 4 | nibble);
            }
            high = high >= 0 ? -1 : nibble;
        }
    }

    /** Sets places in the table, which always have the same length, so that they can be filled in later. */
    CffDict putPlaces(int operator, int... places) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int place : places) {
            writePlace(out, place);
        }
        operands.put(operator, out.toByteArray());
        return this;
    }

    private static void writePlace(ByteArrayOutputStream out, int place) {
        out.write(INT32);
        CffIndex.writeNumber(out, place, Integer.BYTES);
    }

    byte[] write() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        operands.forEach((operator, operand) -> {
            out.writeBytes(operand);
            if (operator > 0xFF) {
                out.write(ESCAPE);
            }
            out.write(operator);
        });
        return out.toByteArray();
    }
}
