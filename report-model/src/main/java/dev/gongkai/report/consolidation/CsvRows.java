package dev.gongkai.report.consolidation;

import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated values (RFC 4180) as rows of texts. Strict: what is not according to the standard is an error and never
 * guessed at, for a name that is cut in the wrong place would be another agency.
 */
final class CsvRows {

    /**
     * A row.
     *
     * @param line the line where it begins, from 1
     * @param fields its texts
     */
    record Row(int line, List<String> fields) {}

    /** What is wrong, and in which line. */
    static final class BadCsvException extends Exception {
        private static final long serialVersionUID = 1;
        private final int line;
        private final boolean open;

        BadCsvException(int line, boolean open) {
            this.line = line;
            this.open = open;
        }

        int line() {
            return line;
        }

        /** Whether a quotation mark is never closed, and not one in a wrong place. */
        boolean isOpen() {
            return open;
        }
    }

    private final String text;
    private int at;
    private int line = 1;

    private CsvRows(String text) {
        this.text = text;
    }

    /** The rows; empty lines are none. */
    static List<Row> of(String text) throws BadCsvException {
        CsvRows rows = new CsvRows(text.startsWith("\uFEFF") ? text.substring(1) : text);
        List<Row> list = new ArrayList<>();
        while (rows.at < rows.text.length()) {
            Row row = rows.row();
            if (row.fields().size() > 1 || !row.fields().get(0).isEmpty()) {
                list.add(row);
            }
        }
        return list;
    }

    private Row row() throws BadCsvException {
        int begin = line;
        List<String> fields = new ArrayList<>();
        while (true) {
            fields.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
            if (at == text.length()) {
                return new Row(begin, fields);
            }
            char end = text.charAt(at++);
            if (end != ',') {
                if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
                    at++;
                }
                line++;
                return new Row(begin, fields);
            }
        }
    }

    private String plain() throws BadCsvException {
        int begin = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at) == '"') {
                throw new BadCsvException(line, false);
            }
            at++;
        }
        return text.substring(begin, at);
    }

    private String quoted() throws BadCsvException {
        int begin = line;
        StringBuilder field = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
            }
            if (c != '"') {
                field.append(c);
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                field.append(c);
                at++;
            } else {
                at++;
                if (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
                    throw new BadCsvException(line, false);
                }
                return field.toString();
            }
        }
        throw new BadCsvException(begin, true);
    }
}
